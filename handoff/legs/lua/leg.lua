-- uses: prelude log
-- Something is to be done with one end of a call.
-- ARGV: 1 conversation id, 2 epoch ("" = any), 3 what: "join" (ring up the counsellor who holds it), "bridge" (put the caller through),
--       "back" (the caller hears the assistant again), "goodbye" (say so, and hang up)
-- Answers {asked}: false when it isn't so any more: another epoch, or nobody holds it, or it is no call.
local id, epoch, what = ARGV[1], ARGV[2], ARGV[3]
local conv = load_conversation(id)
if not conv or not conv.call then return answer({asked = false}) end
if epoch ~= '' and tonumber(epoch) ~= conv.epoch then return answer({asked = false}) end
if (what == 'join' or what == 'bridge') and conv.state ~= 'human' then return answer({asked = false}) end
local to = what == 'join' and 'counsellor:' .. conv.counsellor or 'caller'
send_out({id = 'leg:' .. id .. ':' .. conv.epoch .. ':' .. what, kind = 'call', to = to, conv = id, sentence = what,
          args = {epoch = conv.epoch}}, now_ms())
audit('leg_' .. what, id, what == 'join' and conv.counsellor or '', conv.epoch, '')
return answer({asked = true})
