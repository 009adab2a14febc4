-- uses: prelude log place handoff.queue/servable
-- The next step for everybody in danger whom nobody has answered in time. Each conversation takes one step and has one audit entry.
-- ARGV: 1 policy (JSON), 2 most conversations at a time, 3 persons on call now (JSON: [{n, tags}], in the order of asking),
--       4 "1" when it is known who is on duty
-- Answers {alerted, called, nobody}: how many conversations took which step.
--
-- A conversation's `stage`: none = nobody alerted yet; "0" = those at desks are; N = person N on call is the last who was asked.
local policy, most, persons, now = cjson.decode(ARGV[1]), tonumber(ARGV[2]), cjson.decode(ARGV[3]), now_ms()
local counts = {alerted = 0, called = 0, nobody = 0}

local duty = {}
for _, one in ipairs(on_duty(now)) do
  if is_at_work(one) then table.insert(duty, one) end
end
local function somebody_may_answer(conv)
  for _, one in ipairs(duty) do
    if may_take(conv.line, one) then return true end
  end
  return false
end

local function next_step_at(id, conv, at)
  set(id, conv, 'due', at)
  redis.call('ZADD', key('urgent'), at, id)
end

-- One alert for each person and `bundle_s`, with the number of conversations behind it: who is rung up for each of a thousand
-- stops hearing any.
local function pending(n) return key('on-call:pending:' .. n) end
local function alert_person(n)
  for _, kind in ipairs({'text', 'call'}) do
    send_out({id = 'on-call:' .. n .. ':' .. now .. ':' .. kind, kind = kind, to = 'oncall:' .. n, conv = '',
              sentence = 'on-call-' .. kind, args = {count = redis.call('SCARD', pending(n))}}, now)
  end
  redis.call('HSET', key('on-call'), 'sent:' .. n, now)
  redis.call('DEL', pending(n))
end
local function was_alerted(n)
  return now - tonumber(redis.call('HGET', key('on-call'), 'sent:' .. n) or 0) < policy.bundle_s * 1000
end
local function alert_or_bundle(n, id)
  redis.call('SADD', pending(n), id)
  if not was_alerted(n) then alert_person(n) end
end
-- Those who were bundled and have been answered meanwhile are told to nobody.
local function alert_of_bundled(n)
  for _, id in ipairs(redis.call('SMEMBERS', pending(n))) do
    if not redis.call('ZSCORE', key('alerted'), id) then redis.call('SREM', pending(n), id) end
  end
  if redis.call('SCARD', pending(n)) > 0 then alert_person(n) end
end

local function ask_next_person(id, conv)
  local stage = tonumber(conv.stage)
  for _, person in ipairs(persons) do
    if person.n > stage and not is_excluded(conv.exclusions, set_of(person.tags)) then
      alert_or_bundle(person.n, id)
      set(id, conv, 'stage', person.n)
      log_notice(id, 'on-call:' .. conv.arrival, 'notice-on-call', 'both')
      next_step_at(id, conv, now + policy.on_call_step_s * 1000)
      audit('on_call', id, '', conv.epoch, tostring(person.n))
      counts.called = counts.called + 1
      return
    end
  end
  -- All have been asked, or there is nobody to ask: from the beginning after a while, never silence.
  if stage == 0 then tell_nobody(id, conv) end
  set(id, conv, 'stage', 0)
  next_step_at(id, conv, now + policy.bundle_s * 1000)
  audit('on_call_round', id, '', conv.epoch, '')
  counts.nobody = counts.nobody + 1
end

local function first_step(id, conv, answerable)
  set(id, conv, 'stage', 0)
  redis.call('ZADD', key('alerted'), now, id)
  if answerable then
    log_notice(id, 'alerted:' .. conv.arrival, 'notice-escalated', 'both')
    next_step_at(id, conv, now + policy.on_call_step_s * 1000)
    audit('alert', id, '', conv.epoch, '')
    counts.alerted = counts.alerted + 1
  else
    tell_nobody(id, conv)
    next_step_at(id, conv, now)
    audit('nobody', id, '', conv.epoch, '')
    counts.nobody = counts.nobody + 1
  end
  wake_queue()
end

local function take_step(id, is_due)
  local conv = load_conversation(id)
  if not conv or not is_in_line(conv) then
    redis.call('ZREM', key('urgent'), id)
    return
  end
  if conv.stage then
    if not is_due then return end
    ask_next_person(id, conv)
  else
    -- Waiting for somebody who isn't there helps nobody: then it is due at once.
    local answerable = ARGV[4] ~= '1' or somebody_may_answer(conv)
    if answerable and not is_due then return end
    first_step(id, conv, answerable)
  end
  wake_conversation(id)
end

for _, person in ipairs(persons) do
  if not was_alerted(person.n) then alert_of_bundled(person.n) end
end
local due = redis.call('ZRANGEBYSCORE', key('urgent'), '-inf', now, 'LIMIT', 0, most)
local later = redis.call('ZRANGEBYSCORE', key('urgent'), '(' .. now, '+inf', 'LIMIT', 0, most)
for _, id in ipairs(due) do take_step(id, true) end
for _, id in ipairs(later) do take_step(id, false) end
return answer(counts)
