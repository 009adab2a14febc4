-- uses: prelude log serving place
-- An entry by anybody but the caller.
-- ARGV: 1 conversation id, 2 message id, 3 kind, 4 author, 5 audience, 6 sealed body, 7 expected epoch ("" = any),
--       8 "1" when the bot has to read it
-- Answers {entry, duplicate, epoch}. Refuses: missing, newer, closed, stale.
local id = ARGV[1]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local known = entry_of(id, ARGV[2])
if known then return answer({entry = known, duplicate = true, epoch = conv.epoch}) end
if ARGV[7] ~= '' and tonumber(ARGV[7]) ~= conv.epoch then return refuse('stale') end
if conv.state == 'closed' and ARGV[4] ~= 'helpline' then return refuse('closed') end
local entry = log_append(id, {message_id = ARGV[2], kind = ARGV[3], author = ARGV[4], audience = ARGV[5], body = ARGV[6]})
-- What is for the desk alone is no word to the caller.
if ARGV[4] == 'counsellor' and ARGV[5] ~= 'desk' then has_spoken(id, conv) end
if ARGV[8] == '1' then
  set(id, conv, 'last_in', entry)
  if bot_may_answer(conv) then list_for_bot(id, now_ms()) end
end
wake_conversation(id)
return answer({entry = entry, duplicate = false, epoch = conv.epoch})
