-- uses: prelude
-- A text from a number: the conversation that is open with it, or a new one that says nothing of any before.
-- ARGV: 1 policy (JSON), 2 index of the pair of numbers, 3 channel, 4 language, 5 id for a new one, 6 its wrapped data key,
--       7 our number, 8 the caller's, sealed with the new one's key (base64)
-- Answers {id, new}.
local policy, index, id = cjson.decode(ARGV[1]), ARGV[2], ARGV[5]
local now, route = now_ms(), key('text:' .. ARGV[2])
local held = redis.call('GET', route)
local conv = held and load_conversation(held)
-- Where a person is coming, is there, or has been asked to write, the line stays open however long the caller is silent.
local stays = conv and (conv.callback_by or conv.state == 'waiting' or conv.state == 'offered' or conv.state == 'human' or conv.state == 'parked')
local recent = conv and conv.state == 'bot' and now - tonumber(conv.texted or 0) <= policy.text_open_s * 1000
if stays or recent then
  redis.call('EXPIRE', route, policy.text_kept_s)
  set(held, conv, 'texted', now)
  set(held, conv, 'seen', now)
  if conv.left and conv.left ~= '' then set(held, conv, 'left', '') end
  return answer({id = held, new = false})
end
redis.call('HSET', conv_key(id), 'v', RECORD_VERSION, 'state', 'bot', 'epoch', 0, 'level', 0, 'channel', ARGV[3],
           'language', ARGV[4], 'dek', ARGV[6], 'created', now, 'seen', now, 'cursor', '0-0', 'last_in', '0-0',
           'ours', ARGV[7], 'peer', ARGV[8], 'route', index, 'texted', now)
redis.call('SET', route, id, 'EX', policy.text_kept_s)
audit('open', id, '', 0, ARGV[3])
return answer({id = id, new = true})
