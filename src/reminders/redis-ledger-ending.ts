import { ledgerScript, UNCLAIM } from './redis-ledger-prelude.ts';

/** How rows end, wait, and may begin again. What each takes stands in ARGV; lists and filters are JSON. */
export const ENDING = {
  // id, owner, { state, reason, message }, instant
  settle: ledgerScript(`
    local outcome = cjson.decode(ARGV[3])
    local row
    if outcome.state == 'sent' then row = read(ARGV[1]) else row = own(ARGV[1], ARGV[2]) end
    if not row or row.state == 'sent' then return 0 end
    change(row, function()
      ${UNCLAIM}
      row.state = outcome.state row.reason = outcome.reason row.settled = tonumber(ARGV[4]) row.held = 0
      if outcome.state == 'sent' then row.message = outcome.message end
    end)
    return 1
  `),
  // ids, state, reason, instant
  endUntried: ledgerScript(`
    local ended = {}
    for _, id in ipairs(cjson.decode(ARGV[1])) do
      local row = read(id)
      if row and row.state == 'due' then
        change(row, function()
          row.state = ARGV[2] row.reason = ARGV[3] row.settled = tonumber(ARGV[4]) row.held = 0
        end)
        ended[#ended + 1] = id
      end
    end
    return ended
  `),
  // ids
  withdraw: ledgerScript(`
    local gone = {}
    for _, id in ipairs(cjson.decode(ARGV[1])) do
      local row = read(id)
      if row and row.state == 'due' then
        drop(row)
        gone[#gone + 1] = id
      end
    end
    return gone
  `),
  // ids, reason
  hold: ledgerScript(`
    local n = 0
    for _, id in ipairs(cjson.decode(ARGV[1])) do
      local row = read(id)
      if row and row.state == 'due' and row.held == 0 then
        change(row, function() row.held = 1 row.reason = ARGV[2] end)
        n = n + 1
      end
    end
    return n
  `),
  // index, event or ""
  unhold: ledgerScript(`
    local n = 0
    for _, it in ipairs(redis.call('ZRANGE', P .. ARGV[1], 0, -1)) do
      local row = read(string.match(it, '^[^:]+'))
      if ARGV[2] == '' or row.event == ARGV[2] then
        change(row, function() row.held = 0 row.reason = nil end)
        n = n + 1
      end
    end
    return n
  `),
  // id, due, until
  reopen: ledgerScript(`
    local row = read(ARGV[1])
    if not row or not (row.state == 'missed' or row.state == 'failed' or row.state == 'uncertain') then return 0 end
    change(row, function()
      ${UNCLAIM}
      row.state = 'due' row.held = 0 row.reason = nil row.settled = nil
      row.due = tonumber(ARGV[2]) row['until'] = tonumber(ARGV[3])
      row.claims = 0 row.first_attempt = nil row.rests_until = nil
    end)
    return 1
  `),
  // instant, limit
  sweep: ledgerScript(`
    local marks = redis.call('ZRANGEBYSCORE', P .. 'final', '-inf', '(' .. ARGV[1], 'LIMIT', 0, ARGV[2])
    for _, it in ipairs(marks) do drop(read(string.match(it, '^[^:]+'))) end
    return #marks
  `),
};
