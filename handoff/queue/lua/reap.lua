-- uses: prelude log place handoff.queue/owning
-- Conversations whose counsellor's lease has run out: back to the line at their first arrival, the caller told.
-- ARGV: 1 policy (JSON), 2 most at a time
-- Answers {reaped: [conversation ids]}.
local policy, now = cjson.decode(ARGV[1]), now_ms()
local reaped = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('leases'), '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local conv = load_conversation(id)
  if conv and conv.state == 'human' then
    back_to_line(id, conv, policy, now, conv.counsellor, 'lapse', 'notice-person-lost')
    table.insert(reaped, id)
  else
    redis.call('ZREM', key('leases'), id)
  end
end
redis.call('ZREMRANGEBYSCORE', key('presence'), '-inf', now)
if #reaped == 0 then return '{"reaped":[]}' end
return answer({reaped = reaped})
