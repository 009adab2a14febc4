-- uses: prelude
-- How many stand before a conversation among those of its language and kind: what its caller may be told of the line.
-- ARGV: 1 conversation id
-- Answers {ahead}, or {nothing} when it isn't in line.
local line = redis.call('HGET', conv_key(ARGV[1]), 'line')
if not line or line == '' then return answer({nothing = true}) end
local score = redis.call('ZSCORE', key(line), ARGV[1])
if not score then return answer({nothing = true}) end
local class, language, kind = string.match(line, '^wait:([4n]):(%a+):(%a+)|')
local ahead = 0
for _, other in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
  local its_class, its_language, its_kind = string.match(other, '^wait:([4n]):(%a+):(%a+)|')
  if its_language == language and its_kind == kind then
    if its_class == class then ahead = ahead + redis.call('ZCOUNT', key(other), '-inf', '(' .. score)
    elseif its_class == '4' then ahead = ahead + redis.call('ZCARD', key(other)) end
  end
end
return answer({ahead = ahead})
