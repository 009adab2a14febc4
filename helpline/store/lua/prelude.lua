-- Part of every script. KEYS[1] is the cell's hash tag, "{name}"; every other key is built from it, so that all keys of a
-- cell share one slot and one script may touch them together. helpline/store/keys.py has the layout.
local TAG = KEYS[1]
local RECORD_VERSION = 1

local function key(name) return TAG .. ':' .. name end
local function conv_key(id) return key('conv:' .. id) end

-- Milliseconds. The only place where a script learns the time: TIME, or the test clock that exists
-- only in a database made by `helpline simulate` or by the tests.
local function now_ms()
  local test_clock = redis.call('GET', key('test-clock'))
  if test_clock then return tonumber(test_clock) end
  local time = redis.call('TIME')
  return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end

-- The conversation's plain fields as a table, or nil and why not. A record written by a later release is left alone.
local function load_conversation(id)
  local flat = redis.call('HGETALL', conv_key(id))
  if #flat == 0 then return nil, 'missing' end
  local conv = {}
  for i = 1, #flat, 2 do conv[flat[i]] = flat[i + 1] end
  if tonumber(conv.v) > RECORD_VERSION then return nil, 'newer' end
  if conv.state == 'shredded' then return nil, 'missing' end
  conv.epoch, conv.level = tonumber(conv.epoch), tonumber(conv.level)
  return conv
end

local function set(id, conv, field, value)
  conv[field] = value
  redis.call('HSET', conv_key(id), field, value)
end

local function answer(fields) return cjson.encode(fields) end
local function refuse(reason) return answer({error = reason}) end

-- One line of the audit for each step, written in the step itself.
local function audit(step, id, who, epoch, detail)
  redis.call('XADD', key('audit'), '*', 'v', RECORD_VERSION, 'at', now_ms(), 'step', step, 'conv', id,
             'who', who or '', 'epoch', epoch or '', 'detail', detail or '')
end

-- Wake-ups carry no content: whoever is interested reads what changed. "c ID": its log or state; "q": the waiting lines.
local function wake_conversation(id) redis.call('PUBLISH', key('wake'), 'c ' .. id) end
local function wake_queue() redis.call('PUBLISH', key('wake'), 'q') end

-- Counts for /metrics, without a label that could name anybody.
local function count(name) redis.call('HINCRBY', key('counters'), name, 1) end
