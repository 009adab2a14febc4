-- uses: prelude log serving place handoff.legs/ends
-- What Twilio says of the ends of a call. It may say so twice, late or never.
-- ARGV: 1 conversation id, 2 what: "took" (3: end, 4: epoch; a counsellor has picked up), "joined" (3: end, 4: conference),
--       "left" (3: end), "over" (3: end, 4: epoch; a counsellor's telephone has stopped ringing, or was put down),
--       "guest" (3: end, 4: counsellor id; a colleague who takes part has picked up), "back" (the caller hears us again)
-- Answers {mine}: for "took" and "guest" whether it is still theirs to take; for "left" and "over" whether the caller is left alone
-- by it, then with {counsellor, epoch} when the conversation is still with whoever left.
local id, what, sid, value = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local conv = load_conversation(id)
if not conv then return answer({mine = false}) end

local function guest_picked_up(who)
  local part = redis.call('HGET', conv_key(id) .. ':guests', who)
  if not conv.leg or not part or part == 'invited' or is_kept_out(conv, who) then return answer({mine = false}) end
  if conv['guest_call:' .. who] ~= sid then hang_up_guest(id, conv, who) end
  set(id, conv, 'guest_call:' .. who, sid)
  return answer({mine = true})
end

local function guest_of(call)
  for field, held in pairs(conv) do
    if held == call and string.sub(field, 1, 11) == 'guest_call:' then return string.sub(field, 12) end
  end
end

local function forget_guest(call)
  local who = guest_of(call)
  if not who then return end
  redis.call('HDEL', conv_key(id), 'guest_call:' .. who)
  announce(id, conv, who, false)
end

local function guest_joined(who)
  if redis.call('HGET', conv_key(id) .. ':guests', who) == 'join' then announce(id, conv, who, true) end
end

local function gone()
  local theirs = conv.state == 'human' and tonumber(conv.leg_epoch or value) == conv.epoch
  for _, name in ipairs({'leg', 'leg_epoch', 'leg_asked', 'bridge_asked', 'muted', 'held'}) do redis.call('HDEL', conv_key(id), name) end
  wake_conversation(id)
  -- The caller put the telephone down first: nobody is left alone, and the counsellor ends it in their own time.
  if conv.bridged == '0' or not conv.call then return answer({mine = false}) end
  return answer({mine = true, counsellor = theirs and conv.counsellor or '', epoch = conv.epoch})
end

if what == 'took' then
  if conv.state ~= 'human' or tonumber(value) ~= conv.epoch then return answer({mine = false}) end
  set(id, conv, 'leg', sid)
  set(id, conv, 'leg_epoch', value)
  wake_conversation(id)
  return answer({mine = true})
elseif what == 'guest' then return guest_picked_up(value)
elseif what == 'back' then redis.call('HDEL', conv_key(id), 'bridged')
elseif what == 'joined' then
  if value ~= '' then set(id, conv, 'room', value) end
  if sid == conv.call then
    set(id, conv, 'bridged', 1)
  elseif sid == conv.leg and conv.bridged ~= '1' and conv.call and tonumber(conv.bridge_asked or -1) ~= conv.epoch then
    -- Asked twice, the caller would be taken out of the conference, which ends with them.
    set(id, conv, 'bridge_asked', conv.epoch)
    ask_leg(id, conv, 'bridge', 'caller')
  else
    local who = guest_of(sid)
    if who then guest_joined(who) end
  end
  wake_conversation(id)
elseif what == 'left' then
  if sid == conv.leg then return gone() end
  if sid == conv.call and conv.bridged then set(id, conv, 'bridged', 0) else forget_guest(sid) end
  wake_conversation(id)
elseif what == 'over' then
  if sid == conv.leg then return gone() end
  -- They never took it.
  if not conv.leg and conv.state == 'human' and tonumber(value) == conv.epoch then return gone() end
end
return answer({mine = false})
