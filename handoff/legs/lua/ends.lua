-- Part: the two ends of a call. Needs prelude and log.
-- Of a conversation: call (the caller's end, by Twilio's id), bridged ("1" the caller is in the conference, "0" they were and have
-- left it), leg (the counsellor's end), leg_epoch (under which they took it), room (the conference), held, muted.

local function ask_leg(id, conv, what, to, args)
  args = args or {}
  args.epoch = conv.epoch
  send_out({id = 'leg:' .. id .. ':' .. conv.epoch .. ':' .. what, kind = 'call', to = to, conv = id, sentence = what,
            args = args}, now_ms())
  audit('leg_' .. what, id, to == 'caller' and '' or conv.counsellor, conv.epoch, '')
end

-- Ring up whoever holds it, once for each holding.
local function ask_join(id, conv)
  if conv.state ~= 'human' or tonumber(conv.leg_asked or -1) == conv.epoch then return false end
  set(id, conv, 'leg_asked', conv.epoch)
  ask_leg(id, conv, 'join', 'counsellor:' .. conv.counsellor)
  return true
end
