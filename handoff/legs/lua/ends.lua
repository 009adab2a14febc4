-- Part: the two ends of a call. Needs prelude and log.
-- Of a conversation: call (the caller's end, by Twilio's id), bridged ("1" the caller is in the conference, "0" they were and have
-- left it), leg (the counsellor's end), leg_epoch (under which they took it), room (the conference), held, muted.

-- Caller and counsellor talk with each other, as far as anybody has said. Of a call that was passed on, `leg` is the colleague's.
-- No call of Twilio's lasts longer than four hours.
local LONGEST_CALL_MS = 14400000
local function are_talking(conv, now)
  return conv.state == 'human' and conv.call and conv.leg and conv.bridged == '1'
         and tonumber(conv.leg_epoch or -1) == conv.epoch and now - tonumber(conv.owned) < LONGEST_CALL_MS
end

local function ask_leg(id, conv, what, to, args)
  args = args or {}
  args.epoch = conv.epoch
  send_out({id = 'leg:' .. id .. ':' .. conv.epoch .. ':' .. what, kind = 'call', to = to, conv = id, sentence = what,
            args = args}, now_ms())
  audit('leg_' .. what, id, to == 'caller' and '' or conv.counsellor, conv.epoch, '')
end

-- Where the telephone in their browser was not answered: their own, once for each holding.
local function ask_telephone(id, conv)
  local is_taken = tonumber(conv.leg_epoch or -1) == conv.epoch
  if conv.state ~= 'human' or is_taken or tonumber(conv.telephone_asked or -1) == conv.epoch then return false end
  set(id, conv, 'telephone_asked', conv.epoch)
  ask_leg(id, conv, 'telephone', 'counsellor:' .. conv.counsellor)
  return true
end

-- Ring up whoever holds it, once for each holding.
local function ask_join(id, conv)
  if conv.state ~= 'human' or tonumber(conv.leg_asked or -1) == conv.epoch then return false end
  set(id, conv, 'leg_asked', conv.epoch)
  ask_leg(id, conv, 'join', 'counsellor:' .. conv.counsellor)
  return true
end
