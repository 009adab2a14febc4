-- uses: prelude log serving place
-- A conversation goes on by text: its return code was texted, or the caller answered a message they had asked for. The way before
-- ends.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 index of the pair of numbers, 4 channel, 5 our number, 6 the caller's, sealed (base64),
--       7 "reopen" when a code was used, else ""
-- Answers {state, epoch, level}. Refuses: missing, newer, closed.
local policy, id, index = cjson.decode(ARGV[1]), ARGV[2], ARGV[3]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'closed' then
  if ARGV[7] ~= 'reopen' then return refuse('closed') end
  set(id, conv, 'state', 'bot')
  next_epoch(id, conv)
  audit('reopen', id, 'caller', conv.epoch, '')
end
local now = now_ms()
if conv.session and conv.session ~= '' then
  redis.call('DEL', key('session:' .. conv.session))
  set(id, conv, 'session', '')
end
if conv.route and conv.route ~= index and redis.call('GET', key('text:' .. conv.route)) == id then
  redis.call('DEL', key('text:' .. conv.route))
end
forget_call(id, conv)
set(id, conv, 'channel', ARGV[4])
set(id, conv, 'ours', ARGV[5])
set(id, conv, 'peer', ARGV[6])
set(id, conv, 'route', index)
set(id, conv, 'texted', now)
set(id, conv, 'seen', now)
if conv.left and conv.left ~= '' then set(id, conv, 'left', '') end
redis.call('SET', key('text:' .. index), id, 'EX', policy.text_kept_s)
if is_in_line(conv) then stand_in_line(id, conv, policy) end
come_back(id, conv, policy, now, ARGV[7] == 'reopen')
if is_in_line(conv) then ask_wait(id, conv, now) end
wake_conversation(id)
return answer({state = conv.state, epoch = conv.epoch, level = conv.level})
