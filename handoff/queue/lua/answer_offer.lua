-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- The counsellor to whom a conversation is offered takes it, or doesn't.
-- ARGV: 1 policy (JSON), 2 counsellor (JSON), 3 conversation id, 4 "accept" or "decline"
-- Answers {epoch}. Refuses: missing, newer, taken (offered to somebody else by now, or to nobody), full.
local policy, counsellor, id = cjson.decode(ARGV[1]), read_counsellor(ARGV[2]), ARGV[3]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
-- Excluded since it was offered: the desk must not even say that it exists.
if is_excluded(conv.exclusions, counsellor.tags) then
  if conv.state == 'offered' and conv.offered_to == counsellor.id then withdraw_offer(id, conv, policy, 'decline') end
  return refuse('missing')
end
if conv.state ~= 'offered' or conv.offered_to ~= counsellor.id then return refuse('taken') end
if ARGV[4] == 'accept' then
  if room_of(counsellor)[kind_of(conv)] < 1 then return refuse('full') end
  own(id, conv, counsellor.id, now_ms(), policy, 'accept', '')
else
  withdraw_offer(id, conv, policy, 'decline')
end
return answer({epoch = conv.epoch})
