-- uses: prelude
-- A bot worker needs longer. ARGV: 1 policy (JSON), 2 conversation id, 3 token. Answers {}. Refuses: stale.
local policy, id = cjson.decode(ARGV[1]), ARGV[2]
if redis.call('HGET', conv_key(id), 'turn') ~= ARGV[3] then return refuse('stale') end
redis.call('ZADD', key('turns'), 'XX', now_ms() + policy.turn_lease_s * 1000, id)
return answer({renewed = true})
