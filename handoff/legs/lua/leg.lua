-- uses: prelude log handoff.legs/ends
-- Something is to be done with one end of a call.
-- ARGV: 1 conversation id, 2 epoch ("" = any), 3 what: "join" (ring up the counsellor who holds it), "telephone" (likewise, at their
--       own telephone), "back" (the caller hears the assistant again)
-- Answers {asked}: false when it isn't so any more: another epoch, or nobody holds it, or it is no call; or was asked already.
local id, epoch, what = ARGV[1], ARGV[2], ARGV[3]
local conv = load_conversation(id)
if not conv or not conv.call then return answer({asked = false}) end
if epoch ~= '' and tonumber(epoch) ~= conv.epoch then return answer({asked = false}) end
if what == 'join' then return answer({asked = ask_join(id, conv)}) end
if what == 'telephone' then return answer({asked = ask_telephone(id, conv)}) end
-- Moved away, the caller is in no conference any more, whether or not Twilio says so.
redis.call('HDEL', conv_key(id), 'bridged')
ask_leg(id, conv, what, 'caller')
return answer({asked = true})
