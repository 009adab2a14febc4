-- uses: prelude log serving place handoff.queue/servable handoff.legs/ends handoff.queue/owning
-- Claim the next conversation, or a particular one.
-- ARGV: 1 policy (JSON), 2 counsellor (JSON: id languages second skills tags capacity supervisor), 3 conversation id
--       ("" = the next), 4 reason (needed for a particular one that is not the next; a word of a closed list, never free text)
-- Answers {id, epoch} or {nothing}. Refuses: full (at capacity), missing, newer, taken, not_served, level4_waits, reason,
--       no_telephone (a call, and nowhere to put it through to).
local policy, counsellor, id = cjson.decode(ARGV[1]), read_counsellor(ARGV[2]), ARGV[3]
local room = room_of(counsellor)
if id == '' then
  if room.call < 1 and room.text < 1 then return refuse('full') end
  local first = next_for(counsellor, room)
  if not first then
    -- They hold their fill of chats, and no call waits: told apart from "nobody waits".
    if room.text < 1 and next_for(counsellor) then return refuse('full') end
    if lacks_telephone(counsellor) then return refuse('no_telephone') end
    return answer({nothing = true})
  end
  local conv = load_conversation(first)
  -- Written by a later release: for its own desks.
  if not conv then return answer({nothing = true}) end
  own(first, conv, counsellor.id, now_ms(), policy, 'claim_next', '')
  return answer({id = first, epoch = conv.epoch})
end

local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if is_excluded(conv.exclusions, counsellor.tags) then return refuse('missing') end
if conv.state ~= 'waiting' then return refuse('taken') end
if not serves_line(conv.line, counsellor) then return refuse('not_served') end
if kind_of(conv) == 'call' and not can_be_rung(counsellor) then return refuse('no_telephone') end
if room[kind_of(conv)] < 1 then return refuse('full') end
local first, first_is_level4 = next_for(counsellor)
if first_is_level4 and first ~= id and conv.level < 4 then return refuse('level4_waits') end
if ARGV[4] == '' then
  if first ~= id then return refuse('reason') end
  own(id, conv, counsellor.id, now_ms(), policy, 'claim_next', '')
else
  own(id, conv, counsellor.id, now_ms(), policy, 'claim_this', ARGV[4])
  count('claimed_out_of_order')
end
return answer({id = id, epoch = conv.epoch})
