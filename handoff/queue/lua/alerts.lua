-- uses: prelude log serving place handoff.queue/servable
-- Those in danger whom nobody has answered in time, whether or not somebody has taken them, for everybody at a desk: who may
-- serve them and who may find somebody.
-- ARGV: 1 counsellor (JSON)
-- Answers {count, level, newest, languages}: of those from whom this counsellor isn't kept out. `newest`: the last time that one
-- was added, ms; languages in alphabetical order. Counts are right up to 200.
local counsellor = read_counsellor(ARGV[1])
local count, level, newest, languages, list = 0, 0, 0, {}, {}
local page = redis.call('ZREVRANGE', key('alerted'), 0, 199, 'WITHSCORES')
for n = 1, #page, 2 do
  local told = redis.call('HMGET', conv_key(page[n]), 'exclusions', 'level', 'language', 'state')
  if (told[4] == 'waiting' or told[4] == 'offered' or told[4] == 'human') and not is_excluded(told[1] or '', counsellor.tags) then
    count = count + 1
    level = math.max(level, tonumber(told[2]))
    newest = math.max(newest, tonumber(page[n + 1]))
    if not languages[told[3]] then table.insert(list, told[3]) end
    languages[told[3]] = true
  end
end
table.sort(list)
return string.format('{"count":%d,"level":%d,"newest":%.0f,"languages":%s}', count, level, newest,
                     #list > 0 and cjson.encode(list) or '[]')
