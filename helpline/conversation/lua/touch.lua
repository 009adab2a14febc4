-- uses: prelude log serving place
-- Signs of life and wishes of a caller that are not messages.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 what: "seen", "left" (4: how, 5: Twilio's id of the call that ended, "" = any
--       way), "language" (4: code), "english", "ask_human", "shred", "close",
--       "raise" (4: level, 5: categories)
-- Answers {state, epoch, level}. Refuses: missing, newer, closed.
local policy, id, what, value = cjson.decode(ARGV[1]), ARGV[2], ARGV[3], ARGV[4]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local now = now_ms()
if what == 'shred' then
  shred(id, conv, 'caller')
  return answer({state = 'shredded', epoch = conv.epoch + 1, level = 0})
end
if conv.state == 'closed' then return refuse('closed') end
if what == 'seen' then
  set(id, conv, 'seen', now)
  come_back(id, conv, policy, now, false)
elseif what == 'left' then
  if ARGV[5] == '' or ARGV[5] == conv.call then
    set(id, conv, 'left', value)
    set(id, conv, 'seen', 0)
    wake_conversation(id)
  end
elseif what == 'language' then
  set(id, conv, 'chosen', 1)
  change_language(id, conv, policy, value)
  wake_conversation(id)
elseif what == 'english' then
  set(id, conv, 'english', 1)
elseif what == 'raise' then
  add_categories(id, conv, ARGV[5])
  raise_level(id, conv, policy, now, tonumber(value))
  wake_conversation(id)
elseif what == 'ask_human' then
  local new = conv.state == 'bot' and not entry_of(id, 'person-asked')
  set(id, conv, 'asked', 1)
  enqueue(id, conv, policy, now, 'asked')
  if new then
    -- The assistant, if it runs, asks who should not see the conversation; the place in line doesn't wait for that.
    log_event(id, conv, 'person-asked', 'person_asked')
    list_for_bot(id, now)
  end
  wake_conversation(id)
elseif what == 'close' then
  -- Only a human closes a human's conversation; a waiting one at level 3 or above stays on offer.
  if conv.state == 'bot' or ((conv.state == 'waiting' or conv.state == 'parked') and conv.level < policy.human_at_level) then
    close(id, conv, 'caller', 'ended')
  else
    set(id, conv, 'left', 'ended')
    set(id, conv, 'seen', 0)
    wake_conversation(id)
  end
end
return answer({state = conv.state, epoch = conv.epoch, level = conv.level})
