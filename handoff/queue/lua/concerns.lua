-- uses: prelude log serving place handoff.queue/servable
-- What concerns a counsellor beside the waiting line and what they hold.
-- ARGV: 1 counsellor (JSON), 2 most of what was lost
-- Answers {state, asked: [{id, what: "offer", "transfer" or "invite", by, until, level, language, channel, categories}],
--          beside: [{id, part}], lost: [{id, at, level, language, channel, state}], colleagues: [{id, state, languages}]}.
-- Whoever is kept out of a conversation since finds nothing of it here.
local counsellor, now = read_counsellor(ARGV[1]), now_ms()

local function seen(id)
  local conv = load_conversation(id)
  return conv and not is_excluded(conv.exclusions, counsellor.tags) and conv
end

local asked, beside = {}, {}
local function ask(id, conv, what, by, ends)
  table.insert(asked, {id = id, what = what, by = by, ['until'] = tonumber(ends or 0), level = conv.level,
                       language = conv.language, channel = conv.channel, categories = conv.categories or ''})
end
for _, id in ipairs(redis.call('SMEMBERS', key('offered:' .. counsellor.id))) do
  local conv = seen(id)
  if conv then ask(id, conv, 'offer', '', redis.call('ZSCORE', key('offers'), id)) end
end
for _, id in ipairs(redis.call('SMEMBERS', key('transfers:' .. counsellor.id))) do
  local conv = seen(id)
  if conv then ask(id, conv, 'transfer', conv.counsellor, redis.call('ZSCORE', key('transfers'), id)) end
end
for _, id in ipairs(redis.call('SMEMBERS', key('guest:' .. counsellor.id))) do
  local conv, part = seen(id), redis.call('HGET', conv_key(id) .. ':guests', counsellor.id)
  if conv and part == 'invited' then ask(id, conv, 'invite', conv.counsellor)
  elseif conv and part then table.insert(beside, {id = id, part = part}) end
end
table.sort(asked, function(a, b) return a.id < b.id end)
table.sort(beside, function(a, b) return a.id < b.id end)

local lost = {}
local gone = redis.call('ZRANGE', key('lost:' .. counsellor.id), 0, ARGV[2] - 1, 'WITHSCORES')
for n = 1, #gone, 2 do
  local conv = seen(gone[n])
  if conv then
    table.insert(lost, {id = gone[n], at = tonumber(gone[n + 1]), level = conv.level, language = conv.language,
                        channel = conv.channel, state = conv.state})
  end
end

local colleagues = {}
for _, one in ipairs(on_duty(now)) do
  if one.id ~= counsellor.id then
    local languages = {}
    for language in pairs(one.languages) do table.insert(languages, language) end
    table.sort(languages)
    table.insert(colleagues, {id = one.id, state = one.state, languages = table.concat(languages, ',')})
  end
end
table.sort(colleagues, function(a, b) return a.id < b.id end)

-- Encoded one by one: an empty table would become {}.
local function list(of) return #of == 0 and '[]' or cjson.encode(of) end
return '{"state":' .. cjson.encode(redis.call('HGET', key('duty-state'), counsellor.id) or 'available') ..
       ',"asked":' .. list(asked) .. ',"beside":' .. list(beside) .. ',"lost":' .. list(lost) ..
       ',"colleagues":' .. list(colleagues) .. '}'
