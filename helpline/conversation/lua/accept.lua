-- uses: prelude log serving place
-- A caller's message, with its triage, in one step: stored once, level raised, listed for whoever owns the conversation.
-- ARGV: 1 policy (JSON), 2 conversation id, 3 message id, 4 kind, 5 sealed body, 6 level, 7 categories (comma-separated),
--       8 "1" when the caller asks for a person, 9 language of the conversation from now on ("" = unchanged),
--       10 "1" when triage failed or took too long, so that the keeper has to score the message again,
--       11 sentence id of the safety lines for this message ("" = none), 12 those when messages of level 2 add up with it,
--       13 who must not see the conversation (comma-separated, added to those named before),
--       14 "1" when it says whether the helpline helped: this step learns that, and not what was said
-- Answers {entry, duplicate, state, epoch, level, first_vote}. Refuses: missing, newer, closed, full.
local MOST_ENTRIES = 20000 -- a bound against a runaway client, far above any conversation
local policy, id = cjson.decode(ARGV[1]), ARGV[2]
local conv, why_not = load_conversation(id)
if not conv then return refuse(why_not) end
local known = entry_of(id, ARGV[3])
if known then
  return answer({entry = known, duplicate = true, state = conv.state, epoch = conv.epoch, level = conv.level})
end
if conv.state == 'closed' then return refuse('closed') end
if redis.call('XLEN', conv_key(id) .. ':log') >= MOST_ENTRIES then return refuse('full') end

local now, level = now_ms(), tonumber(ARGV[6])
local entry = log_append(id, {message_id = ARGV[3], kind = ARGV[4], author = 'caller', audience = 'both', level = level,
                              body = ARGV[5]})
set(id, conv, 'last_in', entry)
-- First of all, and whoever holds it now: it may go back to the line, and no assistant may be running.
add_exclusions(id, conv, policy, ARGV[13])
set(id, conv, 'seen', now)
if conv.left and conv.left ~= '' then set(id, conv, 'left', '') end
change_language(id, conv, policy, ARGV[9])
local first_vote = ARGV[14] == '1' and conv.voted ~= '1'
if first_vote then set(id, conv, 'voted', 1) end
if ARGV[10] == '1' then redis.call('ZADD', key('untriaged'), now, id .. ' ' .. entry) end
add_categories(id, conv, ARGV[7])
-- A button, and a message that nobody has scored yet, neither belong to a row of messages nor end one.
local counted = level
if ARGV[4] == 'message' and ARGV[10] ~= '1' then counted = add_up(id, conv, policy, level, entry) end
say_lines(id, conv, policy, now, ARGV[3], counted, counted > level and ARGV[12] or ARGV[11])
raise_level(id, conv, policy, now, counted)
if ARGV[8] == '1' then
  set(id, conv, 'asked', 1)
  enqueue(id, conv, policy, now, 'asked')
end
come_back(id, conv, policy, now, conv.level >= policy.human_at_level)
if is_in_line(conv) then ask_wait(id, conv, now) end
if bot_may_answer(conv) then list_for_bot(id, now) end
wake_conversation(id)
return answer({entry = entry, duplicate = false, state = conv.state, epoch = conv.epoch, level = conv.level,
               first_vote = first_vote})
