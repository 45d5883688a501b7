import type { DatabaseSync } from 'node:sqlite';
import { prepareLayout } from '../store/layout.ts';
import { inTransaction } from '../store/sqlite-database.ts';
import type { Store } from '../store/store.ts';
import { type Ledger, RETENTION_DAYS, type Row, type RowFilter, type Shards } from './ledger.ts';
import { PRIORITY } from './occurrence.ts';
import { readRow, writeRow } from './sqlite-ledger-row.ts';
import { prepareLedger } from './sqlite-ledger-statements.ts';
import { LEDGER_TABLES } from './sqlite-ledger-tables.ts';

type Statements = ReturnType<typeof prepareLedger>;

/** Opens the ledger in a store on SQLite. @throws StoreError `newer` when a later version of the bot has made its tables. */
export function openSqliteLedger({ driver: { db } }: Pick<Store, 'driver'>): Ledger {
  prepareLayout(db, LEDGER_TABLES);
  const sql = prepareLedger(db);
  return { ...planning(db, sql), ...looking(db, sql), ...claims(sql), ...ends(sql) };
}

function planning(db: DatabaseSync, sql: Statements): Pick<Ledger, 'insert' | 'planned' | 'movePlanned'> {
  return {
    insert: async (entries) =>
      inTransaction(db, () =>
        entries
          .filter((entry) => sql.insert.run(writeRow(entry)).changes === 1)
          .map(({ occurrence }) => occurrence.id),
      ),
    planned: async (shard, count) => {
      const until = sql.planned.get({ shard, count })?.until ?? sql.oldestPlanned.get()?.until;
      return typeof until === 'number' ? Temporal.Instant.fromEpochMilliseconds(until) : undefined;
    },
    movePlanned: async (shard, count, to) => {
      sql.movePlanned.run({ shard, count, until: to.epochMilliseconds });
    },
  };
}

function looking(
  db: DatabaseSync,
  sql: Statements,
): Pick<Ledger, 'get' | 'list' | 'ready' | 'lapsed' | 'abandoned' | 'count'> {
  const ours = ({ ids, count }: Shards) => ({ shards: JSON.stringify(ids), count });
  return {
    get: async (id) => {
      const found = sql.get.get({ id });
      return found && readRow(found);
    },
    list: async (filter, limit) => list(db, filter, limit),
    ready: async (now, shards, limit) => {
      const rows: unknown[] = [];
      for (const priority of Object.values(PRIORITY)) {
        const left = limit - rows.length;
        const wanted = { priority, now: now.epochMilliseconds, ...ours(shards), limit: left };
        if (left > 0) rows.push(...sql.ready.all(wanted));
      }
      return rows.map(readRow);
    },
    lapsed: async (now, shards, limit) =>
      sql.lapsed.all({ now: now.epochMilliseconds, ...ours(shards), limit }).map(readRow),
    abandoned: async (shards, limit) => sql.abandoned.all({ ...ours(shards), limit }).map(readRow),
    count: async (shards) => {
      const due = new Map(sql.countDue.all(ours(shards)).map(({ held, n }) => [Number(held), Number(n)]));
      const claimed = Number(sql.countClaimed.get(ours(shards))?.n);
      return { due: due.get(0) ?? 0, held: due.get(1) ?? 0, claimed };
    },
  };
}

/** Only what is asked for stands in the statement, so that the fitting index is taken. */
function list(db: DatabaseSync, { guild, recipient, event, states, from }: RowFilter, limit: number): Row[] {
  const conditions = {
    guild: guild === undefined ? undefined : 'guild = :guild',
    recipient: recipient === undefined ? undefined : 'recipient = :recipient',
    event: event === undefined ? undefined : 'event = :event',
    states: states === undefined ? undefined : 'state IN (SELECT value FROM json_each(:states))',
    from: from === undefined ? undefined : 'due >= :from',
  };
  const where = Object.values(conditions).filter((condition) => condition !== undefined);
  const values = {
    guild,
    recipient,
    event,
    states: states && JSON.stringify(states),
    from: from?.epochMilliseconds,
  };
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  const statement = `SELECT * FROM occurrence ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
    ORDER BY due DESC, id LIMIT :limit`;
  return db
    .prepare(statement)
    .all({ ...given, limit })
    .map(readRow);
}

function claims(sql: Statements): Pick<Ledger, 'claim' | 'renew' | 'startAfresh' | 'giveBack'> {
  return {
    claim: async (id, owner, leaseMs) => {
      const found = sql.claim.get({ id, owner, ms: leaseMs });
      return found && { row: readRow(found), sinceFirst: Number(found.since_first) };
    },
    renew: async (id, owner, leaseMs) => sql.renew.run({ id, owner, ms: leaseMs }).changes === 1,
    startAfresh: async (id, owner, leaseMs) => sql.startAfresh.run({ id, owner, ms: leaseMs }).changes === 1,
    giveBack: async (id, owner, waiting) => {
      const held = waiting && 'held' in waiting ? waiting.held : undefined;
      const ms = waiting && 'ms' in waiting ? Math.ceil(waiting.ms) : null;
      return (
        sql.giveBack.run({ id, owner, held: Number(held !== undefined), reason: held ?? null, ms })
          .changes === 1
      );
    },
  };
}

type Ends = 'settle' | 'hold' | 'unhold' | 'miss' | 'fail' | 'withdraw' | 'reopen' | 'sweep';

function ends(sql: Statements): Pick<Ledger, Ends> {
  const endUntried = (
    state: 'missed' | 'failed',
    ids: readonly string[],
    reason: string,
    at: Temporal.Instant,
  ) =>
    sql.endUntried
      .all({ ids: JSON.stringify(ids), state, reason, at: at.epochMilliseconds })
      .map(({ id }) => String(id));
  return {
    settle: async (id, owner, outcome, at) => {
      const { state, reason = null } = outcome;
      const end = { id, state, reason, at: at.epochMilliseconds };
      const { changes } =
        outcome.state === 'sent'
          ? sql.sent.run({ ...end, message: outcome.message ?? null })
          : sql.settle.run({ ...end, owner });
      return changes === 1;
    },
    hold: async (ids, reason) => Number(sql.hold.run({ ids: JSON.stringify(ids), reason }).changes),
    unhold: async (whose) =>
      Number(('recipient' in whose ? sql.unholdRecipient.run(whose) : sql.unholdEvent.run(whose)).changes),
    miss: async (ids, reason, at) => endUntried('missed', ids, reason, at),
    fail: async (ids, reason, at) => endUntried('failed', ids, reason, at),
    withdraw: async (ids) => sql.withdraw.all({ ids: JSON.stringify(ids) }).map(({ id }) => String(id)),
    reopen: async (id, due, until) =>
      sql.reopen.run({ id, due: due.epochMilliseconds, until: until.epochMilliseconds }).changes === 1,
    sweep: async (now) => {
      const before = now.subtract({ hours: RETENTION_DAYS * 24 });
      return Number(sql.sweep.run({ before: before.epochMilliseconds }).changes);
    },
  };
}
