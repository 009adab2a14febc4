-- uses: prelude log serving place handoff.legs/ends handoff.queue/owning
-- Whoever holds a conversation by WhatsApp, whose window has closed, sends the prepared message.
-- ARGV: 1 conversation id, 2 counsellor id, 3 epoch, 4 message id: the same press again is the same
-- Answers {epoch}. Refuses: missing, newer, not_yours, stale.
local id, who = ARGV[1], ARGV[2]
local conv, why_not = held_by(id, who, ARGV[3])
if not conv then return refuse(why_not) end
if entry_of(id, 'template:' .. ARGV[4]) then return answer({epoch = conv.epoch}) end
local entry = log_notice(id, 'template:' .. ARGV[4], 'notice-template-sent', 'desk')
send_out({id = 'template:' .. id .. ':' .. ARGV[4], kind = 'text', to = 'caller', conv = id, sentence = 'template',
          args = {entry = entry}}, now_ms())
audit('template', id, who, conv.epoch, '')
wake_conversation(id)
return answer({epoch = conv.epoch})
