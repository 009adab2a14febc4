-- Part: who may serve whom. Needs prelude.
--
-- A counsellor is {id, languages, second, skills, tags, capacity, supervisor, telephone}. `tags` are what a caller may have named as
-- having a conflict of interest: the counsellor's own id, offices, roles and duty stations. Lists, counts, search, offers, claims and
-- reservations all ask here, so they can't disagree.

local function set_of(list)
  local set = {}
  for _, value in ipairs(list or {}) do set[value] = true end
  return set
end

-- `exclusions`: whom the caller keeps out; `tags`: what a counsellor is, as a set.
local function is_excluded(exclusions, tags)
  for named in string.gmatch(exclusions or '', '[^,]+') do
    if tags[named] then return true end
  end
  return false
end

-- The counsellor of a script's argument, with sets in place of lists.
local function read_counsellor(text)
  local told = cjson.decode(text)
  return {id = told.id, languages = set_of(told.languages), second = set_of(told.second), skills = set_of(told.skills),
          tags = set_of(told.tags), capacity = told.capacity, supervisor = told.supervisor == true,
          telephone = told.telephone ~= false}
end

local function has_skills(required, skills)
  for skill in string.gmatch(required or '', '[^,]+') do
    if not skills[skill] then return false end
  end
  return true
end

-- Whether the counsellor speaks with callers of this language, as far as the reach of the wait goes.
local function speaks(counsellor, language, reach)
  if counsellor.languages[language] then return true end
  if reach == '' then return false end
  if counsellor.second[language] or counsellor.skills.interpreter then return true end
  return reach == 'english' and (counsellor.languages.en or counsellor.second.en) or false
end

local LINE = '^wait:([4n]):(%a+):(%a+)|([^|]*)|([^|]*)|([^|]*)|([^|]*)$'

-- Whether this counsellor may serve a line, and its kind (call or text). Skills are asked for as long as somebody may have them:
-- not in imminent danger, and not when the search has been widened.
local function serves_line(line, counsellor)
  local class, language, kind, required, excluded, reserved, reach = string.match(line, LINE)
  if not class then return false end
  local may = (reserved == '' or reserved == counsellor.id) and not is_excluded(excluded, counsellor.tags)
              and (class == '4' or reach ~= '' or has_skills(required, counsellor.skills)) and speaks(counsellor, language, reach)
  return may, kind
end

-- Whether a call can be put through to them: to a telephone of theirs, or to the one in their browser.
local function can_be_rung(counsellor)
  return counsellor.telephone or redis.call('ZCOUNT', key('softphone:' .. counsellor.id), '(' .. now_ms(), '+inf') > 0
end

-- Whether this counsellor may serve a line and can be reached for it, and its kind.
local function may_take(line, counsellor)
  local may, kind = serves_line(line, counsellor)
  return may and (kind ~= 'call' or can_be_rung(counsellor)), kind
end

-- Whether the next caller may hope for them: finishing up, but on no break.
local function is_at_work(counsellor) return counsellor.state ~= 'offline' and counsellor.state ~= 'break' end

-- One counsellor at a desk, or nil.
local function at_desk(who, now)
  if tonumber(redis.call('ZSCORE', key('presence'), who) or 0) <= now then return nil end
  local told = redis.call('HGET', key('duty'), who)
  local counsellor = told and read_counsellor(told)
  if counsellor then counsellor.state = redis.call('HGET', key('duty-state'), who) or 'available' end
  return counsellor
end
