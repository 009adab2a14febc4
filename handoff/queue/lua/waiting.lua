-- uses: prelude log place handoff.queue/servable
-- What a counsellor may see of the waiting lines, in the order in which `claim next` would serve it.
-- ARGV: 1 counsellor (JSON), 2 most entries
-- Answers {waiting: [{id, level, arrival, language, channel, categories, seen, left, asked}], more}.
-- `more`: there are others *they may serve*. No total: what a caller excluded them from must not show in any number.
local counsellor, most = cjson.decode(ARGV[1]), tonumber(ARGV[2])
local languages, skills, tags = set_of(counsellor.languages), set_of(counsellor.skills), set_of(counsellor.tags)

-- The first `most` servable entries of a line and one more, by score; reads on past excluded ones.
local function head_of(line)
  local found, from = {}, 0
  local class = string.sub(line, 6, 6)
  while #found <= most do
    local page = redis.call('ZRANGE', key(line), from, from + LOOK_AHEAD - 1, 'WITHSCORES')
    if #page == 0 then break end
    for n = 1, #page, 2 do
      if #found <= most and not is_excluded(redis.call('HGET', conv_key(page[n]), 'exclusions'), tags) then
        table.insert(found, {id = page[n], class = class, score = tonumber(page[n + 1])})
      end
    end
    from = from + LOOK_AHEAD
  end
  return found
end

local heads = {}
for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  if serves_line(line, languages, skills) then
    for _, entry in ipairs(head_of(line)) do table.insert(heads, entry) end
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
