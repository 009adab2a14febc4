-- uses: prelude log handoff.legs/ends
-- A counsellor is there: presence, what the queue has to know of them, and the leases of all conversations held.
-- ARGV: 1 policy (JSON), 2 counsellor id, 3 counsellor (JSON)
-- Answers {held}.
local policy, who = cjson.decode(ARGV[1]), ARGV[2]
local now = now_ms()
local deadline = now + policy.lease_s * 1000
redis.call('ZADD', key('presence'), deadline, who)
redis.call('HSET', key('duty'), who, ARGV[3])
local held = redis.call('SMEMBERS', key('held:' .. who))
for _, id in ipairs(held) do
  redis.call('ZADD', key('leases'), 'XX', deadline, id)
  look_at_call(id, now)
end
return answer({held = #held})
