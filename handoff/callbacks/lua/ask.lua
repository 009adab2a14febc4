-- uses: prelude log serving place
-- A caller asks to be written to or called within a time that is safe for them; in place of an earlier wish.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 "text" or "call", 4 and 5 from and until, ms since 1970, 6 number, sealed (base64),
--       7 message id: the same wish again is the same
-- Answers {state}. Refuses: missing, newer, closed, past (`until` is over).
local policy, id, by, from, till, number = cjson.decode(ARGV[1]), ARGV[2], ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'closed' then return refuse('closed') end
if entry_of(id, 'callback:' .. ARGV[7]) then return answer({state = conv.state}) end
local now = now_ms()
if till <= now then return refuse('past') end
set_callback(id, conv, {by = by, from = from, till = till, number = number}, now)
log_notice(id, 'callback:' .. ARGV[7], 'notice-callback-' .. by, 'both')
audit('callback_ask', id, 'caller', conv.epoch, by)
count('callbacks_asked')
if from <= now then
  enqueue(id, conv, policy, now, 'callback')
elseif conv.state == 'bot' then
  -- Not in line before its time, but it counts as waiting since now.
  set(id, conv, 'arrival', now)
  set(id, conv, 'urgent_at', now)
  set(id, conv, 'reach', '')
  set(id, conv, 'state', 'parked')
elseif conv.state == 'waiting' and conv.level < policy.human_at_level then
  -- In danger it stays in line: somebody looks at it now, and decides.
  leave_line(id, conv)
  unreserve(id, conv)
  set(id, conv, 'state', 'parked')
end
wake_conversation(id)
wake_queue()
return answer({state = conv.state})
