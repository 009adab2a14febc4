-- uses: prelude log serving place
-- What triage found in a caller's message only after it was stored: as if it had been there then, as far as that is still possible.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 message id, 4 entry of the message, 5 level, 6 categories (comma-separated),
--       7 language of the message ("" = unknown), 8 sentence id of the safety lines for it ("" = none), 9 those when messages of level
--       2 add up with it, 10 message id of the score, 11 sealed body of the score
-- Answers {state, epoch, level}. Refuses: missing, newer, closed.
local policy, id, message, entry, level = cjson.decode(ARGV[1]), ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5])
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'closed' then return refuse('closed') end
redis.call('ZREM', key('untriaged'), id .. ' ' .. entry)
-- The gateway's late result and the keeper's may both come: the first counts.
if entry_of(id, ARGV[10]) then return answer({state = conv.state, epoch = conv.epoch, level = conv.level}) end
local now = now_ms()
add_categories(id, conv, ARGV[6])
-- What was written since, or chosen, says more of the language than this.
if conv.last_in == entry and conv.chosen ~= '1' then change_language(id, conv, policy, ARGV[7]) end
local counted = add_up(id, conv, policy, level, entry)
say_lines(id, conv, policy, now, message, counted, counted > level and ARGV[9] or ARGV[8])
raise_level(id, conv, policy, now, counted)
log_append(id, {message_id = ARGV[10], kind = 'score', author = 'helpline', audience = 'desk', body = ARGV[11]})
wake_conversation(id)
return answer({state = conv.state, epoch = conv.epoch, level = conv.level})
