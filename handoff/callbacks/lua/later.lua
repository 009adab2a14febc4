-- uses: prelude log serving place handoff.legs/ends handoff.queue/owning
-- Whoever holds the conversation puts it back until the caller's safe time begins, or until another try is possible.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 counsellor id, 4 epoch
-- Answers {epoch, at}: when it is in line again. Refuses: missing, newer, not_yours, stale, nothing, now (it could be tried now),
-- tried (no further try will be possible).
local policy, id, who = cjson.decode(ARGV[1]), ARGV[2], ARGV[3]
local conv, why_not = held_by(id, who, ARGV[4])
if not conv then return refuse(why_not) end
if not conv.callback_by then return refuse('nothing') end
local now = now_ms()
local at = math.max(tonumber(conv.callback_from), tonumber(conv.callback_next))
if at <= now then return refuse('now') end
if at >= tonumber(conv.callback_until) or tonumber(conv.callback_tries) >= policy.callback_tries then return refuse('tried') end
handled(conv, now)
disown(id, conv)
set(id, conv, 'state', 'parked')
set(id, conv, 'preferred', who)
if not conv.arrival then set(id, conv, 'arrival', now) end
redis.call('ZADD', key('callbacks'), at, id)
log_notice(id, 'owner:' .. conv.epoch, conv.callback_tries == '0' and 'notice-callback-kept' or 'notice-callback-later', 'both')
if entry_is_after(conv.last_in, conv.cursor) then list_for_bot(id, now) end
audit('callback_later', id, who, conv.epoch, '')
wake_conversation(id)
wake_queue()
return answer({epoch = conv.epoch, at = at})
