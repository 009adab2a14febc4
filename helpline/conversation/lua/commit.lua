-- uses: prelude log serving place
-- End of a bot turn: replies, dialogue state, cursor and requested effects, all or nothing.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 epoch, 4 token, 5 cursor (last entry the bot has read), 6 sealed tracker
--       ("" = unchanged), 7 effects (JSON: ask_human level lower_to categories language skills exclusions close shred),
--       8 number of replies, then for each: message id, kind, author, audience, sealed body
-- Answers {entries}. Refuses: missing, newer, stale (the conversation changed hands or the lease was lost: nothing is kept).
local policy, id, token = cjson.decode(ARGV[1]), ARGV[2], ARGV[4]
local conv, why_not = load_conversation(id)
if not conv then
  redis.call('ZREM', key('turns'), id)
  return refuse(why_not)
end
if conv.turn ~= token then return refuse('stale') end
redis.call('HDEL', conv_key(id), 'turn')
redis.call('ZREM', key('turns'), id)
local now = now_ms()
if tonumber(ARGV[3]) ~= conv.epoch or not bot_may_answer(conv) then
  -- A person has taken over, or it was given back in between: what is unread goes to the bot's next turn.
  if bot_may_answer(conv) and entry_is_after(conv.last_in, conv.cursor) then list_for_bot(id, now) end
  count('bot_reply_dropped')
  return refuse('stale')
end

local entries = {}
for n = 0, tonumber(ARGV[8]) - 1 do
  local at = 9 + n * 5
  local entry = log_append(id, {message_id = ARGV[at], kind = ARGV[at + 1], author = ARGV[at + 2],
                                audience = ARGV[at + 3], body = ARGV[at + 4]})
  table.insert(entries, entry)
end
if ARGV[6] ~= '' then redis.call('SET', conv_key(id) .. ':tracker', ARGV[6], 'EX', policy.tracker_ttl_s) end
set(id, conv, 'cursor', ARGV[5])

local effects = cjson.decode(ARGV[7])
if effects.language and effects.language ~= cjson.null then
  -- Asked for in words is chosen as well: what the caller writes in no longer changes it.
  set(id, conv, 'chosen', 1)
  if effects.language ~= conv.language then
    set(id, conv, 'language', effects.language)
    if is_in_line(conv) then stand_in_line(id, conv, policy) end
  end
end
if #effects.skills > 0 then set(id, conv, 'skills', table.concat(effects.skills, ',')) end
add_exclusions(id, conv, policy, table.concat(effects.exclusions, ','))
if #effects.skills > 0 and is_in_line(conv) then stand_in_line(id, conv, policy) end
add_categories(id, conv, table.concat(effects.categories, ','))
-- The caller's explicit answer to the safety check may lower the level; it doesn't leave the line by that. An answer says
-- nothing of what the caller has written since, nor of a level that has risen in the meantime.
local lower_to = effects.lower_to ~= cjson.null and effects.lower_to
if lower_to and conv.level == lower_to + 1 and not entry_is_after(conv.last_in, ARGV[5]) then
  lower_level(id, conv, policy, lower_to, 'caller')
end
raise_level(id, conv, policy, now, effects.level)
if effects.ask_human then
  set(id, conv, 'asked', 1)
  enqueue(id, conv, policy, now, 'asked')
end
if effects.shred then
  shred(id, conv, 'caller')
  return answer({entries = entries})
end
if effects.close and conv.state == 'bot' then close(id, conv, 'caller', 'ended') end
if bot_may_answer(conv) and entry_is_after(conv.last_in, ARGV[5]) then list_for_bot(id, now) end
count('bot_turns')
wake_conversation(id)
return answer({entries = entries})
