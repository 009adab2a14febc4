-- uses: prelude
-- What a counsellor at a desk is doing. Offers go to those who are available; "claim next" is anybody's own will.
-- ARGV: 1 counsellor id, 2 state: available, wrap_up, break or offline
-- Answers {state}.
redis.call('HSET', key('duty-state'), ARGV[1], ARGV[2])
audit('state', '', ARGV[1], '', ARGV[2])
wake_queue()
return answer({state = ARGV[2]})
