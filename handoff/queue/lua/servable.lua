-- Part: who may serve whom.
--
-- A counsellor is {id, languages, skills, tags, capacity}. `tags` are what a caller may have named as having a conflict of
-- interest: the counsellor's own id, offices, roles and duty stations. Everything about exclusion is decided here, so that
-- lists, counts, search and claims can't disagree.

local function set_of(list)
  local set = {}
  for _, value in ipairs(list) do set[value] = true end
  return set
end

-- Line names are "wait:CLASS:LANG:SKILLS"; every required skill has to be the counsellor's.
local function serves_line(line, languages, skills)
  local language, required = string.match(line, '^wait:[4n]:(%a+):(.*)$')
  if not languages[language] then return false end
  for skill in string.gmatch(required, '[^,]+') do
    if not skills[skill] then return false end
  end
  return true
end

local function is_excluded(exclusions, tags)
  for named in string.gmatch(exclusions or '', '[^,]+') do
    if tags[named] then return true end
  end
  return false
end

local LOOK_AHEAD = 64 -- entries read at a time

-- The first conversation of a line that is not excluded: id and score, or nil. Reads on in pages; skips nothing servable.
local function first_servable(line, tags)
  local from = 0
  while true do
    local page = redis.call('ZRANGE', key(line), from, from + LOOK_AHEAD - 1, 'WITHSCORES')
    if #page == 0 then return nil end
    for n = 1, #page, 2 do
      if not is_excluded(redis.call('HGET', conv_key(page[n]), 'exclusions'), tags) then
        return page[n], tonumber(page[n + 1])
      end
    end
    from = from + LOOK_AHEAD
  end
end

-- The next conversation for a counsellor: any level 4 before everything else, then the lowest score. Ties go by id.
local function next_for(counsellor)
  local languages, skills, tags = set_of(counsellor.languages), set_of(counsellor.skills), set_of(counsellor.tags)
  local best = {}
  for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
    if serves_line(line, languages, skills) then
      local class = string.sub(line, 6, 6)
      local id, score = first_servable(line, tags)
      local held = best[class]
      if id and (not held or score < held.score or (score == held.score and id < held.id)) then
        best[class] = {id = id, score = score}
      end
    end
  end
  local chosen = best['4'] or best['n']
  return chosen and chosen.id, chosen and (best['4'] ~= nil)
end
