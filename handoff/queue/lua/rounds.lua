-- Part: the keeper's rounds along the waiting lines, so many callers at a time: a long line costs a step no more than a short one,
-- and everybody's turn comes. Needs prelude.

-- Calls visit(id, line) for the next `most` who stand in lines that `is_looked_at` names; the next run goes on behind them.
-- `visit` answers whether the caller has left the place. `name`: of the round.
local function go_round(name, most, is_looked_at, visit)
  local lines = {}
  for _, line in ipairs(redis.call('SMEMBERS', key('wait:index'))) do
    if is_looked_at(line) then table.insert(lines, line) end
  end
  table.sort(lines)
  local from, before, chosen = tonumber(redis.call('HGET', key('rounds'), name) or 0), 0, {}
  for _, line in ipairs(lines) do
    local length = redis.call('ZCARD', key(line))
    if #chosen < most and from < before + length then
      local first = math.max(from - before, 0)
      for _, id in ipairs(redis.call('ZRANGE', key(line), first, first + most - #chosen - 1)) do
        table.insert(chosen, {id = id, line = line})
      end
    end
    before = before + length
  end
  local left = 0
  for _, one in ipairs(chosen) do
    if visit(one.id, one.line) then left = left + 1 end
  end
  redis.call('HSET', key('rounds'), name, #chosen < most and 0 or from + #chosen - left)
end
