-- Part: the conversation log. Entries are immutable; the body is ciphertext that only a process with the master key opens.

local function entry_is_after(a, b)
  local a_ms, a_seq = string.match(a, '(%d+)-(%d+)')
  local b_ms, b_seq = string.match(b, '(%d+)-(%d+)')
  a_ms, b_ms = tonumber(a_ms), tonumber(b_ms)
  if a_ms ~= b_ms then return a_ms > b_ms end
  return tonumber(a_seq) > tonumber(b_seq)
end

local function entry_of(id, message_id) return redis.call('HGET', conv_key(id) .. ':ids', message_id) end

-- Append once per message id. Returns entry id, and whether it was there already.
local function log_append(id, entry)
  local known = entry_of(id, entry.message_id)
  if known then return known, true end
  local entry_id = redis.call('XADD', conv_key(id) .. ':log', '*', 'v', RECORD_VERSION, 'm', entry.message_id,
                              'k', entry.kind, 'a', entry.author, 'to', entry.audience, 'l', entry.level or 0,
                              'b', entry.body)
  redis.call('HSET', conv_key(id) .. ':ids', entry.message_id, entry_id)
  return entry_id, false
end

-- The helpline speaking by itself: a sentence id, put into words for each reader at delivery. It says no more than the
-- conversation's state, so it is not sealed, and a script can tell the caller in the same step in which things changed.
local function log_notice(id, message_id, sentence, audience)
  local known = entry_of(id, message_id)
  if known then return known end
  local entry_id = redis.call('XADD', conv_key(id) .. ':log', '*', 'v', RECORD_VERSION, 'm', message_id, 'k', 'notice',
                              'a', 'helpline', 'to', audience, 'l', 0, 'n', sentence)
  redis.call('HSET', conv_key(id) .. ':ids', message_id, entry_id)
  return entry_id
end

-- Likewise an event, which only the assistant reads.
local function log_event(id, conv, message_id, event)
  local entry_id = redis.call('XADD', conv_key(id) .. ':log', '*', 'v', RECORD_VERSION, 'm', message_id, 'k', 'event',
                              'a', 'helpline', 'to', 'desk', 'l', 0, 'n', event)
  redis.call('HSET', conv_key(id) .. ':ids', message_id, entry_id)
  set(id, conv, 'last_in', entry_id)
  return entry_id
end
