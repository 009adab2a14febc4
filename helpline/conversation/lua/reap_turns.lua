-- uses: prelude log serving place
-- Turns whose worker died: back to the inbox. ARGV: 1 most at a time. Answers {reaped}.
local now, reaped = now_ms(), 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('turns'), '-inf', now, 'LIMIT', 0, ARGV[1])) do
  redis.call('ZREM', key('turns'), id)
  local conv = load_conversation(id)
  if conv then
    -- Without its token the late commit of a worker that was only slow is refused.
    redis.call('HDEL', conv_key(id), 'turn')
    if bot_may_answer(conv) and entry_is_after(conv.last_in, conv.cursor) then list_for_bot(id, now) end
  end
  reaped = reaped + 1
end
if reaped > 0 then redis.call('PUBLISH', key('wake'), 'i') end
return answer({reaped = reaped})
