-- uses: prelude log serving place handoff.queue/servable
-- What a counsellor may see of the waiting lines, in the order in which `claim next` would serve it; where more wait than are
-- shown, the newest of level 4 come last.
-- ARGV: 1 counsellor (JSON), 2 most entries
-- Answers {waiting: [{id, level, arrival, language, channel, categories, seen, left, asked, callback}], more}.
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

-- Behind a flood the newest in imminent danger would be on no screen: the last places are theirs. First the newest of each
-- language and kind, so that a flood in one language hides nobody who writes in another, or calls.
local NEWEST = 12
local chosen, known = {}, {}
local function show(id)
  if not known[id] and #chosen < most then table.insert(chosen, id) end
  known[id] = true
end
local function newest_in_danger()
  local newest, places = {}, {}
  for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
    if string.sub(line, 6, 6) == '4' and serves_line(line, counsellor) then
      local _, language, kind = string.match(line, LINE)
      local page = redis.call('ZREVRANGE', key(line), 0, NEWEST - 1, 'WITHSCORES')
      for n = 1, #page, 2 do
        table.insert(newest, {id = page[n], score = tonumber(page[n + 1]), group = language .. kind})
      end
    end
  end
  table.sort(newest, function(a, b)
    if a.score ~= b.score then return a.score > b.score end
    return a.id > b.id
  end)
  for place, one in ipairs(newest) do
    one.place = place
    one.turn = (places[one.group] or 0) + 1
    places[one.group] = one.turn
  end
  table.sort(newest, function(a, b)
    if a.turn ~= b.turn then return a.turn < b.turn end
    return a.place < b.place
  end)
  return newest
end
local newest = #heads > most and newest_in_danger() or {}
for n = 1, math.min(#heads, most - math.min(NEWEST, #newest, most - 1)) do show(heads[n].id) end
for n = 1, math.min(#newest, NEWEST) do show(newest[n].id) end
for _, head in ipairs(heads) do show(head.id) end

local shown = {}
for _, id in ipairs(chosen) do
  local conv = load_conversation(id)
  if conv then
    table.insert(shown, {id = id, level = conv.level, arrival = tonumber(conv.arrival), language = conv.language,
                         channel = conv.channel, categories = conv.categories or '', seen = tonumber(conv.seen),
                         left = conv.left or '', asked = conv.asked == '1', callback = conv.callback_by or ''})
  end
end
if #shown == 0 then return '{"waiting":[],"more":false}' end
return answer({waiting = shown, more = #heads > most})
