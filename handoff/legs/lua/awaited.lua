-- uses: prelude
-- Whether a counsellor waits for a call that they have taken: their end was asked for under this holding, and is not there yet.
-- ARGV: 1 counsellor id
-- Answers {awaited}.
local who = ARGV[1]
for _, id in ipairs(redis.call('SMEMBERS', key('held:' .. who))) do
  local conv = load_conversation(id)
  local asked = conv and conv.state == 'human' and conv.counsellor == who and tonumber(conv.leg_asked or -1) == conv.epoch
  -- Of a call that was passed on, `leg` is still the colleague's.
  if asked and tonumber(conv.leg_epoch or -1) ~= conv.epoch then return answer({awaited = true}) end
end
return answer({awaited = false})
