import { ledgerScript, UNCLAIM } from './redis-ledger-prelude.ts';

/** Who may send. What each takes stands in ARGV; lists and filters are JSON. */
export const CLAIMING = {
  // id, owner, ms
  claim: ledgerScript(`
    local row = read(ARGV[1])
    if not row or barred() then return false end
    if row.state ~= 'due' and not (row.state == 'claimed' and row.lease <= now) then return false end
    change(row, function()
      row.state = 'claimed' row.held = 0 row.reason = nil row.owner = ARGV[2]
      row.lease = now + tonumber(ARGV[3])
      row.claims = row.claims + 1
      row.first_attempt = row.first_attempt or now
    end)
    row.since_first = now - row.first_attempt
    return cjson.encode(row)
  `),
  // id, owner, ms
  renew: ledgerScript(`
    local row = own(ARGV[1], ARGV[2])
    if not row or barred() then return 0 end
    change(row, function() row.lease = now + tonumber(ARGV[3]) end)
    return 1
  `),
  // id, owner, ms
  startAfresh: ledgerScript(`
    local row = own(ARGV[1], ARGV[2])
    if not row or barred() then return 0 end
    change(row, function() row.lease = now + tonumber(ARGV[3]) row.claims = 1 row.first_attempt = now end)
    return 1
  `),
  // id, owner, { held, ms }
  giveBack: ledgerScript(`
    local row = own(ARGV[1], ARGV[2])
    if not row then return 0 end
    local waiting = cjson.decode(ARGV[3])
    change(row, function()
      ${UNCLAIM}
      row.state = 'due' row.claims = 0 row.first_attempt = nil
      row.held = waiting.held and 1 or 0
      row.reason = waiting.held
      row.rests_until = waiting.ms and now + waiting.ms
    end)
    return 1
  `),
};
