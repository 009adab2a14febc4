-- uses: prelude log
-- A counsellor opens what a caller sent: it is fetched, unless it is there or on its way.
-- ARGV: 1 conversation id, 2 counsellor id, 3 entry, 4 which (from 0)
-- Answers {}. Refuses: missing, newer.
local id, entry, number = ARGV[1], ARGV[3], ARGV[4]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local name = id .. ':' .. entry .. ':' .. number
if redis.call('SET', key('media-asked:' .. name), 1, 'NX', 'EX', 30) then
  send_out({id = 'media:' .. name, kind = 'media', to = 'desk', conv = id, sentence = '',
            args = {entry = entry, number = tonumber(number)}}, now_ms())
  audit('media_opened', id, ARGV[2], conv.epoch, '')
end
return '{}'
