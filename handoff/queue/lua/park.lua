-- uses: prelude log place
-- A caller below the level that calls for a person has been gone for long: out of the line, keeping the first arrival.
-- ARGV: 1 policy (JSON)
-- Answers {parked}.
local policy, now, parked = cjson.decode(ARGV[1]), now_ms(), 0
for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  if string.sub(line, 6, 6) == 'n' then
    for _, id in ipairs(redis.call('ZRANGE', key(line), 0, 499)) do
      local conv = load_conversation(id)
      local last = conv and math.max(tonumber(conv.seen), tonumber(conv.arrival))
      if conv and conv.level < policy.human_at_level and now - last > policy.park_after_s * 1000
         and not is_callback_open(conv, now) then
        leave_line(id, conv)
        set(id, conv, 'state', 'parked')
        audit('park', id, '', conv.epoch, '')
        wake_conversation(id)
        wake_queue()
        parked = parked + 1
      end
    end
  end
end
return answer({parked = parked})
