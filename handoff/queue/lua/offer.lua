-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- Offer a waiting conversation to one counsellor for a while: where somebody has to be rung up, as for a call.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 counsellor id ("" = whoever may serve it, has room, is asked nothing else, has not
--       declined it, and has taken none for the longest time)
-- An offer overtakes nobody of its kind who is there.
-- Answers {counsellor, epoch} or {nothing}. Refuses: missing, newer, taken.
local policy, id, now = cjson.decode(ARGV[1]), ARGV[2], now_ms()
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'offered' then return answer({counsellor = conv.offered_to, epoch = conv.epoch}) end
if conv.state ~= 'waiting' then return refuse('taken') end

local kind = kind_of(conv)
local class, score = string.sub(conv.line, 6, 6), tonumber(redis.call('ZSCORE', key(conv.line), id))
-- Whether somebody of this kind, who is there, comes before it for this counsellor. Who has put the telephone down stays in line
-- and asks for nobody: they hold up no offer. Nor does whose end nobody has reported: who is there is heard of with every turn of
-- the call. LOOKED_AT of each line are looked at.
local LOOKED_AT, THERE_MS = 20, 90000
local function is_there(other)
  local told = redis.call('HMGET', conv_key(other), 'left', 'seen')
  return (told[1] or '') == '' and now - tonumber(told[2] or 0) < THERE_MS
end
local function would_overtake(one)
  for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
    local may, its_kind = may_take(line, one)
    local its_class = string.sub(line, 6, 6)
    local up_to = its_class == class and string.format('%.0f', score) or its_class == '4' and '+inf'
    if may and its_kind == kind and up_to then
      local page = redis.call('ZRANGEBYSCORE', key(line), '-inf', up_to, 'WITHSCORES', 'LIMIT', 0, LOOKED_AT)
      for n = 1, #page, 2 do
        -- Of two with the same score the id decides, as for whoever claims the next.
        local before = its_class ~= class or tonumber(page[n + 1]) < score or page[n] < id
        if before and is_there(page[n]) then return true end
      end
    end
  end
  return false
end
local chosen, since
for _, one in ipairs(on_duty(now)) do
  local asked = ARGV[3] == '' and one.state == 'available'
  if (asked or one.id == ARGV[3]) and serves_line(conv.line, one) and room_of(one)[kind] > 0
     and (ARGV[3] ~= '' or not would_overtake(one))
     and redis.call('SCARD', key('offered:' .. one.id)) == 0
     and not string.find(',' .. (conv.declined or '') .. ',', ',' .. one.id .. ',', 1, true) then
    local idle = tonumber(redis.call('ZSCORE', key('idle'), one.id) or 0)
    if not chosen or idle < since or (idle == since and one.id < chosen) then chosen, since = one.id, idle end
  end
end
if not chosen then
  -- Everybody has been asked: the next round begins with all of them.
  if (conv.declined or '') ~= '' then set(id, conv, 'declined', '') end
  return answer({nothing = true})
end
leave_line(id, conv)
-- Whoever is asked may not be at the screen: the alarm goes on meanwhile.
list_urgent(id, conv, policy)
set(id, conv, 'state', 'offered')
set(id, conv, 'offered_to', chosen)
redis.call('ZADD', key('offers'), now + policy.offer_s * 1000, id)
redis.call('SADD', key('offered:' .. chosen), id)
redis.call('ZADD', key('idle'), now, chosen)
audit('offer', id, chosen, conv.epoch, '')
wake_conversation(id)
wake_queue()
return answer({counsellor = chosen, epoch = conv.epoch})
