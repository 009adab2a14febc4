-- Part: where a conversation stands. Bot inbox, waiting line or one counsellor; needs prelude, log and serving.
--
-- A waiting line holds those whom the same counsellors may serve, so that whoever asks for the next one looks at the head of
-- each line and never past anybody (docs/decisions/009-queue-order.md):
--   wait:CLASS:LANG:KIND|SKILLS|EXCLUSIONS|FOR|REACH
--   CLASS       4: level 4, score = first arrival; n: levels 0-3, score = first arrival - head start of the level
--   KIND        call or text: a counsellor has one call and several texts at a time
--   SKILLS      required, comma-separated in alphabetical order; EXCLUSIONS likewise: who must not see it
--   FOR         the counsellor for whom it is reserved; "" = everybody
--   REACH       "" = counsellors of the language; second = also those with it as second language, and interpreters;
--               english = also those who speak English, with the caller's consent
-- wait:index names the lines that are not empty.

-- A conversation that a bot turn is working on is re-listed when the turn commits, so it's never in both places.
local function list_for_bot(id, now)
  if not redis.call('ZSCORE', key('turns'), id) then redis.call('ZADD', key('inbox'), 'NX', now, id) end
end

local function bot_may_answer(conv)
  return conv.state == 'bot' or conv.state == 'waiting' or conv.state == 'offered' or conv.state == 'parked'
end

local function leave_line(id, conv)
  local line = conv.line
  if not line or line == '' then return end
  redis.call('ZREM', key(line), id)
  redis.call('ZREM', key('urgent'), id)
  if redis.call('ZCARD', key(line)) == 0 then redis.call('SREM', key('wait:index'), line) end
  set(id, conv, 'line', '')
end

local function in_order(list)
  local parts = {}
  for one in string.gmatch(list or '', '[^,|]+') do table.insert(parts, one) end
  table.sort(parts)
  return table.concat(parts, ',')
end

local function kind_of(conv) return conv.channel == 'voice' and 'call' or 'text' end

-- The line for a conversation as it is, kept for one counsellor or for nobody ("").
local function line_of(conv, policy, kept_for)
  -- Where a person is needed now, nobody waits for one counsellor.
  local reserved = conv.level < policy.human_at_level and kept_for or ''
  local class = conv.level >= 4 and '4' or 'n'
  return table.concat({'wait:' .. class .. ':' .. conv.language .. ':' .. kind_of(conv), in_order(conv.skills),
                       in_order(conv.exclusions), reserved, conv.reach or ''}, '|')
end

-- When the next step of the escalation is due: as it was set, else so long after the level was reached.
local function alert_after_ms(conv, policy)
  return (conv.level >= 4 and policy.alert_level4_s or policy.alert_level3_s) * 1000
end
local function due_at(conv, policy)
  if conv.due then return tonumber(conv.due) end
  return tonumber(conv.urgent_at or conv.arrival) + alert_after_ms(conv, policy)
end

local function unreserve(id, conv)
  redis.call('ZREM', key('reserved'), id)
  if conv.reserved and conv.reserved ~= '' then set(id, conv, 'reserved', '') end
end

-- Whether it may wait for this one counsellor: at a desk, at work, and one who may take it as it stands now. Whoever the caller
-- keeps out, does not speak the language that was chosen since, or cannot be rung up for a call, would leave them waiting for nobody.
local function may_be_kept_for(conv, policy, who, now)
  local one = at_desk(who, now)
  if not one or not is_at_work(one) then return false end
  return (may_take(line_of(conv, policy, who), one))
end

-- On the list of those for whom the alarm is due, while they wait or are offered to somebody.
local function list_urgent(id, conv, policy)
  if conv.level >= policy.human_at_level then redis.call('ZADD', key('urgent'), due_at(conv, policy), id) end
end

-- Stand where level, language, skills, exclusions and *first* arrival of this wait say; used for entering and for every change.
local function stand_in_line(id, conv, policy)
  leave_line(id, conv)
  if (conv.reserved or '') ~= '' and not may_be_kept_for(conv, policy, conv.reserved, now_ms()) then unreserve(id, conv) end
  local line = line_of(conv, policy, conv.reserved)
  local score = tonumber(conv.arrival)
  if conv.level < 4 then score = score - policy.head_start_s[conv.level + 1] * 1000 end
  redis.call('ZADD', key(line), score, id)
  redis.call('SADD', key('wait:index'), line)
  list_urgent(id, conv, policy)
  set(id, conv, 'line', line)
  wake_queue()
end

local function is_in_line(conv) return conv.line and conv.line ~= '' end

-- What the caller writes in, or chose ("" = unchanged).
local function change_language(id, conv, policy, language)
  if language == '' or language == conv.language then return end
  set(id, conv, 'language', language)
  if is_in_line(conv) then stand_in_line(id, conv, policy) end
end

-- Whether the caller keeps out this counsellor. Of who is not at a desk no more is known than who they are.
local function is_kept_out(conv, who)
  local told = redis.call('HGET', key('duty'), who)
  return is_excluded(conv.exclusions, set_of(told and cjson.decode(told).tags or {'counsellor:' .. who}))
end

-- Kept for the counsellor who had it before, for a while.
local function reserve(id, conv, policy, now)
  local who = conv.preferred or ''
  if who == '' or conv.level >= policy.human_at_level or not may_be_kept_for(conv, policy, who, now) then return end
  set(id, conv, 'reserved', who)
  redis.call('ZADD', key('reserved'), now + policy.reserve_s * 1000, id)
end

-- A caller may ask to be written to or called at a time that is safe for them; handoff/callbacks has the steps. Number, time
-- and tries go together when it is over.
local CALLBACK = {'callback_by', 'callback_from', 'callback_until', 'callback_number', 'callback_tries', 'callback_next',
                  'callback_reached', 'callback_asked', 'callback_route'}
local function forget_callback(id, conv)
  if not conv.callback_by then return end
  redis.call('ZREM', key('callbacks'), id)
  -- A text from that number says nothing of this conversation any more, unless the caller has gone on by text.
  local route = conv.callback_route
  if route and route ~= conv.route and redis.call('GET', key('text:' .. route)) == id then redis.call('DEL', key('text:' .. route)) end
  redis.call('HDEL', conv_key(id), unpack(CALLBACK))
  for _, field in ipairs(CALLBACK) do conv[field] = nil end
end
local function set_callback(id, conv, wish, now)
  forget_callback(id, conv)
  set(id, conv, 'callback_by', wish.by)
  set(id, conv, 'callback_from', string.format('%.0f', wish.from))
  set(id, conv, 'callback_until', string.format('%.0f', wish.till))
  set(id, conv, 'callback_number', wish.number)
  set(id, conv, 'callback_tries', 0)
  set(id, conv, 'callback_next', 0)
  set(id, conv, 'callback_asked', now)
  redis.call('ZADD', key('callbacks'), wish.from > now and wish.from or wish.till, id)
end
-- Its time has not begun, or it has and the next try has not: a sign of life is no reason to put it in line.
local function waits_for_callback(conv, now)
  return conv.callback_by ~= nil and now < math.max(tonumber(conv.callback_from), tonumber(conv.callback_next))
end
-- Its time has begun: it stays in line though the caller isn't at the page.
local function is_callback_open(conv, now)
  return conv.callback_by ~= nil and now >= tonumber(conv.callback_from) and now < tonumber(conv.callback_until)
end

-- Who writes by text sees no page that says how long it takes: the keeper says it in a text (handoff/wait_texts.py), again when they
-- write after some time.
local WAIT_SAID_MS = 600000
local function ask_wait(id, conv, now)
  if not is_by_text(conv.channel) then return end
  if now - tonumber(conv.wait_asked or 0) < WAIT_SAID_MS then return end
  set(id, conv, 'wait_asked', now)
  redis.call('SADD', key('wait-untold'), id)
end

-- Into the waiting line; idempotent. A parked conversation keeps its first arrival.
local ENQUEUED = {back = 'notice-back-in-line', callback = 'notice-callback-in-line'}
local function enqueue(id, conv, policy, now, why)
  if conv.state ~= 'bot' and conv.state ~= 'parked' then return end
  if conv.state == 'bot' then
    set(id, conv, 'arrival', now)
    set(id, conv, 'reach', '')
  end
  -- The alarm counts from now: nobody at a desk could answer while it was not in line.
  set(id, conv, 'urgent_at', now)
  set(id, conv, 'state', 'waiting')
  unreserve(id, conv)
  reserve(id, conv, policy, now)
  stand_in_line(id, conv, policy)
  -- Never "a person will come" without a real place in line behind it: both are written here.
  log_notice(id, 'enqueue:' .. now, ENQUEUED[why] or 'notice-in-line', 'both')
  ask_wait(id, conv, now)
  audit('enqueue', id, '', conv.epoch, why)
  count('enqueued')
end

-- A sign of life of a parked caller: in line again at the first arrival, or not before the time that was agreed on, unless they
-- want to talk now (`wants_now`: they came by code, or are in danger).
local function come_back(id, conv, policy, now, wants_now)
  if conv.state == 'parked' and (wants_now or not waits_for_callback(conv, now)) then enqueue(id, conv, policy, now, 'back') end
end

-- Nobody on duty may take this caller, however far the search goes: said once in a wait, with what to do meanwhile.
-- Answers whether it was said now.
local function tell_nobody(id, conv)
  local notice = 'nobody:' .. conv.arrival
  if entry_of(id, notice) then return false end
  log_notice(id, notice, 'notice-nobody-on-duty', 'both')
  return true
end

-- Messages of level 2 in a row add up: so many of them count as one that calls for a person. A milder one ends the row.
-- Each counts once, in the order of the log: a score that comes after that of a newer message says only what the message says by
-- itself, and the same message again gets the same answer.
local ELEVATED = 2
local function add_up(id, conv, policy, level, entry)
  local last, gave = string.match(conv.row_at or '0-0 0', '^(%S+) (%d+)$')
  if entry == last then return math.max(level, tonumber(gave)) end
  if entry_is_after(last, entry) then return level end
  local row = level == ELEVATED and tonumber(conv.elevated or 0) + 1 or 0
  local enough = row >= policy.elevated_in_a_row
  if enough then row = 0 end
  if row ~= tonumber(conv.elevated or 0) then set(id, conv, 'elevated', row) end
  local counted = enough and policy.human_at_level or level
  set(id, conv, 'row_at', entry .. ' ' .. counted)
  return counted
end

-- Nobody is alarmed for it any more.
local function end_alarm(id, conv)
  redis.call('ZREM', key('alerted'), id)
  redis.call('ZREM', key('urgent'), id)
  redis.call('ZREM', key('silent'), id)
  if conv.stage then redis.call('HDEL', conv_key(id), 'stage', 'due', 'called') end
  conv.stage, conv.due, conv.called = nil, nil, nil
end

-- Whoever holds somebody in danger may have left the desk with the page open: without a word of theirs in time everybody there is
-- alerted. A call has its own end where nobody picks up the telephone.
local function expect_a_word(id, conv, policy, now)
  if conv.level < policy.human_at_level or kind_of(conv) == 'call' or conv.spoke == tostring(conv.epoch) then return end
  redis.call('ZADD', key('silent'), 'NX', now + policy.alert_silent_s * 1000, id)
end
local function has_spoken(id, conv)
  if conv.state ~= 'human' or conv.spoke == tostring(conv.epoch) then return end
  set(id, conv, 'spoke', tostring(conv.epoch))
  end_alarm(id, conv)
end

-- It was raised, or acknowledged, for a lesser danger: everybody hears of it again, and the next one is asked without delay.
local function hasten_alarm(id, conv, policy, now)
  if not conv.stage then return end
  redis.call('ZADD', key('alerted'), now, id)
  set(id, conv, 'due', string.format('%.0f', math.min(tonumber(conv.due or now), now + policy.alert_level4_s * 1000)))
end

-- A person's word, and the end of a row: the level that others' messages may raise again.
local function lower_level(id, conv, policy, level, who)
  if level >= conv.level then return end
  set(id, conv, 'level', level)
  set(id, conv, 'elevated', 0)
  if level < policy.human_at_level then end_alarm(id, conv) end
  if is_in_line(conv) then stand_in_line(id, conv, policy) end
  audit('lower', id, who, conv.epoch, tostring(level))
end

-- A level only rises here; lowering is a counsellor's word or the caller's explicit answer and has its own step.
local function raise_level(id, conv, policy, now, level)
  if level > conv.level then
    local waits = conv.state == 'waiting' or conv.state == 'offered'
    -- A danger that grows postpones no alarm: it is due after this level's time, or when it was due anyway.
    local was_due = waits and conv.level >= policy.human_at_level and due_at(conv, policy)
    set(id, conv, 'level', level)
    if level >= policy.human_at_level then
      local from = was_due and was_due - alert_after_ms(conv, policy) or now
      set(id, conv, 'urgent_at', string.format('%.0f', math.min(now, from)))
      hasten_alarm(id, conv, policy, now)
    end
    if is_in_line(conv) then stand_in_line(id, conv, policy)
    elseif waits then list_urgent(id, conv, policy)
    elseif conv.state == 'human' then expect_a_word(id, conv, policy, now) end
    audit('raise', id, '', conv.epoch, tostring(level))
  end
  if level >= policy.human_at_level then enqueue(id, conv, policy, now, 'level') end
end

-- A list in one field only grows here. Answers whether it did.
local function add_to_list(id, conv, field, named)
  local held, grown = conv[field] or '', false
  for one in string.gmatch(named, '[^,]+') do
    if not string.find(',' .. held .. ',', ',' .. one .. ',', 1, true) then
      held = held == '' and one or held .. ',' .. one
      grown = true
    end
  end
  if grown then set(id, conv, field, held) end
  return grown
end

local function add_categories(id, conv, categories) add_to_list(id, conv, 'categories', categories) end

-- Nobody comes or goes unannounced on the telephone either, once for each time that they are heard by the caller: all ends hear it.
local function announce(id, conv, who, joins)
  local field = 'guest_heard:' .. who
  if (conv[field] == '1') == joins then return end
  if joins then set(id, conv, field, '1') else
    conv[field] = nil
    redis.call('HDEL', conv_key(id), field)
  end
  if conv.bridged ~= '1' then return end
  send_out({id = 'leg:' .. id .. ':' .. conv.epoch .. ':announce:' .. who, kind = 'call', to = 'caller', conv = id,
            sentence = 'announce', args = {said = joins and 'joined' or 'left'}}, now_ms())
end

-- Whoever takes part no longer hears the call no longer: it is on the telephone as it is at the desk.
local function hang_up_guest(id, conv, who)
  announce(id, conv, who, false)
  local field = 'guest_call:' .. who
  if not conv[field] then return end
  send_out({id = 'leg:' .. id .. ':' .. conv[field] .. ':drop', kind = 'call', to = 'counsellor:' .. who, conv = id,
            sentence = 'drop', args = {call = conv[field]}}, now_ms())
  audit('leg_drop', id, who, conv.epoch, '')
  conv[field] = nil
  redis.call('HDEL', conv_key(id), field)
end

-- Who must not see it. Nobody is let in again by a later step; whoever sees the lines has to look again.
local function add_exclusions(id, conv, policy, named)
  if not add_to_list(id, conv, 'exclusions', named) then return end
  for _, who in ipairs(redis.call('HKEYS', conv_key(id) .. ':guests')) do
    if is_kept_out(conv, who) then hang_up_guest(id, conv, who) end
  end
  if is_in_line(conv) then stand_in_line(id, conv, policy) end
  wake_queue()
end

-- Nothing of a call is left: the conversation goes on another way, or by another call.
local CALL = {'call', 'bridged', 'leg', 'leg_epoch', 'leg_asked', 'telephone_asked', 'bridge_asked', 'held', 'muted', 'room',
              'looked'}
local function forget_call(id, conv)
  for field in pairs(conv) do
    if string.sub(field, 1, 11) == 'guest_call:' then hang_up_guest(id, conv, string.sub(field, 12)) end
  end
  redis.call('HDEL', conv_key(id), unpack(CALL))
  for _, field in ipairs(CALL) do conv[field] = nil end
end

-- Reservation, offer, transfer and guests end when it goes to somebody, or nowhere.
local function end_handovers(id, conv)
  unreserve(id, conv)
  end_alarm(id, conv)
  if conv.offered_to and conv.offered_to ~= '' then
    redis.call('ZREM', key('offers'), id)
    redis.call('SREM', key('offered:' .. conv.offered_to), id)
    set(id, conv, 'offered_to', '')
  end
  if conv.transfer_to and conv.transfer_to ~= '' then
    redis.call('ZREM', key('transfers'), id)
    redis.call('SREM', key('transfers:' .. conv.transfer_to), id)
    set(id, conv, 'transfer_to', '')
  end
  local guests = redis.call('HGETALL', conv_key(id) .. ':guests')
  for n = 1, #guests, 2 do
    redis.call('SREM', key('guest:' .. guests[n]), id)
    hang_up_guest(id, conv, guests[n])
    -- Whoever wrote to the caller is said to have left.
    if guests[n + 1] == 'join' then log_notice(id, 'guest-gone:' .. guests[n] .. ':' .. conv.epoch, 'notice-second-person-left', 'both') end
  end
  redis.call('DEL', conv_key(id) .. ':guests')
end

-- Nothing goes to the number any more, and what comes from it begins anew.
local function end_text_route(id, conv)
  if not conv.route then return end
  if redis.call('GET', key('text:' .. conv.route)) == id then redis.call('DEL', key('text:' .. conv.route)) end
  redis.call('HDEL', conv_key(id), 'route', 'ours', 'peer', 'texted')
  conv.route, conv.ours, conv.peer, conv.texted = nil, nil, nil, nil
end

-- Off every list: before closing or shredding.
local function unlist(id, conv)
  leave_line(id, conv)
  forget_callback(id, conv)
  end_handovers(id, conv)
  redis.call('ZREM', key('inbox'), id)
  redis.call('ZREM', key('turns'), id)
  redis.call('HDEL', conv_key(id), 'turn')
  if conv.counsellor and conv.counsellor ~= '' then
    redis.call('SREM', key('held:' .. conv.counsellor), id)
    set(id, conv, 'counsellor', '')
  end
  redis.call('ZREM', key('leases'), id)
end

-- The safety lines of a dangerous message, in the very step that stores it: they depend on no bot and no counsellor.
-- Said again only when the danger is another one or some time has passed.
local SAFETY_AGAIN_MS = 180000
local function say_safety(id, conv, now, message_id, sentence)
  if sentence == '' then return end
  if conv.safety == sentence and now - tonumber(conv.safety_at or 0) < SAFETY_AGAIN_MS then return end
  log_notice(id, 'safety:' .. message_id, sentence, 'both')
  set(id, conv, 'safety', sentence)
  set(id, conv, 'safety_at', now)
end

-- The gentle check of a message of level 2: once for each kind of danger in turn, and not while a person is called anyway.
local function say_check(id, conv, policy, now, message_id, sentence)
  if sentence == '' or conv.safety == sentence or conv.level >= policy.human_at_level then return end
  say_safety(id, conv, now, message_id, sentence)
end

-- The lines for a message that came to this level. When a person is talking with the caller, safety is in that person's hands.
local function say_lines(id, conv, policy, now, message_id, level, sentence)
  if conv.state == 'human' then return end
  if level < policy.human_at_level then say_check(id, conv, policy, now, message_id, sentence)
  else say_safety(id, conv, now, message_id, sentence) end
end

-- Every change of owner adds one: a reply written under an older epoch is dropped.
local function next_epoch(id, conv) set(id, conv, 'epoch', conv.epoch + 1) return conv.epoch end

local function close(id, conv, who, why)
  -- What was promised for later and is not over is called off in words.
  if conv.callback_by and conv.callback_reached ~= '1' then log_notice(id, 'callback-closed:' .. conv.epoch, 'notice-callback-cancelled', 'both') end
  unlist(id, conv)
  log_notice(id, 'close:' .. conv.epoch, 'notice-closed', 'both')
  set(id, conv, 'state', 'closed')
  next_epoch(id, conv)
  audit('close', id, who, conv.epoch, why)
  wake_conversation(id)
  wake_queue()
end

-- Deletion by dropping the key: without it the log is noise in every backup. The log goes too.
local function shred(id, conv, who)
  unlist(id, conv)
  if conv.code and conv.code ~= '' then redis.call('DEL', key('code:' .. conv.code)) end
  if conv.session and conv.session ~= '' then redis.call('DEL', key('session:' .. conv.session)) end
  local base = conv_key(id)
  end_text_route(id, conv)
  redis.call('DEL', base, base .. ':log', base .. ':ids', base .. ':tracker', base .. ':sent')
  -- A tombstone keeps late replies out; it says nothing and goes after a day.
  redis.call('HSET', base, 'v', RECORD_VERSION, 'state', 'shredded', 'epoch', conv.epoch + 1, 'level', 0)
  redis.call('EXPIRE', base, 86400)
  audit('shred', id, who, conv.epoch + 1, '')
  wake_conversation(id)
  wake_queue()
end
