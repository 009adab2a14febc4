-- uses: prelude log serving place
-- A web session becomes the caller's only way in: used when a session starts and when a return code is used.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 index of the new session token, 4 "reopen" when a code was used, else ""
-- Answers {state, epoch, level}. Refuses: missing, newer, closed.
local policy, id = cjson.decode(ARGV[1]), ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'closed' then
  if ARGV[4] ~= 'reopen' then return refuse('closed') end
  set(id, conv, 'state', 'bot')
  next_epoch(id, conv)
  audit('reopen', id, 'caller', conv.epoch, '')
end
-- Using the code elsewhere ends the old route.
if conv.session and conv.session ~= '' and conv.session ~= ARGV[3] then
  redis.call('DEL', key('session:' .. conv.session))
  wake_conversation(id)
end
if conv.channel ~= 'web' then
  end_text_route(id, conv)
  forget_call(id, conv)
  set(id, conv, 'channel', 'web')
  if is_in_line(conv) then stand_in_line(id, conv, policy) end
end
set(id, conv, 'session', ARGV[3])
set(id, conv, 'seen', now_ms())
if conv.left and conv.left ~= '' then set(id, conv, 'left', '') end
redis.call('SET', key('session:' .. ARGV[3]), id, 'EX', policy.session_ttl_s)
local now = now_ms()
come_back(id, conv, policy, now, ARGV[4] == 'reopen')
return answer({state = conv.state, epoch = conv.epoch, level = conv.level})
