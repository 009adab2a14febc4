-- Part: the conversation log. Entries are immutable; the body is ciphertext that only a process with the master key opens.

local function entry_is_after(a, b)
  local a_ms, a_seq = string.match(a, '(%d+)-(%d+)')
  local b_ms, b_seq = string.match(b, '(%d+)-(%d+)')
  a_ms, b_ms = tonumber(a_ms), tonumber(b_ms)
  if a_ms ~= b_ms then return a_ms > b_ms end
  return tonumber(a_seq) > tonumber(b_seq)
end

local function entry_of(id, message_id) return redis.call('HGET', conv_key(id) .. ':ids', message_id) end

-- Commands for the world outside, executed by the keeper (handoff/outbox.py). A command names its recipient and never holds a
-- number: "caller", "callback", "oncall:N", "counsellor:ID".
-- `command`: {id, kind ("text" or "call"), to, conv (id or ""), sentence, args}. The id makes a repeated execution known as such.
--
-- What rings, and who is on call, has an outbox of its own: no flood of texts may hold up somebody who is waited for.
local function outbox_of(command)
  local is_urgent = command.kind == 'call' or string.sub(command.to, 1, 7) == 'oncall:'
  return key(is_urgent and 'outbox:urgent' or 'outbox')
end
local function send_out(command, now)
  redis.call('XADD', outbox_of(command), '*', 'v', RECORD_VERSION, 'at', now, 'command', cjson.encode(command))
end

local function is_by_text(channel) return channel == 'sms' or channel == 'whatsapp' end

-- Who writes by text reads by text: what is for the caller goes out in the step that stores it.
local function deliver(id, entry_id, author, audience, kind)
  if audience == 'desk' or author == 'caller' or kind == 'event' then return end
  if not is_by_text(redis.call('HGET', conv_key(id), 'channel')) then return end
  send_out({id = 'entry:' .. id .. ':' .. entry_id, kind = 'text', to = 'caller', conv = id, sentence = '',
            args = {entry = entry_id}}, now_ms())
end

-- Append once per message id. Returns entry id, and whether it was there already.
local function log_append(id, entry)
  local known = entry_of(id, entry.message_id)
  if known then return known, true end
  local entry_id = redis.call('XADD', conv_key(id) .. ':log', '*', 'v', RECORD_VERSION, 'm', entry.message_id,
                              'k', entry.kind, 'a', entry.author, 'to', entry.audience, 'l', entry.level or 0,
                              'b', entry.body)
  redis.call('HSET', conv_key(id) .. ':ids', entry.message_id, entry_id)
  deliver(id, entry_id, entry.author, entry.audience, entry.kind)
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
  deliver(id, entry_id, 'helpline', audience, 'notice')
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
