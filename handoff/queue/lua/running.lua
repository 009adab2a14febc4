-- uses: prelude log serving place handoff.queue/servable
-- The conversations that counsellors hold, for a supervisor: without those whose callers keep the supervisor out.
-- ARGV: 1 counsellor (JSON), 2 most entries
-- Answers {running: [{id, holder, level, language, channel, since}]}, the gravest first. Refuses: not_supervisor.
local supervisor, most = read_counsellor(ARGV[1]), tonumber(ARGV[2])
if not supervisor.supervisor then return refuse('not_supervisor') end
local running = {}
for _, id in ipairs(redis.call('ZRANGE', key('leases'), 0, -1)) do
  local conv = load_conversation(id)
  if conv and conv.state == 'human' and conv.counsellor ~= supervisor.id and not is_excluded(conv.exclusions, supervisor.tags) then
    table.insert(running, {id = id, holder = conv.counsellor, level = conv.level, language = conv.language,
                           channel = conv.channel, since = tonumber(conv.owned or 0)})
  end
end
table.sort(running, function(a, b)
  if a.level ~= b.level then return a.level > b.level end
  if a.since ~= b.since then return a.since < b.since end
  return a.id < b.id
end)
while #running > most do table.remove(running) end
if #running == 0 then return '{"running":[]}' end
return answer({running = running})
