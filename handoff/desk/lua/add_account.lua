-- uses: prelude
-- A counsellor's account, unless the name is taken.
-- ARGV: 1 counsellor id, 2 folded name, 3 fields (JSON object of strings), 4 "1" only when there is no account yet
-- Answers {id}. Refuses: taken, others (there are accounts already).
local id, folded = ARGV[1], ARGV[2]
if ARGV[4] == '1' and redis.call('SCARD', key('counsellors')) > 0 then return refuse('others') end
if redis.call('HSETNX', key('counsellor-names'), folded, id) == 0 then return refuse('taken') end
for field, value in pairs(cjson.decode(ARGV[3])) do redis.call('HSET', key('counsellor:' .. id), field, value) end
redis.call('HSET', key('counsellor:' .. id), 'v', RECORD_VERSION)
redis.call('SADD', key('counsellors'), id)
audit('account_added', '', id, '', '')
return answer({id = id})
