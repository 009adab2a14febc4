-- uses: prelude
-- A command that may work later: out of the outbox, and into the schedule.
-- ARGV: 1 name of the outbox, 2 entry of it, 3 when (ms), 4 command (JSON), 5 consumer group
-- Answers {}.
redis.call('ZADD', key(ARGV[1] .. ':scheduled'), ARGV[3], ARGV[4])
redis.call('XACK', key(ARGV[1]), ARGV[5], ARGV[2])
redis.call('XDEL', key(ARGV[1]), ARGV[2])
return '{}'
