-- uses: prelude log serving place handoff.queue/servable handoff.queue/rounds
-- Waits that nobody on duty may end as they stand: open to more counsellors after some time, or the caller is told that there is
-- nobody at all. Reservations that ran out likewise.
-- ARGV: 1 policy (JSON), 2 most callers to look at
-- Answers {widened, freed}.
local policy, most, now = cjson.decode(ARGV[1]), tonumber(ARGV[2]), now_ms()
local widened, freed = 0, 0

for _, id in ipairs(redis.call('ZRANGE', key('reserved'), 0, most - 1)) do
  local conv = load_conversation(id)
  local ends = tonumber(redis.call('ZSCORE', key('reserved'), id))
  if not conv then redis.call('ZREM', key('reserved'), id)
  elseif not is_in_line(conv) then unreserve(id, conv)
  elseif ends <= now or not may_be_kept_for(conv, policy, conv.reserved, now) then
    unreserve(id, conv)
    stand_in_line(id, conv, policy)
    audit('free', id, '', conv.epoch, '')
    freed = freed + 1
  end
end

local duty = on_duty(now)
local function somebody_serves(line)
  for _, one in ipairs(duty) do
    if is_at_work(one) and may_take(line, one) then return true end
  end
  return false
end

-- One step further at a time.
local FURTHER = {[''] = 'second', second = 'english'}
local function widen(id, conv, further)
  set(id, conv, 'reach', further)
  stand_in_line(id, conv, policy)
  if further == 'second' then log_notice(id, 'widen:' .. conv.arrival, 'notice-wider', 'both') end
  audit('widen', id, '', conv.epoch, further)
  wake_conversation(id)
  widened = widened + 1
end

local function say_nobody(id, conv)
  if not tell_nobody(id, conv) then return end
  audit('nobody', id, '', conv.epoch, '')
  wake_conversation(id)
end

go_round('widen', most, function(line) return not somebody_serves(line) end, function(id, line)
  local conv = load_conversation(id)
  if not conv or now - tonumber(conv.arrival) < policy.widen_after_s * 1000 then return false end
  -- Nobody is asked where there is nobody: whoever comes on duty is then.
  local further = FURTHER[conv.reach or '']
  local in_english = somebody_serves((string.gsub(line, '|[^|]*$', '|english')))
  -- Asked whether English would do, the caller gets as long again for an answer before hearing that there is nobody else.
  local asked = further == 'english' and conv.english ~= '1' and in_english
  if asked and now - tonumber(conv.arrival) < 2 * policy.widen_after_s * 1000 then return false end
  if asked or not further or not in_english then
    say_nobody(id, conv)
    return false
  end
  widen(id, conv, further)
  return true
end)
return answer({widened = widened, freed = freed})
