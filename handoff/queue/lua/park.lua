-- uses: prelude log serving place handoff.queue/rounds
-- A caller below the level that calls for a person has been gone for long: out of the line, keeping the first arrival. Who waits
-- by text is not gone: silence is how one waits for a text.
-- ARGV: 1 policy (JSON), 2 most callers to look at
-- Answers {parked}.
local policy, now, parked = cjson.decode(ARGV[1]), now_ms(), 0

local function has_gone(conv)
  if is_by_text(conv.channel) and (conv.left or '') == '' then return false end
  local last = math.max(tonumber(conv.seen), tonumber(conv.arrival))
  return now - last > policy.park_after_s * 1000 and not is_callback_open(conv, now)
end

local function is_below_level_4(line) return string.sub(line, 6, 6) == 'n' end
go_round('park', tonumber(ARGV[2]), is_below_level_4, function(id)
  local conv = load_conversation(id)
  if not conv or conv.level >= policy.human_at_level or not has_gone(conv) then return false end
  leave_line(id, conv)
  set(id, conv, 'state', 'parked')
  audit('park', id, '', conv.epoch, '')
  wake_conversation(id)
  wake_queue()
  parked = parked + 1
  return true
end)
return answer({parked = parked})
