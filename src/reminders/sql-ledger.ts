import { BARRING } from '../store/marks.ts';
import { type Ledger, RETENTION_DAYS, type RowFilter, type Shards } from './ledger.ts';
import {
  type NewRow,
  readId,
  readRow,
  readSinceFirst,
  readTally,
  readUntil,
  writeRow,
} from './ledger-row.ts';
import { PRIORITY } from './occurrence.ts';
import type { Dialect, RunSql, SqlValue } from './sql-dialect.ts';
import { ledgerStatements } from './sql-ledger-statements.ts';

type Statements = ReturnType<typeof ledgerStatements>;

/** Writes those of new rows that are not there yet, all of them or none, durably, and gives their ids. */
export type WriteRows = (rows: readonly NewRow[]) => Promise<Iterable<string>>;

/** A ledger over tables that are there; every call is one statement, and atomic by that, but the one that writes new rows. */
export function createSqlLedger(dialect: Dialect, run: RunSql, writeRows: WriteRows): Ledger {
  const sql = ledgerStatements(dialect);
  return {
    ...planning(sql, run, writeRows),
    ...looking(sql, run),
    list: (filter, limit) => list(dialect, run, filter, limit),
    ...claims(sql, run),
    ...ends(sql, run),
    ...waits(sql, run),
    ...erasing(sql, run),
  };
}

const planning = (
  sql: Statements,
  run: RunSql,
  writeRows: WriteRows,
): Pick<Ledger, 'insert' | 'planned' | 'movePlanned'> => ({
  insert: async (entries) => {
    const written = new Set(await writeRows(entries.map(writeRow)));
    return entries.map(({ occurrence }) => occurrence.id).filter((id) => written.delete(id));
  },
  planned: async (shard, count) => readUntil((await run(sql.planned, { shard, count }))[0]),
  movePlanned: async (shard, count, to) => {
    await run(sql.movePlanned, { shard, count, until: to.epochMilliseconds });
  },
});

type Looks = 'get' | 'ready' | 'lapsed' | 'abandoned' | 'count';

function looking(sql: Statements, run: RunSql): Pick<Ledger, Looks> {
  const ours = ({ ids, count }: Shards) => ({ shards: ids, count });
  return {
    get: async (id) => (await run(sql.get, { id })).map(readRow)[0],
    ready: async (now, shards, limit) => {
      const rows: unknown[] = [];
      for (const priority of Object.values(PRIORITY)) {
        const left = limit - rows.length;
        const wanted = { priority, now: now.epochMilliseconds, ...ours(shards), limit: left };
        if (left > 0) rows.push(...(await run(sql.ready, wanted)));
      }
      return rows.map(readRow);
    },
    lapsed: async (now, shards, limit) =>
      (await run(sql.lapsed, { now: now.epochMilliseconds, ...ours(shards), limit })).map(readRow),
    abandoned: async (shards, limit) => (await run(sql.abandoned, { ...ours(shards), limit })).map(readRow),
    count: async (shards) => {
      const tallies = (await run(sql.count, ours(shards))).map(readTally);
      const of = (shard: number, state: string, held: number) =>
        tallies.find((it) => it.shard === shard && it.state === state && it.held === held)?.n ?? 0;
      return new Map(
        shards.ids.map((id) => {
          return [id, { due: of(id, 'due', 0), held: of(id, 'due', 1), claimed: of(id, 'claimed', 0) }];
        }),
      );
    },
  };
}

/** Only what is asked for stands in the statement, so that the fitting index is taken. */
async function list({ table, among }: Dialect, run: RunSql, filter: RowFilter, limit: number) {
  const conditions: readonly [string, string, SqlValue | undefined][] = [
    ['guild = :guild', 'guild', filter.guild],
    ['recipient = :recipient', 'recipient', filter.recipient],
    ['event = :event', 'event', filter.event],
    [among('state', 'states'), 'states', filter.states],
    ['due >= :since', 'since', filter.from?.epochMilliseconds],
  ];
  const asked = conditions.flatMap(([condition, name, value]) =>
    value === undefined ? [] : [{ condition, name, value }],
  );
  const where = asked.length > 0 ? `WHERE ${asked.map(({ condition }) => condition).join(' AND ')}` : '';
  const values = Object.fromEntries(asked.map(({ name, value }) => [name, value]));
  const statement = `SELECT * FROM ${table('occurrence')} ${where} ORDER BY due DESC, id LIMIT :limit`;
  return (await run(statement, { ...values, limit })).map(readRow);
}

function claims(sql: Statements, run: RunSql): Pick<Ledger, 'claim' | 'renew' | 'startAfresh' | 'giveBack'> {
  return {
    claim: async (id, owner, leaseMs) => {
      const [found] = await run(sql.claim, { id, owner, ms: leaseMs, barring: BARRING });
      return found === undefined ? undefined : { row: readRow(found), sinceFirst: readSinceFirst(found) };
    },
    renew: async (id, owner, leaseMs) =>
      did(await run(sql.renew, { id, owner, ms: leaseMs, barring: BARRING })),
    startAfresh: async (id, owner, leaseMs) =>
      did(await run(sql.startAfresh, { id, owner, ms: leaseMs, barring: BARRING })),
    giveBack: async (id, owner, waiting) => {
      const held = waiting && 'held' in waiting ? waiting.held : undefined;
      const ms = waiting && 'ms' in waiting ? Math.ceil(waiting.ms) : null;
      const given = { id, owner, held: Number(held !== undefined), reason: held ?? null, ms };
      return did(await run(sql.giveBack, given));
    },
  };
}

const did = (changed: readonly unknown[]): boolean => changed.length === 1;

type Ends = 'settle' | 'miss' | 'fail' | 'withdraw' | 'reopen' | 'sweep';

function ends(sql: Statements, run: RunSql): Pick<Ledger, Ends> {
  const endUntried =
    (state: 'missed' | 'failed') => async (ids: readonly string[], reason: string, at: Temporal.Instant) =>
      (await run(sql.endUntried, { ids, state, reason, at: at.epochMilliseconds })).map(readId);
  return {
    settle: async (id, owner, outcome, at) => {
      const { state, reason = null } = outcome;
      const end = { id, state, reason, at: at.epochMilliseconds };
      return outcome.state === 'sent'
        ? did(await run(sql.sent, { ...end, message: outcome.message ?? null }))
        : did(await run(sql.settle, { ...end, owner }));
    },
    miss: endUntried('missed'),
    fail: endUntried('failed'),
    withdraw: async (ids) => (await run(sql.withdraw, { ids })).map(readId),
    reopen: async (id, due, until) =>
      did(await run(sql.reopen, { id, due: due.epochMilliseconds, until: until.epochMilliseconds })),
    sweep: async (now) => {
      const before = now.subtract({ hours: RETENTION_DAYS * 24 });
      return (await run(sql.sweep, { before: before.epochMilliseconds })).length;
    },
  };
}

const erasing = (sql: Statements, run: RunSql): Pick<Ledger, 'erase' | 'noting' | 'renote'> => ({
  erase: async (whose) =>
    'guild' in whose
      ? (await run(sql.eraseGuild, { guild: whose.guild })).length
      : (await run(sql.eraseRecipient, { recipient: whose.recipient })).length,
  noting: async (text) => (await run(sql.noting, { text })).map(readRow),
  renote: async (text, by) => (await run(sql.renote, { text, by })).length,
});

const waits = (sql: Statements, run: RunSql): Pick<Ledger, 'hold' | 'unhold'> => ({
  hold: async (ids, reason) => (await run(sql.hold, { ids, reason })).length,
  unhold: async (whose) =>
    'recipient' in whose
      ? (await run(sql.unholdRecipient, { recipient: whose.recipient })).length
      : (await run(sql.unholdEvent, { guild: whose.guild, event: whose.event })).length,
});
