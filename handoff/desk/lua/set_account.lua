-- uses: prelude
-- Change fields of an account; ends its sessions when asked to.
-- ARGV: 1 counsellor id, 2 fields (JSON object of strings), 3 "1" to end the sessions, 4 step for the audit ("" = none),
--       5 password hash that must still be the account's ("" = any)
-- Answers {generation}. Refuses: missing, changed.
local account = key('counsellor:' .. ARGV[1])
if redis.call('EXISTS', account) == 0 then return refuse('missing') end
if ARGV[5] ~= '' and redis.call('HGET', account, 'password') ~= ARGV[5] then return refuse('changed') end
for field, value in pairs(cjson.decode(ARGV[2])) do redis.call('HSET', account, field, value) end
if ARGV[3] == '1' then redis.call('HINCRBY', account, 'generation', 1) end
if ARGV[4] ~= '' then audit(ARGV[4], '', ARGV[1], '', '') end
return answer({generation = tonumber(redis.call('HGET', account, 'generation'))})
