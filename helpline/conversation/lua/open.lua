-- uses: prelude
-- Open a conversation.
-- ARGV: 1 conversation id, 2 channel, 3 language, 4 wrapped data key
-- Answers {created}. Refuses: exists.
local id = ARGV[1]
if redis.call('EXISTS', conv_key(id)) == 1 then return refuse('exists') end
local now = now_ms()
redis.call('HSET', conv_key(id), 'v', RECORD_VERSION, 'state', 'bot', 'epoch', 0, 'level', 0, 'channel', ARGV[2],
           'language', ARGV[3], 'dek', ARGV[4], 'created', now, 'seen', now, 'cursor', '0-0', 'last_in', '0-0')
audit('open', id, '', 0, ARGV[2])
return answer({created = now})
