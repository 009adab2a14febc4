-- uses: prelude log serving place handoff.legs/ends handoff.queue/owning
-- A counsellor says that the level was wrong: it is what they say, up or down, and the mistake is counted without any text.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 counsellor id, 4 epoch ("" = any), 5 the level that the counsellor saw,
--       6 the level that it is, 7 category of the danger that was missed ("" = those that the conversation has)
-- Answers {level}. Refuses: missing, newer, not_yours, stale, level_changed.
local policy, id, who = cjson.decode(ARGV[1]), ARGV[2], ARGV[3]
local conv, why_not = held_by(id, who, ARGV[4])
if not conv then return refuse(why_not) end
local seen, level, category = tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7]
-- Said twice, or nothing wrong: counted once, or not at all.
if conv.level == level then return answer({level = level}) end
-- A message has raised it since: the counsellor spoke of what was before.
if conv.level ~= seen then return refuse('level_changed') end

local what = level > seen and 'missed' or 'false_alarm'
local categories = category ~= '' and category or conv.categories or ''
if categories == '' then categories = 'none' end
for one in string.gmatch(categories, '[^,]+') do
  redis.call('HINCRBY', key('corrections'), what .. ':' .. conv.language .. ':' .. one, 1)
end
if level > seen then
  add_categories(id, conv, category)
  raise_level(id, conv, policy, now_ms(), level)
else
  lower_level(id, conv, policy, level, who)
end
audit('correct', id, who, conv.epoch, what .. ' ' .. seen .. ' ' .. level)
wake_conversation(id)
return answer({level = level})
