-- Part: the next one for a counsellor, and those who are at a desk. Needs prelude, log, serving and place.

-- How many more calls and texts a counsellor may take.
local function room_of(counsellor)
  local calls, texts = 0, 0
  for _, id in ipairs(redis.call('SMEMBERS', key('held:' .. counsellor.id))) do
    if redis.call('HGET', conv_key(id), 'channel') == 'voice' then calls = calls + 1 else texts = texts + 1 end
  end
  return {call = (can_be_rung(counsellor) and 1 or 0) - calls, text = counsellor.capacity - texts}
end

-- Whether a call waits that they could serve, had they a telephone.
local function lacks_telephone(counsellor)
  if can_be_rung(counsellor) then return false end
  for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
    local serves, kind = serves_line(line, counsellor)
    if serves and kind == 'call' then return true end
  end
  return false
end

-- The next conversation for a counsellor: any level 4 before everything else, then the lowest score. Ties go by id.
-- `room`: only kinds of which there is some are looked at; nil = all. Answers id, whether it is of level 4.
local function next_for(counsellor, room)
  local best = {}
  for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
    local may, kind = may_take(line, counsellor)
    if may and (not room or room[kind] > 0) then
      local head = redis.call('ZRANGE', key(line), 0, 0, 'WITHSCORES')
      local class, id, score = string.sub(line, 6, 6), head[1], tonumber(head[2])
      local held = best[class]
      if id and (not held or score < held.score or (score == held.score and id < held.id)) then
        best[class] = {id = id, score = score}
      end
    end
  end
  local chosen = best['4'] or best['n']
  return chosen and chosen.id, chosen and (best['4'] ~= nil)
end

-- Those at a desk now, with their state.
local function on_duty(now)
  local found = {}
  for _, who in ipairs(redis.call('ZRANGEBYSCORE', key('presence'), '(' .. now, '+inf')) do
    local told = redis.call('HGET', key('duty'), who)
    if told then
      local counsellor = read_counsellor(told)
      counsellor.state = redis.call('HGET', key('duty-state'), who) or 'available'
      table.insert(found, counsellor)
    end
  end
  return found
end
