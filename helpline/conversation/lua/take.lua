-- uses: prelude log serving place
-- A bot worker takes the conversation that has waited longest for an answer.
-- ARGV: 1 policy (JSON)
-- Answers {} when there is nothing, else {id, epoch, token, cursor, language, channel, dek, state, level}.
local policy = cjson.decode(ARGV[1])
local now = now_ms()
while true do
  local first = redis.call('ZRANGE', key('inbox'), 0, 0)
  if #first == 0 then return answer({nothing = true}) end
  local id = first[1]
  redis.call('ZREM', key('inbox'), id)
  local conv = load_conversation(id)
  -- What a counsellor or nobody owns is not the bot's; it's listed again when it is given back.
  if conv and bot_may_answer(conv) then
    local token = redis.call('INCR', key('turn-token'))
    set(id, conv, 'turn', token)
    redis.call('ZADD', key('turns'), now + policy.turn_lease_s * 1000, id)
    return answer({id = id, epoch = conv.epoch, token = token, cursor = conv.cursor, language = conv.language,
                   channel = conv.channel, dek = conv.dek, state = conv.state, level = conv.level})
  end
end
