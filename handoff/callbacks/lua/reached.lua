-- uses: prelude log serving place
-- The caller answered: by text from the number, or at the telephone.
-- ARGV: 1 policy (JSON), 2 conversation id
-- Answers {reached}: false when no callback is open. Refuses: missing, newer.
local id = ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if not conv.callback_by then return answer({reached = false}) end
if conv.callback_reached ~= '1' then
  set(id, conv, 'callback_reached', 1)
  audit('callback_reached', id, 'caller', conv.epoch, '')
  count('callbacks_reached')
  wake_conversation(id)
end
return answer({reached = true})
