-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- Hand a held conversation to a colleague: at once (cold), or when they accept (warm).
-- ARGV: 1 policy (JSON), 2 conversation id, 3 counsellor id of the holder, 4 epoch ("" = any), 5 counsellor id of the colleague,
--       6 "cold" or "warm"
-- Answers {epoch}. Refuses: missing, newer, not_yours, stale, away (not at a desk, or at once and on a break), not_served (may not
-- see it, or is full).
local policy, id, who, to, now = cjson.decode(ARGV[1]), ARGV[2], ARGV[3], ARGV[5], now_ms()
local conv, why_not = held_by(id, who, ARGV[4])
if not conv then return refuse(why_not) end
if to == who then return refuse('not_served') end
local colleague = at_desk(to, now)
-- To an empty chair nothing is handed over at once; asked, they may still take it.
if not colleague or (ARGV[6] == 'cold' and not is_at_work(colleague)) then return refuse('away') end
-- One word for both: who hands it over need not learn whom the caller named.
if is_excluded(conv.exclusions, colleague.tags) or room_of(colleague)[kind_of(conv)] < 1 then return refuse('not_served') end
if ARGV[6] == 'cold' then
  own(id, conv, to, now, policy, 'transfer', who, 'notice-person-changed')
else
  if conv.transfer_to and conv.transfer_to ~= '' then
    redis.call('SREM', key('transfers:' .. conv.transfer_to), id)
  end
  set(id, conv, 'transfer_to', to)
  redis.call('ZADD', key('transfers'), now + policy.transfer_s * 1000, id)
  redis.call('SADD', key('transfers:' .. to), id)
  audit('transfer_offer', id, who, conv.epoch, to)
  wake_conversation(id)
  wake_queue()
end
return answer({epoch = conv.epoch})
