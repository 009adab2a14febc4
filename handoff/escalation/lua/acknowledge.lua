-- uses: prelude log serving place handoff.queue/servable
-- Somebody on call says that they are coming: the others are not asked for a while, and the callers are told.
-- ARGV: 1 policy (JSON), 2 person on call (JSON: {n, tags}), 3 most conversations
-- Answers {count}: for how many they come.
local policy, person, now, count = cjson.decode(ARGV[1]), cjson.decode(ARGV[2]), now_ms(), 0
local tags = set_of(person.tags)
for _, id in ipairs(redis.call('ZRANGE', key('urgent'), 0, tonumber(ARGV[3]) - 1)) do
  local conv = load_conversation(id)
  -- Not for those of whom nobody on call has been told, and not for those who keep this person out.
  if conv and conv.called and not is_excluded(conv.exclusions, tags) then
    set(id, conv, 'due', now + policy.acknowledged_s * 1000)
    redis.call('ZADD', key('urgent'), conv.due, id)
    log_notice(id, 'coming:' .. conv.due, 'notice-on-call-coming', 'both')
    -- Of whom somebody comes for, nobody else is told.
    for n = 1, tonumber(conv.called) do redis.call('SREM', key('on-call:pending:' .. n), id) end
    wake_conversation(id)
    count = count + 1
  end
end
audit('acknowledge', '', 'oncall:' .. person.n, '', tostring(count))
return answer({count = count})
