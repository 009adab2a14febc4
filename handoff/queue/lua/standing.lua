-- uses: prelude log serving place handoff.queue/servable
-- Where a waiting conversation stands, and what its wait is reckoned from (handoff/waits.py).
-- ARGV: 1 conversation id
-- Answers {ahead, before, slots, free, waited, handled}, or {nothing} when it isn't in line:
--   ahead    of its language and kind, before it: what its caller may be told
--   before   of its kind, before it, whom those may take who may take it: other languages, too
--   slots    how many such conversations they can hold at once; free: how many more they could take now
--   waited   how long it has waited, ms
--   handled  how long the last ones of its language and kind took, ms
local line = redis.call('HGET', conv_key(ARGV[1]), 'line')
if not line or line == '' then return answer({nothing = true}) end
local score = redis.call('ZSCORE', key(line), ARGV[1])
if not score then return answer({nothing = true}) end
local class, language, kind = string.match(line, LINE)

local able, slots, free = {}, 0, 0
for _, one in ipairs(on_duty(now_ms())) do
  if one.state == 'available' and may_take(line, one) then
    table.insert(able, one)
    slots = slots + (kind == 'call' and 1 or one.capacity)
    free = free + math.max(0, room_of(one)[kind])
  end
end

local function is_served_by_able(other)
  for _, one in ipairs(able) do
    if serves_line(other, one) then return true end
  end
  return false
end
local ahead, before = 0, 0
for _, other in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  local its_class, its_language, its_kind = string.match(other, LINE)
  if its_kind == kind then
    local earlier = 0
    if its_class == class then earlier = redis.call('ZCOUNT', key(other), '-inf', '(' .. score)
    elseif its_class == '4' then earlier = redis.call('ZCARD', key(other)) end
    if its_language == language then ahead = ahead + earlier end
    if earlier > 0 and is_served_by_able(other) then before = before + earlier end
  end
end
local handled = redis.call('LRANGE', key('handled:' .. language .. ':' .. kind), 0, -1)
local times = {}
for n, took in ipairs(handled) do times[n] = tonumber(took) end
local waited = math.max(0, now_ms() - tonumber(redis.call('HGET', conv_key(ARGV[1]), 'arrival') or now_ms()))
return string.format('{"ahead":%d,"before":%d,"slots":%d,"free":%d,"waited":%.0f,"handled":%s}', ahead, before, slots, free, waited,
                     #times > 0 and cjson.encode(times) or '[]')
