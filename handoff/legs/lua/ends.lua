-- Part: the two ends of a call. Needs prelude and log.
-- Of a conversation: call (the caller's end, by Twilio's id), bridged ("1" the caller is in the conference, "0" they were and have
-- left it), leg (the counsellor's end), leg_epoch (under which they took it), room (the conference), held, muted; guest_call:WHO
-- (the end of a colleague who takes part) and guest_heard:WHO ("1" the caller was told that they are there).

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
  audit('leg_' .. what, id, string.match(to, '^counsellor:(.*)$') or '', conv.epoch, '')
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

-- Nothing is to be done for who takes part at the desk alone. `part`: what they are from now on.
local function change_part(id, conv, who, part)
  local call = conv['guest_call:' .. who]
  if not call then return end
  ask_leg(id, conv, 'part', 'counsellor:' .. who, {call = call})
  announce(id, conv, who, part == 'join')
end

-- Whoever takes over what they took part in by telephone is there already, and is heard by both from now on.
local function stay_on(id, conv, who)
  local field = 'guest_call:' .. who
  if not conv[field] then return false end
  -- The caller is told in words of its own that somebody else goes on.
  redis.call('HDEL', conv_key(id), 'guest_heard:' .. who)
  ask_leg(id, conv, 'part', 'counsellor:' .. who, {call = conv[field]})
  set(id, conv, 'leg', conv[field])
  set(id, conv, 'leg_epoch', conv.epoch)
  set(id, conv, 'leg_asked', conv.epoch)
  redis.call('HDEL', conv_key(id), field)
  -- Whether it is still there, nobody may have said.
  ask_leg(id, conv, 'look', 'counsellor:' .. who)
  return true
end

-- The news of the end of a call may be lost, and the caller be alone on the line: every two minutes Twilio is asked.
local LOOK_MS = 120000
local function look_at_call(id, now)
  if redis.call('HGET', conv_key(id), 'bridged') ~= '1' then return end
  local conv = load_conversation(id)
  if not conv or not are_talking(conv, now) or now - tonumber(conv.looked or conv.owned) < LOOK_MS then return end
  set(id, conv, 'looked', now)
  ask_leg(id, conv, 'look', 'counsellor:' .. conv.counsellor)
end
