import type { Dialect } from './sql-dialect.ts';

/** What is written of a new row; the rest has its default. */
export const COLUMNS = [
  'id',
  'kind',
  'guild',
  'bucket',
  'recipient',
  'event',
  'happens',
  'step',
  'due',
  'until',
  'priority',
  'note',
  'state',
  'reason',
  'owner',
  'lease',
  'claims',
  'first_attempt',
  'settled',
] as const;

/** Every statement that the ledger runs but `list` and the one that writes new rows. What changes rows returns them, or their ids. */
export function ledgerStatements(dialect: Dialect) {
  const { table, among } = dialect;
  const parts = {
    ...dialect,
    occurrence: table('occurrence'),
    planned: table('planned'),
    /** Takes the number of shards and a list of those wanted. */
    ours: among('bucket % :count', 'shards'),
    ids: among('id', 'ids'),
    own: "id = :id AND state = 'claimed' AND owner = :owner",
    /** Takes the marks that bar every bot from the store, and is true where it has none: a claim or a lease in one that was moved away would be a second ping. */
    open: `NOT EXISTS (SELECT 1 FROM ${table('entry')} WHERE ${among('key', 'barring')})`,
  };
  return { ...planning(parts), ...reading(parts), ...claiming(parts), ...ending(parts), ...waiting(parts) };
}

type Parts = Dialect & Record<'occurrence' | 'planned' | 'ours' | 'ids' | 'own' | 'open', string>;

const planning = ({ planned }: Parts) => ({
  planned: `SELECT coalesce((SELECT until FROM ${planned} WHERE shard = :shard AND count = :count),
    (SELECT min(until) FROM ${planned})) AS until`,
  movePlanned: `INSERT INTO ${planned} (shard, count, until) VALUES (:shard, :count, :until)
    ON CONFLICT (shard, count) DO UPDATE SET until = excluded.until`,
});

const reading = ({ occurrence, now, ours }: Parts) => ({
  get: `SELECT * FROM ${occurrence} WHERE id = :id`,
  // One priority at a time, so that the index is entered just where the due rows are.
  ready: `SELECT * FROM ${occurrence} WHERE state = 'due' AND held = 0 AND priority = :priority AND due <= :now
      AND (rests_until IS NULL OR rests_until <= ${now}) AND ${ours}
    ORDER BY due, id LIMIT :limit`,
  lapsed: `SELECT * FROM ${occurrence} WHERE state = 'due' AND until <= :now AND ${ours} ORDER BY until LIMIT :limit`,
  abandoned: `SELECT * FROM ${occurrence} WHERE state = 'claimed' AND lease <= ${now} AND ${ours}
    ORDER BY lease LIMIT :limit`,
  count: `SELECT bucket % :count AS shard, 'due' AS state, held, count(*) AS n FROM ${occurrence}
      WHERE state = 'due' AND ${ours} GROUP BY 1, held
    UNION ALL SELECT bucket % :count, 'claimed', 0, count(*) FROM ${occurrence}
      WHERE state = 'claimed' AND ${ours} GROUP BY 1`,
});

const claiming = ({ occurrence, now, own, open }: Parts) => ({
  claim: `UPDATE ${occurrence} SET state = 'claimed', held = 0, reason = NULL, owner = :owner, lease = ${now} + :ms,
      claims = claims + 1, first_attempt = coalesce(first_attempt, ${now})
    WHERE id = :id AND (state = 'due' OR (state = 'claimed' AND lease <= ${now})) AND ${open}
    RETURNING *, ${now} - first_attempt AS since_first`,
  renew: `UPDATE ${occurrence} SET lease = ${now} + :ms WHERE ${own} AND ${open} RETURNING id`,
  startAfresh: `UPDATE ${occurrence} SET lease = ${now} + :ms, claims = 1, first_attempt = ${now} WHERE ${own} AND ${open}
    RETURNING id`,
  giveBack: `UPDATE ${occurrence} SET state = 'due', held = :held, reason = :reason, owner = NULL, lease = NULL,
      claims = 0, first_attempt = NULL, rests_until = ${now} + :ms WHERE ${own} RETURNING id`,
});

function ending({ occurrence, own, ids }: Parts) {
  const noted = "note IS NOT NULL AND replace(note, :text, '') <> note";
  const end = `UPDATE ${occurrence} SET state = :state, reason = :reason, settled = :at, owner = NULL, lease = NULL, held = 0`;
  return {
    sent: `${end}, message = :message WHERE id = :id AND state <> 'sent' RETURNING id`,
    settle: `${end} WHERE ${own} RETURNING id`,
    endUntried: `${end} WHERE state = 'due' AND ${ids} RETURNING id`,
    withdraw: `DELETE FROM ${occurrence} WHERE state = 'due' AND ${ids} RETURNING id`,
    reopen: `UPDATE ${occurrence} SET state = 'due', held = 0, reason = NULL, due = :due, until = :until,
        settled = NULL, owner = NULL, lease = NULL, claims = 0, first_attempt = NULL, rests_until = NULL
      WHERE id = :id AND state IN ('missed', 'failed', 'uncertain') RETURNING id`,
    sweep: `DELETE FROM ${occurrence} WHERE state NOT IN ('due', 'claimed') AND due < :before RETURNING id`,
    eraseGuild: `DELETE FROM ${occurrence} WHERE guild = :guild RETURNING id`,
    eraseRecipient: `DELETE FROM ${occurrence} WHERE guild IS NULL AND recipient = :recipient RETURNING id`,
    // To the letter, unlike LIKE, and the same everywhere.
    noting: `SELECT * FROM ${occurrence} WHERE ${noted} ORDER BY due, id`,
    renote: `UPDATE ${occurrence} SET note = replace(note, :text, :by) WHERE ${noted} RETURNING id`,
  };
}

const waiting = ({ occurrence, ids }: Parts) => ({
  hold: `UPDATE ${occurrence} SET held = 1, reason = :reason WHERE state = 'due' AND held = 0 AND ${ids} RETURNING id`,
  unholdRecipient: `UPDATE ${occurrence} SET held = 0, reason = NULL
    WHERE state = 'due' AND held = 1 AND recipient = :recipient RETURNING id`,
  unholdEvent: `UPDATE ${occurrence} SET held = 0, reason = NULL
    WHERE state = 'due' AND held = 1 AND guild = :guild AND event = :event RETURNING id`,
});
