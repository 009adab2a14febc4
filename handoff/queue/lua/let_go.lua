-- uses: prelude log serving place handoff.legs/ends handoff.queue/owning
-- A counsellor lets go of a conversation.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 counsellor id, 4 epoch ("" = any), 5 where to: "line", "bot" or "close"
-- Answers {epoch}. Refuses: missing, newer, not_yours, stale.
local policy, id, who, to = cjson.decode(ARGV[1]), ARGV[2], ARGV[3], ARGV[5]
local conv, why_not = held_by(id, who, ARGV[4])
if not conv then return refuse(why_not) end
local now = now_ms()
if to == 'line' then
  -- Whoever lets it go is not waited for.
  set(id, conv, 'preferred', '')
  back_to_line(id, conv, policy, now, who, 'release', 'notice-person-released')
elseif to == 'bot' then
  handled(conv, now)
  set(id, conv, 'preferred', who)
  disown(id, conv)
  set(id, conv, 'state', 'bot')
  redis.call('HDEL', conv_key(id), 'arrival', 'asked', 'owned')
  conv.arrival = nil
  log_notice(id, 'owner:' .. conv.epoch, 'notice-given-back', 'both')
  -- What was said to the counsellor is not for the assistant: it begins after it, with this event.
  set(id, conv, 'cursor', conv.last_in)
  log_event(id, conv, 'handoff-ended:' .. conv.epoch, 'handoff_ended')
  list_for_bot(id, now)
  audit('give_back', id, who, conv.epoch, '')
  count('give_back')
  wake_conversation(id)
else
  handled(conv, now)
  set(id, conv, 'preferred', who)
  close(id, conv, who, 'counsellor')
  count('closed')
end
wake_queue()
return answer({epoch = conv.epoch})
