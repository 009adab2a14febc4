-- uses: prelude
-- The return code of a conversation: the first stored is the code for good, whoever else asks at the same time.
-- ARGV: 1 conversation id, 2 index of the proposed code, 3 the proposed code, sealed (base64)
-- Answers {sealed, fresh}. Refuses: missing, newer.
local id = ARGV[1]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.code_sealed then return answer({sealed = conv.code_sealed, fresh = false}) end
redis.call('HSET', conv_key(id), 'code', ARGV[2], 'code_sealed', ARGV[3])
redis.call('SET', key('code:' .. ARGV[2]), id)
return answer({sealed = ARGV[3], fresh = true})
