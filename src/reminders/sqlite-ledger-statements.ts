import type { DatabaseSync } from 'node:sqlite';

/** The database's own clock in epoch milliseconds: one clock for the leases of all processes. */
const NOW = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

/** Takes the number of shards and a JSON array of those wanted. */
const OURS = 'bucket % :count IN (SELECT value FROM json_each(:shards))';

const IDS = 'id IN (SELECT value FROM json_each(:ids))';

const OWN = "id = :id AND state = 'claimed' AND owner = :owner";

/** Every statement that the ledger runs, prepared once. */
export function prepareLedger(db: DatabaseSync) {
  return { ...reading(db), ...claiming(db), ...ending(db) };
}

function reading(db: DatabaseSync) {
  return {
    get: db.prepare('SELECT * FROM occurrence WHERE id = :id'),
    // One priority at a time, so that the index is entered just where the due rows are.
    ready: db.prepare(
      `SELECT * FROM occurrence WHERE state = 'due' AND held = 0 AND priority = :priority AND due <= :now
         AND (rests_until IS NULL OR rests_until <= ${NOW}) AND ${OURS}
       ORDER BY due, id LIMIT :limit`,
    ),
    lapsed: db.prepare(
      `SELECT * FROM occurrence WHERE state = 'due' AND until <= :now AND ${OURS} ORDER BY until LIMIT :limit`,
    ),
    abandoned: db.prepare(
      `SELECT * FROM occurrence WHERE state = 'claimed' AND lease <= ${NOW} AND ${OURS} ORDER BY lease LIMIT :limit`,
    ),
    countDue: db.prepare(
      `SELECT held, count(*) AS n FROM occurrence WHERE state = 'due' AND ${OURS} GROUP BY held`,
    ),
    countClaimed: db.prepare(`SELECT count(*) AS n FROM occurrence WHERE state = 'claimed' AND ${OURS}`),
    planned: db.prepare('SELECT until FROM planned WHERE shard = :shard AND count = :count'),
    oldestPlanned: db.prepare('SELECT min(until) AS until FROM planned'),
  };
}

function claiming(db: DatabaseSync) {
  return {
    insert: db.prepare(
      `INSERT INTO occurrence (id, kind, guild, bucket, recipient, event, happens, step, due, until, priority, note,
         state, reason, settled)
       VALUES (:id, :kind, :guild, :bucket, :recipient, :event, :happens, :step, :due, :until, :priority, :note,
         :state, :reason, :settled) ON CONFLICT (id) DO NOTHING`,
    ),
    claim: db.prepare(
      `UPDATE occurrence SET state = 'claimed', held = 0, reason = NULL, owner = :owner, lease = ${NOW} + :ms,
         claims = claims + 1, first_attempt = coalesce(first_attempt, ${NOW})
       WHERE id = :id AND (state = 'due' OR (state = 'claimed' AND lease <= ${NOW}))
       RETURNING *, ${NOW} - first_attempt AS since_first`,
    ),
    renew: db.prepare(`UPDATE occurrence SET lease = ${NOW} + :ms WHERE ${OWN}`),
    startAfresh: db.prepare(
      `UPDATE occurrence SET lease = ${NOW} + :ms, claims = 1, first_attempt = ${NOW} WHERE ${OWN}`,
    ),
    giveBack: db.prepare(
      `UPDATE occurrence SET state = 'due', held = :held, reason = :reason, owner = NULL, lease = NULL,
         claims = 0, first_attempt = NULL, rests_until = ${NOW} + :ms WHERE ${OWN}`,
    ),
    movePlanned: db.prepare(
      `INSERT INTO planned (shard, count, until) VALUES (:shard, :count, :until)
       ON CONFLICT (shard, count) DO UPDATE SET until = excluded.until`,
    ),
  };
}

function ending(db: DatabaseSync) {
  const end =
    'UPDATE occurrence SET state = :state, reason = :reason, settled = :at, owner = NULL, lease = NULL, held = 0';
  return {
    sent: db.prepare(`${end}, message = :message WHERE id = :id AND state <> 'sent'`),
    settle: db.prepare(`${end} WHERE ${OWN}`),
    endUntried: db.prepare(`${end} WHERE state = 'due' AND ${IDS} RETURNING id`),
    withdraw: db.prepare(`DELETE FROM occurrence WHERE state = 'due' AND ${IDS} RETURNING id`),
    hold: db.prepare(
      `UPDATE occurrence SET held = 1, reason = :reason WHERE state = 'due' AND held = 0 AND ${IDS}`,
    ),
    unholdRecipient: db.prepare(
      `UPDATE occurrence SET held = 0, reason = NULL WHERE state = 'due' AND held = 1 AND recipient = :recipient`,
    ),
    unholdEvent: db.prepare(
      `UPDATE occurrence SET held = 0, reason = NULL
       WHERE state = 'due' AND held = 1 AND guild = :guild AND event = :event`,
    ),
    reopen: db.prepare(
      `UPDATE occurrence SET state = 'due', held = 0, reason = NULL, due = :due, until = :until,
         settled = NULL, owner = NULL, lease = NULL, claims = 0, first_attempt = NULL, rests_until = NULL
       WHERE id = :id AND state IN ('missed', 'failed', 'uncertain')`,
    ),
    sweep: db.prepare("DELETE FROM occurrence WHERE state NOT IN ('due', 'claimed') AND due < :before"),
  };
}
