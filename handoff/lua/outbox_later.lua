-- uses: prelude
-- A command that may work later: out of the outbox, and into the schedule.
-- ARGV: 1 entry of the outbox, 2 when (ms), 3 command (JSON), 4 consumer group
-- Answers {}.
redis.call('ZADD', key('outbox:scheduled'), ARGV[2], ARGV[3])
redis.call('XACK', key('outbox'), ARGV[4], ARGV[1])
redis.call('XDEL', key('outbox'), ARGV[1])
return '{}'
