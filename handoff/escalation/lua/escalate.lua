-- uses: prelude log serving place handoff.queue/servable
-- The next step for everybody in danger whom nobody has answered in time. Each conversation takes one step and has one audit entry.
-- ARGV: 1 policy (JSON), 2 most conversations at a time, 3 persons on call now (JSON: [{n, tags}], in the order of asking),
--       4 "1" when it is known who is on duty
-- Answers {alerted, called, nobody}: how many conversations took which step.
--
-- A conversation's `stage`: none = nobody alerted yet; "0" = those at desks are, and the next round of those on call begins; N =
-- person N on call is the last of this round who was asked. `called`: the last in the order of asking who was asked in any round.
local policy, most, persons, now = cjson.decode(ARGV[1]), tonumber(ARGV[2]), cjson.decode(ARGV[3]), now_ms()
local counts = {alerted = 0, called = 0, nobody = 0}

local duty = {}
for _, one in ipairs(on_duty(now)) do
  if is_at_work(one) then table.insert(duty, one) end
end
local function somebody_may_answer(conv)
  for _, one in ipairs(duty) do
    if may_take(line_of(conv, policy, conv.reserved), one) then return true end
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
  if redis.call('SCARD', pending(n)) == 0 then return end
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
-- Of those who were bundled and have been answered meanwhile, or whose caller has named this person since, nobody is told.
local function alert_of_bundled(person)
  if was_alerted(person.n) then return end
  local tags = set_of(person.tags)
  for _, id in ipairs(redis.call('SMEMBERS', pending(person.n))) do
    if not redis.call('ZSCORE', key('urgent'), id) or is_excluded(redis.call('HGET', conv_key(id), 'exclusions') or '', tags) then
      redis.call('SREM', pending(person.n), id)
    end
  end
  alert_person(person.n)
end
local function alert_or_bundle(person, id)
  redis.call('SADD', pending(person.n), id)
  alert_of_bundled(person)
end

local function ask_next_person(id, conv)
  local stage = tonumber(conv.stage)
  for _, person in ipairs(persons) do
    if person.n > stage and not is_excluded(conv.exclusions, set_of(person.tags)) then
      alert_or_bundle(person, id)
      set(id, conv, 'stage', person.n)
      set(id, conv, 'called', math.max(person.n, tonumber(conv.called or 0)))
      log_notice(id, 'on-call:' .. conv.arrival, 'notice-on-call', 'both')
      next_step_at(id, conv, now + policy.on_call_step_s * 1000)
      audit('on_call', id, '', conv.epoch, tostring(person.n))
      counts.called = counts.called + 1
      return
    end
  end
  -- All have been asked, or there is nobody to ask: from the beginning after a while, never silence.
  if stage == 0 then
    if ARGV[4] ~= '1' or somebody_may_answer(conv) then
      log_notice(id, 'still-alerted:' .. conv.arrival, 'notice-still-alerted', 'both')
    else tell_nobody(id, conv) end
  end
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
  -- While it is offered to somebody the alarm goes on.
  if not conv or not (is_in_line(conv) or conv.state == 'offered') then
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

-- Somebody has taken it and writes nothing.
local function alert_of_silence(id)
  redis.call('ZREM', key('silent'), id)
  local conv = load_conversation(id)
  if not conv or conv.state ~= 'human' then return end
  redis.call('ZADD', key('alerted'), now, id)
  log_notice(id, 'silent:' .. conv.epoch, 'notice-silent-alerted', 'both')
  audit('alert_silent', id, conv.counsellor, conv.epoch, '')
  counts.alerted = counts.alerted + 1
  wake_conversation(id)
  wake_queue()
end
for _, id in ipairs(redis.call('ZRANGEBYSCORE', key('silent'), '-inf', now, 'LIMIT', 0, most)) do alert_of_silence(id) end

for _, person in ipairs(persons) do
  alert_of_bundled(person)
end
local due = redis.call('ZRANGEBYSCORE', key('urgent'), '-inf', now, 'LIMIT', 0, most)
local later = redis.call('ZRANGEBYSCORE', key('urgent'), '(' .. now, '+inf', 'LIMIT', 0, most)
for _, id in ipairs(due) do take_step(id, true) end
for _, id in ipairs(later) do take_step(id, false) end
return answer(counts)
