-- Part: a counsellor takes, keeps and lets go of a conversation. Needs prelude, log and place.

local function own(id, conv, counsellor, now, policy, step)
  leave_line(id, conv)
  redis.call('ZREM', key('inbox'), id)
  set(id, conv, 'state', 'human')
  set(id, conv, 'counsellor', counsellor)
  redis.call('SADD', key('held:' .. counsellor), id)
  redis.call('ZADD', key('leases'), now + policy.lease_s * 1000, id)
  next_epoch(id, conv)
  log_notice(id, 'owner:' .. conv.epoch, 'notice-person-joined', 'both')
  audit(step, id, counsellor, conv.epoch, '')
  count('claimed')
  redis.call('HINCRBY', key('counters'), 'wait_ms_total', now - tonumber(conv.arrival or now))
  wake_conversation(id)
  wake_queue()
end

-- Let go: the counsellor's list and lease, not yet where it goes next.
local function disown(id, conv)
  redis.call('SREM', key('held:' .. (conv.counsellor or '')), id)
  redis.call('ZREM', key('leases'), id)
  set(id, conv, 'counsellor', '')
  next_epoch(id, conv)
end

-- Back into the line at the *first* arrival of this wait; the assistant keeps company again from what is unread.
local function back_to_line(id, conv, policy, now, who, step, notice)
  disown(id, conv)
  set(id, conv, 'state', 'waiting')
  if not conv.arrival then set(id, conv, 'arrival', now) end
  log_notice(id, 'owner:' .. conv.epoch, notice, 'both')
  stand_in_line(id, conv, policy)
  if entry_is_after(conv.last_in, conv.cursor) then list_for_bot(id, now) end
  audit(step, id, who, conv.epoch, '')
  count(step)
  wake_conversation(id)
end

-- The conversation, if this counsellor holds it under this epoch.
local function held_by(id, counsellor, epoch)
  local conv, why_not = load_conversation(id)
  if not conv then return nil, why_not end
  if conv.state ~= 'human' or conv.counsellor ~= counsellor then return nil, 'not_yours' end
  if epoch ~= '' and tonumber(epoch) ~= conv.epoch then return nil, 'stale' end
  return conv
end
