-- uses: prelude log serving place
-- The caller wants no callback any more; who waited only for it, waits on.
-- ARGV: 1 policy (JSON), 2 conversation id
-- Answers {state}. Refuses: missing, newer, closed, nothing.
local policy, id = cjson.decode(ARGV[1]), ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
if conv.state == 'closed' then return refuse('closed') end
if not conv.callback_by then return refuse('nothing') end
forget_callback(id, conv)
log_notice(id, 'callback-off:' .. redis.call('HINCRBY', conv_key(id), 'callbacks_ended', 1), 'notice-callback-cancelled', 'both')
audit('callback_cancel', id, 'caller', conv.epoch, '')
if conv.state == 'parked' then enqueue(id, conv, policy, now_ms(), 'back') end
wake_conversation(id)
wake_queue()
return answer({state = conv.state})
