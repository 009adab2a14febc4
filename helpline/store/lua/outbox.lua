-- Part: commands for the world outside, executed by the keeper (handoff/outbox.py). Needs prelude.
--
-- A command names its recipient and never holds a number: "caller", "oncall:N", "counsellor:ID".

-- `command`: {id, kind ("text" or "call"), to, conv (id or ""), sentence, args}. The id makes a repeated execution known as such.
local function send_out(command, now)
  redis.call('XADD', key('outbox'), '*', 'v', RECORD_VERSION, 'at', now, 'command', cjson.encode(command))
end
