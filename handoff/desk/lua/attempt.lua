-- uses: prelude
-- One more attempt to sign in, counted before the password is looked at, so that parallel attempts gain nothing.
-- ARGV: 1 index of the name tried, whether or not it exists, 2 free attempts, 3 longest pause in ms, 4 seconds to remember
-- Answers {wait_ms} (0: go on; else refused, come back then) and {misses} (wrong ones of late, of all names together).
local mine = key('desk:attempts:' .. ARGV[1])
local now, free = now_ms(), tonumber(ARGV[2])
local not_before = tonumber(redis.call('HGET', mine, 'not_before') or 0)
if now < not_before then return answer({wait_ms = not_before - now, misses = 0}) end
local attempts = redis.call('HINCRBY', mine, 'attempts', 1)
if attempts >= free then
  local pause = math.min(tonumber(ARGV[3]), 1000 * 2 ^ math.min(attempts - free, 20))
  redis.call('HSET', mine, 'not_before', now + pause)
end
redis.call('EXPIRE', mine, ARGV[4])
return answer({wait_ms = 0, misses = tonumber(redis.call('GET', key('desk:misses')) or 0)})
