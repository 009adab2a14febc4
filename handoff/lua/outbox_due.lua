-- uses: prelude
-- Commands whose time has come go back into the outbox.
-- ARGV: 1 name of the outbox, 2 most at a time
-- Answers {count}.
local outbox, scheduled, now, count = key(ARGV[1]), key(ARGV[1] .. ':scheduled'), now_ms(), 0
for _, command in ipairs(redis.call('ZRANGEBYSCORE', scheduled, '-inf', now, 'LIMIT', 0, ARGV[2])) do
  redis.call('ZREM', scheduled, command)
  redis.call('XADD', outbox, '*', 'v', RECORD_VERSION, 'at', now, 'command', command)
  count = count + 1
end
return answer({count = count})
