-- uses: prelude
-- What became of a part of an entry that was sent as a text. A state is never taken back.
-- ARGV: 1 SID of the message, 2 state, 3 its rank, 4 conversation id, 5 entry, 6 part; 4-6 "" when only the SID is known
-- Answers {known}: whether we know the message.
local sid, state, rank = ARGV[1], ARGV[2], tonumber(ARGV[3])
local about, early_at = key('sid:' .. sid), key('sid:' .. sid .. ':early')
if ARGV[4] ~= '' then redis.call('SET', about, ARGV[4] .. ' ' .. ARGV[5] .. ' ' .. ARGV[6], 'EX', 604800, 'NX') end
local id, entry, part = string.match(redis.call('GET', about) or '', '^(%S+) (%S+) (%S+)$')
if not id or redis.call('HGET', conv_key(id), 'dek') == false then
  -- The report came before we had kept that the message is ours: kept until then.
  if not id then
    local before = redis.call('GET', early_at)
    if rank > tonumber(string.match(before or '-1', '^(%-?%d+)')) then
      redis.call('SET', early_at, rank .. ' ' .. state, 'EX', 3600)
    end
  end
  return answer({known = false})
end
local early = redis.call('GET', early_at)
if early then
  local early_rank, early_state = string.match(early, '^(%d+) (%S+)$')
  if tonumber(early_rank) > rank then rank, state = tonumber(early_rank), early_state end
  redis.call('DEL', early_at)
end
local field = entry .. ' ' .. part
local held = redis.call('HGET', conv_key(id) .. ':sent', field)
if rank > tonumber(string.match(held or '-1', '^(%-?%d+)')) then
  redis.call('HSET', conv_key(id) .. ':sent', field, rank .. ' ' .. state)
  wake_conversation(id)
end
return answer({known = true})
