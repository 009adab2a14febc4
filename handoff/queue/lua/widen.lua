-- uses: prelude log place handoff.queue/servable
-- Waits that nobody on duty may end as they stand: open to more counsellors after some time. Reservations that ran out likewise.
-- ARGV: 1 policy (JSON), 2 most at a time
-- Answers {widened, freed}.
local policy, most, now = cjson.decode(ARGV[1]), tonumber(ARGV[2]), now_ms()
local widened, freed = 0, 0

for _, id in ipairs(redis.call('ZRANGE', key('reserved'), 0, most - 1)) do
  local conv = load_conversation(id)
  local ends = tonumber(redis.call('ZSCORE', key('reserved'), id))
  if not conv then redis.call('ZREM', key('reserved'), id)
  elseif not is_in_line(conv) then unreserve(id, conv)
  elseif ends <= now or not may_be_kept_for(conv, conv.reserved, now) then
    unreserve(id, conv)
    stand_in_line(id, conv, policy)
    audit('free', id, '', conv.epoch, '')
    freed = freed + 1
  end
end

local duty = on_duty(now)
local function somebody_serves(line)
  for _, one in ipairs(duty) do
    if one.state ~= 'offline' and serves_line(line, one) then return true end
  end
  return false
end
local moved = {} -- one step further at a time, also when the next line is looked at later in this very run
for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  local reach = string.match(line, '|([^|]*)$')
  if widened < most and reach ~= 'english' and not somebody_serves(line) then
    for _, id in ipairs(redis.call('ZRANGE', key(line), 0, most - widened - 1)) do
      local conv = load_conversation(id)
      local further = conv and (reach == '' and 'second' or conv.english == '1' and 'english')
      if further and not moved[id] and now - tonumber(conv.arrival) >= policy.widen_after_s * 1000 then
        moved[id] = true
        set(id, conv, 'reach', further)
        stand_in_line(id, conv, policy)
        if further == 'second' then log_notice(id, 'widen:' .. conv.arrival, 'notice-wider', 'both') end
        audit('widen', id, '', conv.epoch, further)
        wake_conversation(id)
        widened = widened + 1
      end
    end
  end
end
return answer({widened = widened, freed = freed})
