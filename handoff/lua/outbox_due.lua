-- uses: prelude
-- Commands whose time has come go back into the outbox.
-- ARGV: 1 most at a time
-- Answers {count}.
local now, count = now_ms(), 0
for _, command in ipairs(redis.call('ZRANGEBYSCORE', key('outbox:scheduled'), '-inf', now, 'LIMIT', 0, ARGV[1])) do
  redis.call('ZREM', key('outbox:scheduled'), command)
  redis.call('XADD', key('outbox'), '*', 'v', RECORD_VERSION, 'at', now, 'command', command)
  count = count + 1
end
return answer({count = count})
