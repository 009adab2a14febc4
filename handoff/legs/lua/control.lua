-- uses: prelude log serving place handoff.legs/ends handoff.queue/owning
-- Whoever holds a conversation by telephone holds the line or mutes themselves.
-- ARGV: 1 conversation id, 2 counsellor id, 3 epoch, 4 what: "hold", "unhold", "mute", "unmute"
-- Answers {epoch}. Refuses: missing, newer, not_yours, stale, no_line (they are not on the telephone with each other).
local id, who, what = ARGV[1], ARGV[2], ARGV[4]
local conv, why_not = held_by(id, who, ARGV[3])
if not conv then return refuse(why_not) end
if not conv.leg or conv.bridged ~= '1' or not conv.room then return refuse('no_line') end
local field = (what == 'hold' or what == 'unhold') and 'held' or 'muted'
local on = (what == 'hold' or what == 'mute') and '1' or '0'
if (conv[field] or '0') ~= on then
  set(id, conv, field, on)
  ask_leg(id, conv, what, field == 'held' and 'caller' or 'counsellor:' .. who)
  wake_conversation(id)
end
return answer({epoch = conv.epoch})
