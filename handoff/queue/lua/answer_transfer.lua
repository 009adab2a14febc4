-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- A colleague takes over what was offered to them, or doesn't; then it stays where it is.
-- ARGV: 1 policy (JSON), 2 counsellor (JSON), 3 conversation id, 4 "accept" or "decline"
-- Answers {epoch}. Refuses: missing, newer, taken (no longer offered to them), full.
local policy, counsellor, id = cjson.decode(ARGV[1]), read_counsellor(ARGV[2]), ARGV[3]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local is_asked = conv.state == 'human' and conv.transfer_to == counsellor.id
-- Kept out since it was asked: the desk must not even say that it exists.
if is_excluded(conv.exclusions, counsellor.tags) then
  if is_asked then end_transfer(id, conv, counsellor.id, 'transfer_declined') end
  return refuse('missing')
end
if not is_asked then return refuse('taken') end
if ARGV[4] == 'accept' then
  if room_of(counsellor)[kind_of(conv)] < 1 then return refuse('full') end
  own(id, conv, counsellor.id, now_ms(), policy, 'transfer', conv.counsellor, 'notice-person-changed')
else
  end_transfer(id, conv, counsellor.id, 'transfer_declined')
end
return answer({epoch = conv.epoch})
