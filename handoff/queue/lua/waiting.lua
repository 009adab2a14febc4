-- uses: prelude log place handoff.queue/servable
-- What a counsellor may see of the waiting lines, in the order in which `claim next` would serve it.
-- ARGV: 1 counsellor (JSON), 2 most entries
-- Answers {waiting: [{id, line, level, arrival, language, channel, categories, seen, left, asked}], count}.
local counsellor, most = cjson.decode(ARGV[1]), tonumber(ARGV[2])
local languages, skills, tags = set_of(counsellor.languages), set_of(counsellor.skills), set_of(counsellor.tags)
local seen, total = {}, 0
for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  if serves_line(line, languages, skills) then
    local page = redis.call('ZRANGE', key(line), 0, most - 1, 'WITHSCORES')
    local shown = 0
    for n = 1, #page, 2 do
      local conv = load_conversation(page[n])
      if conv and not is_excluded(conv.exclusions, tags) then
        table.insert(seen, {id = page[n], class = string.sub(line, 6, 6), score = tonumber(page[n + 1]), level = conv.level,
                            arrival = tonumber(conv.arrival), language = conv.language, channel = conv.channel,
                            categories = conv.categories or '', seen = tonumber(conv.seen), left = conv.left or '',
                            asked = conv.asked == '1'})
        shown = shown + 1
      end
    end
    -- Beyond the page only a count; those excluded there can't be told apart cheaply, so it is a bound, shown as "or more".
    total = total + shown + math.max(0, redis.call('ZCARD', key(line)) - most)
  end
end
table.sort(seen, function(a, b)
  if a.class ~= b.class then return a.class == '4' end
  if a.score ~= b.score then return a.score < b.score end
  return a.id < b.id
end)
while #seen > most do table.remove(seen) end
if #seen == 0 then return '{"waiting":[],"count":0}' end
return answer({waiting = seen, count = total})
