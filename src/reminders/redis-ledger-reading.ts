import { ledgerScript } from './redis-ledger-prelude.ts';

/** Writing what was planned, and finding what is due. What each takes stands in ARGV; lists and filters are JSON. */
export const READING = {
  // rows
  insert: ledgerScript(`
    local new = {}
    for _, row in ipairs(cjson.decode(ARGV[1])) do
      if redis.call('HEXISTS', ROWS, row.id) == 0 then
        write(row)
        new[#new + 1] = row.id
      end
    end
    return new
  `),
  // "shard/count"
  planned: ledgerScript(`
    local least = redis.call('HGET', P .. 'planned', ARGV[1])
    if least then return least end
    for _, it in ipairs(redis.call('HVALS', P .. 'planned')) do
      if not least or tonumber(it) < tonumber(least) then least = it end
    end
    return least
  `),
  // "shard/count", instant
  movePlanned: ledgerScript("return redis.call('HSET', P .. 'planned', ARGV[1], ARGV[2])"),

  // id
  get: ledgerScript("return redis.call('HGET', ROWS, ARGV[1])"),
  // filter, limit. Nobody asks by event or state alone: that would visit every row.
  list: ledgerScript(`
    local filter = cjson.decode(ARGV[1])
    local states
    if filter.states then
      states = {}
      for _, state in ipairs(filter.states) do states[state] = true end
    end
    local function fits(row)
      return (not filter.guild or row.guild == filter.guild)
        and (not filter.recipient or row.recipient == filter.recipient)
        and (not filter.event or row.event == filter.event)
        and (not states or states[row.state])
    end
    local index = 'all'
    if filter.guild then index = 'guild:' .. filter.guild end
    if filter.recipient then index = 'recipient:' .. filter.recipient end
    return pick({}, tonumber(ARGV[2]), index, filter.since and -filter.since or '+inf', any, fits)
  `),
  // now, shards, limit
  ready: ledgerScript(`
    local ours = oursOf(cjson.decode(ARGV[2]))
    local function rested(row) return not row.rests_until or row.rests_until <= now end
    local rows = {}
    for priority = 0, 3 do pick(rows, tonumber(ARGV[3]), 'ready:' .. priority, ARGV[1], ours, rested) end
    return rows
  `),
  // now, shards, limit
  lapsed: ledgerScript(`
    return pick({}, tonumber(ARGV[3]), 'lapse', ARGV[1], oursOf(cjson.decode(ARGV[2])), any)
  `),
  // shards, limit
  abandoned: ledgerScript(`
    return pick({}, tonumber(ARGV[2]), 'lease', now, oursOf(cjson.decode(ARGV[1])), any)
  `),
  // shards. Gives { id, due, held, claimed } of each.
  count: ledgerScript(`
    local shards = cjson.decode(ARGV[1])
    local sizes, of = {}, {}
    for n, id in ipairs(shards.ids) do
      sizes[n] = { id, 0, 0, 0 }
      of[id] = sizes[n]
    end
    local function add(index, at)
      if shards.count == 1 then
        if of[0] then of[0][at] = of[0][at] + redis.call('ZCARD', P .. index) end
        return
      end
      for _, it in ipairs(redis.call('ZRANGE', P .. index, 0, -1)) do
        local shard = of[tonumber(string.match(it, '%d+$')) % shards.count]
        if shard then shard[at] = shard[at] + 1 end
      end
    end
    for priority = 0, 3 do add('ready:' .. priority, 2) end
    add('held', 3)
    add('lease', 4)
    return sizes
  `),
};
