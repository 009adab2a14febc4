-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- Others beside the holder: invited by the holder to consult, or a supervisor.
-- ARGV: 1 conversation id, 2 counsellor (JSON) who takes part, 3 what: "invite" (by the holder: 4 holder's id, 5 epoch),
--       "listen" (sees), "whisper" (sees, and writes for the desk), "join" (writes to the caller, who is told), "leave"
-- Answers {epoch}. Refuses: missing, newer, not_yours, stale, not_invited.
local id, guest, what = ARGV[1], read_counsellor(ARGV[2]), ARGV[3]
local conv, why_not
if what == 'invite' then conv, why_not = held_by(id, ARGV[4], ARGV[5]) else conv, why_not = load_conversation(id) end
if not conv then return refuse(why_not) end
if conv.state ~= 'human' or is_excluded(conv.exclusions, guest.tags) then return refuse('missing') end
if conv.counsellor == guest.id then return refuse('not_yours') end
local guests = conv_key(id) .. ':guests'
local now_is = redis.call('HGET', guests, guest.id)
local at = next_guest_step(id)
if what == 'leave' then
  end_part(id, conv, guest.id, at)
elseif what == 'invite' then
  if not now_is then redis.call('HSET', guests, guest.id, 'invited') end
  redis.call('SADD', key('guest:' .. guest.id), id)
else
  if not now_is and not guest.supervisor then return refuse('not_invited') end
  redis.call('HSET', guests, guest.id, what)
  -- On the telephone already: heard from now on by whom they write to from now on.
  if now_is ~= what then change_part(id, conv, guest.id, what) end
  redis.call('SADD', key('guest:' .. guest.id), id)
end
-- Nobody joins unannounced; that somebody reads along is told to the desk.
local reads = what == 'listen' or what == 'whisper'
if what == 'join' and now_is ~= 'join' then log_notice(id, 'guest:' .. at, 'notice-second-person-joined', 'both')
elseif now_is == 'join' and reads then log_notice(id, 'guest:' .. at, 'notice-second-person-left', 'both')
elseif reads and (not now_is or now_is == 'invited') then log_notice(id, 'guest:' .. at, 'notice-colleague-listens', 'desk') end
audit('guest_' .. what, id, guest.id, conv.epoch, '')
wake_conversation(id)
wake_queue()
return answer({epoch = conv.epoch})
