-- uses: prelude log serving place
-- What time brings: the safe time of a callback begins, a further try is possible, or the time is over.
-- ARGV: 1 policy (JSON), 2 most conversations
-- Answers {opened, over}.
local policy, most, now, opened, over = cjson.decode(ARGV[1]), tonumber(ARGV[2]), now_ms(), 0, 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('callbacks'), '-inf', now, 'LIMIT', 0, most)) do
  local conv = load_conversation(id)
  if not conv or not conv.callback_by then
    redis.call('ZREM', key('callbacks'), id)
  elseif now >= tonumber(conv.callback_until) then
    -- The number goes with the time for which it was given.
    -- Who is writing with a counsellor at this moment has been reached, too.
    local talks = conv.state == 'human' and (conv.left or '') == '' and now - tonumber(conv.seen) <= policy.present_s * 1000
    local reached = conv.callback_reached == '1' or talks
    forget_callback(id, conv)
    if not reached then
      log_notice(id, 'callback-off:' .. redis.call('HINCRBY', conv_key(id), 'callbacks_ended', 1), 'notice-callback-over', 'both')
      count('callbacks_missed')
    end
    audit('callback_over', id, '', conv.epoch, reached and 'reached' or '')
    over = over + 1
    wake_conversation(id)
  else
    redis.call('ZADD', key('callbacks'), conv.callback_until, id)
    -- With the assistant, too: it was promised, and nobody else will see it.
    if conv.state == 'parked' or (conv.state == 'bot' and conv.callback_reached ~= '1') then
      enqueue(id, conv, policy, now, 'callback')
      opened = opened + 1
      wake_conversation(id)
    end
  end
end
return answer({opened = opened, over = over})
