-- uses: prelude log place handoff.queue/servable
-- What a counsellor may see of the waiting lines, in the order in which `claim next` would serve it.
-- ARGV: 1 counsellor (JSON), 2 most entries
-- Answers {waiting: [{id, level, arrival, language, channel, categories, seen, left, asked}], more}.
-- `more`: there are others *they may serve*. No total: what a caller excluded them from must not show in any number.
local counsellor, most = read_counsellor(ARGV[1]), tonumber(ARGV[2])

local heads = {}
for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  if serves_line(line, counsellor) then
    -- One more than is shown, to know whether there are more.
    local page = redis.call('ZRANGE', key(line), 0, most, 'WITHSCORES')
    for n = 1, #page, 2 do
      table.insert(heads, {id = page[n], class = string.sub(line, 6, 6), score = tonumber(page[n + 1])})
    end
  end
end
table.sort(heads, function(a, b)
  if a.class ~= b.class then return a.class == '4' end
  if a.score ~= b.score then return a.score < b.score end
  return a.id < b.id
end)

local shown = {}
for n = 1, math.min(#heads, most) do
  local id = heads[n].id
  local conv = load_conversation(id)
  if conv then
    table.insert(shown, {id = id, level = conv.level, arrival = tonumber(conv.arrival), language = conv.language,
                         channel = conv.channel, categories = conv.categories or '', seen = tonumber(conv.seen),
                         left = conv.left or '', asked = conv.asked == '1'})
  end
end
if #shown == 0 then return '{"waiting":[],"more":false}' end
return answer({waiting = shown, more = #heads > most})
