-- uses: prelude
-- A message that the caller asked for goes to a number: an answer from there belongs to this conversation, as long as the wish stands.
-- ARGV: 1 conversation id, 2 index of the pair of numbers
-- Answers {expected, stopped}: not expected, nothing is to be sent, because the wish is over or whoever has that telephone said STOP.
-- Refuses: missing, newer.
local id, index = ARGV[1], ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local left = tonumber(conv.callback_until or 0) - now_ms()
if not conv.callback_by or left <= 0 then return answer({expected = false, stopped = false}) end
if redis.call('EXISTS', key('text-stop:' .. index)) == 1 then return answer({expected = false, stopped = true}) end
set(id, conv, 'callback_route', index)
redis.call('SET', key('text:' .. index), id, 'PX', string.format('%.0f', left))
return answer({expected = true, stopped = false})
