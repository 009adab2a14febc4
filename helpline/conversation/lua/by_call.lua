-- uses: prelude log serving place
-- A conversation goes on by telephone: its return code was keyed. The way before ends.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 Twilio's id of the call
-- Answers {state, epoch, level}. Refuses: missing, newer.
local policy, id = cjson.decode(ARGV[1]), ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'closed' then
  set(id, conv, 'state', 'bot')
  next_epoch(id, conv)
  audit('reopen', id, 'caller', conv.epoch, '')
end
local now = now_ms()
if conv.session and conv.session ~= '' then
  redis.call('DEL', key('session:' .. conv.session))
  set(id, conv, 'session', '')
end
end_text_route(id, conv)
set(id, conv, 'channel', 'voice')
forget_call(id, conv)
set(id, conv, 'call', ARGV[3])
set(id, conv, 'seen', now)
if conv.left and conv.left ~= '' then set(id, conv, 'left', '') end
if is_in_line(conv) then stand_in_line(id, conv, policy) end
come_back(id, conv, policy, now, true)
wake_conversation(id)
return answer({state = conv.state, epoch = conv.epoch, level = conv.level})
