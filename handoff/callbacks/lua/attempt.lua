-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- Whoever holds the conversation writes to the caller, or calls, at the number and in the time the caller gave.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 counsellor id, 4 epoch
-- Answers {tries, next}: how many were made, and when another is possible. Refuses: missing, newer, not_yours, stale, nothing
-- (no callback asked for, or they were reached), early, over, tried (as often as may be), soon (the last try was a moment ago), no_telephone (a call, and
-- nowhere to put it through to).
local policy, id, who = cjson.decode(ARGV[1]), ARGV[2], ARGV[3]
local conv, why_not = held_by(id, who, ARGV[4])
if not conv then return refuse(why_not) end
if not conv.callback_by or conv.callback_reached == '1' then return refuse('nothing') end
local now, tries = now_ms(), tonumber(conv.callback_tries)
if now < tonumber(conv.callback_from) then return refuse('early') end
if now >= tonumber(conv.callback_until) then return refuse('over') end
if tries >= policy.callback_tries then return refuse('tried') end
if now < tonumber(conv.callback_next) then return refuse('soon') end
local holder = at_desk(who, now)
if conv.callback_by == 'call' and holder and not can_be_rung(holder) then return refuse('no_telephone') end
tries = tries + 1
local next_try = now + policy.callback_every_s * 1000
set(id, conv, 'callback_tries', tries)
set(id, conv, 'callback_next', next_try)
local entry = log_notice(id, 'callback-try:' .. conv.callback_asked .. ':' .. tries, 'notice-callback-tried-' .. conv.callback_by, 'both')
send_out({id = 'callback:' .. id .. ':' .. conv.callback_asked .. ':' .. tries, kind = conv.callback_by, to = 'callback', conv = id,
          sentence = 'callback-' .. conv.callback_by, args = {counsellor = who, entry = entry, epoch = conv.epoch, until_ms = tonumber(conv.callback_until)}}, now)
has_spoken(id, conv)
audit('callback_try', id, who, conv.epoch, tostring(tries))
wake_conversation(id)
return answer({tries = tries, next = next_try})
