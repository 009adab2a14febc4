-- Part: a counsellor takes, keeps and lets go of a conversation. Needs prelude, log, place and handoff.legs/ends.

local HANDLED = 200 -- handling times kept for each language and kind

local function own(id, conv, counsellor, now, policy, step, detail, notice)
  leave_line(id, conv)
  -- A guest who takes it over has not left.
  redis.call('HDEL', conv_key(id) .. ':guests', counsellor)
  redis.call('SREM', key('guest:' .. counsellor), id)
  end_handovers(id, conv)
  redis.call('ZREM', key('inbox'), id)
  if conv.counsellor and conv.counsellor ~= '' then redis.call('SREM', key('held:' .. conv.counsellor), id) end
  set(id, conv, 'state', 'human')
  set(id, conv, 'counsellor', counsellor)
  redis.call('SADD', key('held:' .. counsellor), id)
  redis.call('ZADD', key('leases'), now + policy.lease_s * 1000, id)
  redis.call('ZADD', key('idle'), now, counsellor)
  redis.call('ZREM', key('lost:' .. counsellor), id)
  set(id, conv, 'owned', now)
  set(id, conv, 'declined', '')
  next_epoch(id, conv)
  expect_a_word(id, conv, policy, now)
  log_notice(id, 'owner:' .. conv.epoch, notice or 'notice-person-joined', 'both')
  audit(step, id, counsellor, conv.epoch, detail)
  count('claimed')
  redis.call('HINCRBY', key('counters'), 'wait_ms_total', now - tonumber(conv.arrival or now))
  -- Nobody begins muted. On the telephone already, the caller stays in the conference: whoever takes over is rung up, or is there.
  redis.call('HDEL', conv_key(id), 'muted')
  if conv.bridged ~= '1' then hang_up_guest(id, conv, counsellor)
  elseif not stay_on(id, conv, counsellor) then ask_join(id, conv) end
  wake_conversation(id)
  wake_queue()
end

-- Let go: the counsellor's list and lease, not yet where it goes next.
local function disown(id, conv)
  redis.call('SREM', key('held:' .. (conv.counsellor or '')), id)
  redis.call('ZREM', key('leases'), id)
  end_handovers(id, conv)
  set(id, conv, 'counsellor', '')
  next_epoch(id, conv)
end

-- Whoever comes back sees what became of it; for a day, or until they have said that they have seen it.
local function remember_lost(id, conv, now)
  local lost = key('lost:' .. conv.counsellor)
  redis.call('ZADD', lost, now, id)
  redis.call('EXPIRE', lost, 86400)
end

-- Takes part no longer; whoever wrote to the caller is said to have left.
local function end_part(id, conv, who, number)
  local guests = conv_key(id) .. ':guests'
  local part = redis.call('HGET', guests, who)
  redis.call('HDEL', guests, who)
  redis.call('SREM', key('guest:' .. who), id)
  hang_up_guest(id, conv, who)
  if part == 'join' then log_notice(id, 'guest:' .. number, 'notice-second-person-left', 'both') end
end

local function next_guest_step(id) return redis.call('HINCRBY', conv_key(id), 'guest_steps', 1) end

-- A conversation that a counsellor has dealt with: how long it took is what waits are reckoned from.
local function handled(conv, now)
  if not conv.owned then return end
  local list = key('handled:' .. conv.language .. ':' .. kind_of(conv))
  redis.call('LPUSH', list, now - tonumber(conv.owned))
  redis.call('LTRIM', list, 0, HANDLED - 1)
end

-- Back into the line at the *first* arrival of this wait; the assistant keeps company again from what is unread.
local function back_to_line(id, conv, policy, now, who, step, notice)
  disown(id, conv)
  set(id, conv, 'state', 'waiting')
  set(id, conv, 'urgent_at', now)
  if not conv.arrival then set(id, conv, 'arrival', now) end
  reserve(id, conv, policy, now)
  log_notice(id, 'owner:' .. conv.epoch, notice, 'both')
  stand_in_line(id, conv, policy)
  if entry_is_after(conv.last_in, conv.cursor) then list_for_bot(id, now) end
  audit(step, id, who, conv.epoch, '')
  count(step)
  wake_conversation(id)
end

-- The conversation, if this counsellor holds it under this epoch. For whom the caller keeps out it does not exist.
local function held_by(id, counsellor, epoch)
  local conv, why_not = load_conversation(id)
  if not conv then return nil, why_not end
  if conv.state ~= 'human' or conv.counsellor ~= counsellor then
    return nil, is_kept_out(conv, counsellor) and 'missing' or 'not_yours'
  end
  if epoch ~= '' and tonumber(epoch) ~= conv.epoch then return nil, 'stale' end
  return conv
end

-- An offer that was declined or not answered: in line again at the first arrival, and somebody else is asked first.
local function withdraw_offer(id, conv, policy, step)
  local who = conv.offered_to
  redis.call('ZREM', key('offers'), id)
  redis.call('SREM', key('offered:' .. who), id)
  set(id, conv, 'offered_to', '')
  add_to_list(id, conv, 'declined', who)
  -- Nor is it kept for whoever did not take it.
  unreserve(id, conv)
  set(id, conv, 'state', 'waiting')
  stand_in_line(id, conv, policy)
  audit(step, id, who, conv.epoch, '')
  wake_conversation(id)
end

-- A colleague did not take it over: it stays with whoever holds it.
local function end_transfer(id, conv, who, step)
  redis.call('ZREM', key('transfers'), id)
  redis.call('SREM', key('transfers:' .. who), id)
  set(id, conv, 'transfer_to', '')
  audit(step, id, who, conv.epoch, '')
  wake_conversation(id)
  wake_queue()
end
