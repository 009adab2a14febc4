-- uses: prelude log serving place
-- A message that the caller asked for goes to a number: an answer from there belongs to this conversation, as long as the wish stands.
-- Whoever has that telephone and said STOP ends the wish: number and time go, and caller and counsellor read why.
-- ARGV: 1 conversation id, 2 index of the pair of numbers
-- Answers {expected}: false when nothing is to be sent. Refuses: missing, newer.
local id, index = ARGV[1], ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local left = tonumber(conv.callback_until or 0) - now_ms()
if not conv.callback_by or left <= 0 then return answer({expected = false}) end
if redis.call('EXISTS', key('text-stop:' .. index)) == 1 then
  forget_callback(id, conv)
  log_notice(id, 'callback-off:' .. redis.call('HINCRBY', conv_key(id), 'callbacks_ended', 1), 'notice-callback-stopped', 'both')
  audit('callback_stopped', id, '', conv.epoch, '')
  wake_conversation(id)
  return answer({expected = false})
end
set(id, conv, 'callback_route', index)
redis.call('SET', key('text:' .. index), id, 'PX', string.format('%.0f', left))
return answer({expected = true})
