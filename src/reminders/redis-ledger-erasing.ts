import { ledgerScript } from './redis-ledger-prelude.ts';

/** A page of the walk over all rows: from a cursor, so many more or less. What it gives begins with the next cursor. */
const PAGE = `
  local scanned = redis.call('HSCAN', ROWS, ARGV[1], 'COUNT', ARGV[2])
  local function each(task)
    for at = 2, #scanned[2], 2 do
      local row = cjson.decode(scanned[2][at])
      if row.note and string.find(row.note, ARGV[3], 1, true) then task(row, scanned[2][at]) end
    end
  end
  local found = {}
`;

/** How rows are erased, and what their notes say. What each takes stands in ARGV. */
export const ERASING = {
  // index, 1 for a server's, limit. What a person gets has no server.
  erase: ledgerScript(`
    local n = 0
    for _, it in ipairs(redis.call('ZRANGE', P .. ARGV[1], 0, ARGV[3] - 1)) do
      local row = read(string.match(it, '^[^:]+'))
      if ARGV[2] == '1' or not row.guild then
        drop(row)
        n = n + 1
      end
    end
    return n
  `),
  // cursor, about how many, text
  noting: ledgerScript(`${PAGE}
    each(function(_, text) found[#found + 1] = text end)
    return { scanned[1], found }
  `),
  // cursor, about how many, text, by
  renote: ledgerScript(`${PAGE}
    each(function(row)
      local note, from = '', 1
      repeat
        local first, last = string.find(row.note, ARGV[3], from, true)
        note = note .. string.sub(row.note, from, (first or 0) - 1) .. (first and ARGV[4] or '')
        from = last and last + 1
      until not first
      row.note = note
      write(row)
      found[#found + 1] = row.id
    end)
    return { scanned[1], found }
  `),
};
