-- uses: prelude log serving place handoff.legs/ends handoff.queue/owning
-- What nobody renewed or answered in time: leases of counsellors who are gone, offers and transfers, parts beside a holder.
-- ARGV: 1 policy (JSON), 2 most at a time
-- Answers {reaped: [conversation ids back in line because their counsellor is gone], lapsed: number of offers and transfers}.
local policy, now = cjson.decode(ARGV[1]), now_ms()
local reaped, lapsed = {}, 0
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('leases'), '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local conv, why_not = load_conversation(id)
  if conv and are_talking(conv, now) then
    -- Whoever talks with the caller by telephone is there, whatever became of their browser. The news of the end of a call may
    -- be lost, so Twilio is asked whether they still do.
    redis.call('ZADD', key('leases'), now + policy.lease_s * 1000, id)
    ask_leg(id, conv, 'look', 'counsellor:' .. conv.counsellor)
  elseif conv and conv.state == 'human' then
    set(id, conv, 'preferred', conv.counsellor)
    remember_lost(id, conv, now)
    back_to_line(id, conv, policy, now, conv.counsellor, 'lapse', 'notice-person-lost')
    table.insert(reaped, id)
  elseif why_not ~= 'newer' then
    redis.call('ZREM', key('leases'), id)
  end
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('offers'), '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local conv = load_conversation(id)
  if conv then withdraw_offer(id, conv, policy, 'offer_lapsed') else redis.call('ZREM', key('offers'), id) end
  lapsed = lapsed + 1
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('transfers'), '-inf', now, 'LIMIT', 0, ARGV[2])) do
  local conv = load_conversation(id)
  if conv then end_transfer(id, conv, conv.transfer_to, 'transfer_lapsed') else redis.call('ZREM', key('transfers'), id) end
  lapsed = lapsed + 1
end
for _, who in ipairs(redis.call('ZRANGEBYSCORE', key('presence'), '-inf', now)) do
  for _, id in ipairs(redis.call('SMEMBERS', key('guest:' .. who))) do
    local conv = load_conversation(id)
    if conv then
      end_part(id, conv, who, next_guest_step(id))
      audit('guest_lapse', id, who, conv.epoch, '')
      wake_conversation(id)
    else redis.call('SREM', key('guest:' .. who), id) end
  end
  redis.call('ZREM', key('presence'), who)
  redis.call('HDEL', key('duty'), who)
end
if #reaped == 0 then return '{"reaped":[],"lapsed":' .. lapsed .. '}' end
return answer({reaped = reaped, lapsed = lapsed})
