-- uses: prelude
-- The windows in which a counsellor's telephone in the browser is open, each until it says so again or is closed.
-- ARGV: 1 counsellor id, 2 what: "open" (3: window, 4: for how many ms), "close" (3: window), "close_all", "look"
-- Answers {open}: whether one is open after that.
local windows, what = key('softphone:' .. ARGV[1]), ARGV[2]
local now = now_ms()
redis.call('ZREMRANGEBYSCORE', windows, '-inf', now)
if what == 'open' then
  redis.call('ZADD', windows, now + ARGV[4], ARGV[3])
  -- No window lasts longer than the one that spoke last.
  redis.call('PEXPIRE', windows, ARGV[4])
elseif what == 'close' then
  redis.call('ZREM', windows, ARGV[3])
elseif what == 'close_all' then
  redis.call('DEL', windows)
end
return answer({open = redis.call('ZCARD', windows) > 0})
