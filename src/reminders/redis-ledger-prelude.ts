import { BARRING } from '../store/marks.ts';
import { REDIS_PREFIX } from '../store/redis-driver.ts';
import { type Script, script } from '../store/redis-script.ts';

/**
 * What every script of the ledger begins with. KEYS[1] is the beginning of all its keys:
 *
 * - `rows`: a hash of every row as JSON by its id. (One key, so that whoever walks over all keys of the database does not
 *   meet each row. Numbers are whole and below 10^14, which Lua's JSON writes in full.)
 * - sorted sets of marks ("id:bucket"; `bucket` is the server's id, or where there is none the person's, without its lowest 22
 *   bits, from which Discord's formula makes a shard). Rows that score alike stand in the order of their ids. `ready:0` to `ready:3` by priority and due time,
 *   `lapse` by until when a due row is true, `lease` by the end of a claim, `final` by due time; what is due is found
 *   without visiting what isn't. `held`, `held-by-recipient:…` and `held-by-guild:…` are due rows that wait.
 *   `all`, `recipient:…` and `guild:…` are all rows, the latest first.
 * - `planned`: a hash of instants by "shard/count".
 *
 * `now` is Redis' own clock in epoch milliseconds: one clock for the leases of all processes.
 */
const PRELUDE = `
local P = KEYS[1]
local ROWS = P .. 'rows'
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function read(id)
  local text = redis.call('HGET', ROWS, id)
  return text and cjson.decode(text)
end

local function places(row)
  local found = { all = -row.due, ['recipient:' .. row.recipient] = -row.due }
  if row.guild then found['guild:' .. row.guild] = -row.due end
  if row.state == 'due' then
    found.lapse = row['until']
    if row.held == 1 then
      found.held = row.due
      found['held-by-recipient:' .. row.recipient] = row.due
      if row.guild then found['held-by-guild:' .. row.guild] = row.due end
    else
      found['ready:' .. row.priority] = row.due
    end
  elseif row.state == 'claimed' then
    found.lease = row.lease
  else
    found.final = row.due
  end
  return found
end

local function mark(row) return row.id .. ':' .. string.format('%d', row.bucket) end

local function drop(row)
  for index in pairs(places(row)) do redis.call('ZREM', P .. index, mark(row)) end
  redis.call('HDEL', ROWS, row.id)
end

local function write(row)
  redis.call('HSET', ROWS, row.id, cjson.encode(row))
  for index, score in pairs(places(row)) do redis.call('ZADD', P .. index, score, mark(row)) end
end

-- Changes a row: it leaves the indexes that it no longer belongs to.
local function change(row, how)
  for index in pairs(places(row)) do redis.call('ZREM', P .. index, mark(row)) end
  how(row)
  write(row)
end

local function own(id, owner)
  local row = read(id)
  return row and row.state == 'claimed' and row.owner == owner and row
end

-- Whether a mark is of the shards wanted: { ids = {...}, count = n }.
local function oursOf(shards)
  local wanted = {}
  for _, id in ipairs(shards.ids) do wanted[id] = true end
  return function(it) return wanted[tonumber(string.match(it, '%d+$')) % shards.count] end
end

-- Adds the rows of an index up to a score, page by page, until there are enough.
local function pick(rows, limit, index, highest, ours, fits)
  local at = 0
  repeat
    local marks = redis.call('ZRANGEBYSCORE', P .. index, '-inf', highest, 'LIMIT', at, 200)
    for _, it in ipairs(marks) do
      if #rows >= limit then return rows end
      if ours(it) then
        local text = redis.call('HGET', ROWS, string.match(it, '^[^:]+'))
        if fits(cjson.decode(text)) then rows[#rows + 1] = text end
      end
    end
    at = at + 200
  until #marks < 200
  return rows
end

-- Whether no bot may use the store: a claim or a lease in one that was moved away would be a second ping.
local function barred()
  return redis.call('EXISTS', ${BARRING.map((key) => `'${REDIS_PREFIX}${key}'`).join(', ')}) > 0
end

local function any() return true end
`;

/** A script of the ledger. */
export const ledgerScript = (body: string): Script => script(PRELUDE + body);

/** Within a change of `row`: nobody has it. */
export const UNCLAIM = 'row.owner = nil row.lease = nil';
