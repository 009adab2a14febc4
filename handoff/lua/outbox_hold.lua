-- uses: prelude
-- Before a command is executed: is it still this keeper's? The time after which another one takes it over begins anew.
-- ARGV: 1 name of the outbox, 2 entry of it, 3 consumer group, 4 consumer
-- Answers {held}.
local found = redis.call('XPENDING', key(ARGV[1]), ARGV[3], ARGV[2], ARGV[2], 1)[1]
if not found or found[2] ~= ARGV[4] then return answer({held = false}) end
redis.call('XCLAIM', key(ARGV[1]), ARGV[3], ARGV[4], 0, ARGV[2], 'JUSTID')
return answer({held = true})
