-- uses: prelude log serving place handoff.legs/ends
-- Somebody who takes part in a conversation by telephone is rung up as well: to listen, to be heard by the counsellor, or by both.
-- ARGV: 1 conversation id, 2 counsellor id of the guest
-- Answers {epoch}. Refuses: missing, newer, not_yours, no_line.
local id, who = ARGV[1], ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local part = redis.call('HGET', conv_key(id) .. ':guests', who)
if is_kept_out(conv, who) then return refuse('missing') end
if not part or part == 'invited' then return refuse('not_yours') end
if not conv.leg or conv.bridged ~= '1' then return refuse('no_line') end
ask_leg(id, conv, 'guest', 'counsellor:' .. who)
return answer({epoch = conv.epoch})
