import { z } from 'zod';
import type { Dialect, RunSql } from '../reminders/sql-dialect.ts';
import { PAGE, type RawStore, ROW_COLUMNS, rawEntry, rawPlanned, rawRow, writtenEntry } from './raw-store.ts';

const entry = z.object({ key: z.string(), value: z.string(), expires: z.int().nullable() });
const counted = z.object({ entries: z.int(), rows: z.int() });

/** What SQLite and PostgreSQL do in one way, and the two statements in which they differ. */
export interface RawSql {
  readonly dialect: Dialect;
  readonly run: RunSql;
  /** Takes :rows, a list of { key, value, expires } as JSON. */
  readonly putEntries: string;
  /** Takes :rows, a list of { shard, count, until } as JSON. */
  readonly putPlanned: string;
  /** Waits for whoever is writing to a row; null where nobody reads beside a write that is under way. */
  readonly calm: string | null;
}

/** A store on SQLite or PostgreSQL, over tables that are there. */
export function createRawSql({ dialect, run, putEntries, putPlanned, calm }: RawSql): RawStore {
  const { table, now, selectFrom } = dialect;
  const [entries, occurrence, planned] = [table('entry'), table('occurrence'), table('planned')];
  const columns = ROW_COLUMNS.join(', ');
  const others = ROW_COLUMNS.filter((name) => name !== 'id');
  const put = async (statement: string, rows: readonly object[]) => {
    if (rows.length > 0) await run(statement, { rows: JSON.stringify(rows) });
  };
  return {
    count: async () => {
      const both = `SELECT (SELECT count(*) FROM ${entries}) AS entries, (SELECT count(*) FROM ${occurrence}) AS rows`;
      return counted.parse((await run(both, {}))[0]);
    },
    entries: () =>
      pages(
        run,
        `SELECT key, value, expires FROM ${entries} WHERE key > :after AND (expires IS NULL OR expires > ${now})
          ORDER BY key LIMIT :limit`,
        (found) => {
          const { key, value, expires } = entry.parse(found);
          return rawEntry(key, value, expires);
        },
        ({ key }) => key,
      ),
    rows: () =>
      pages(
        run,
        `SELECT ${columns} FROM ${occurrence} WHERE id > :after ORDER BY id LIMIT :limit`,
        (found) => rawRow.parse(found),
        ({ id }) => id,
      ),
    planned: async () =>
      z
        .array(rawPlanned)
        .parse(await run(`SELECT shard, count, until FROM ${planned} ORDER BY count, shard`, {})),
    calm: async () => {
      if (calm !== null) await run(calm, {});
    },
    putEntries: (list) => {
      const rows = list.map(({ key, expires, ...one }) => {
        return { key, value: writtenEntry({ key, expires, ...one }), expires };
      });
      return put(putEntries, rows);
    },
    putRows: (rows) =>
      put(
        `INSERT INTO ${occurrence} (${columns}) ${selectFrom('rows', ROW_COLUMNS)}
          ON CONFLICT (id) DO UPDATE SET ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`,
        rows,
      ),
    putPlanned: (list) => put(putPlanned, list),
  };
}

/** Page by page after the last one that was seen, so that no lock and no memory is held while they are worked on. */
async function* pages<T>(
  run: RunSql,
  statement: string,
  read: (found: unknown) => T,
  place: (one: T) => string,
): AsyncGenerator<readonly T[], void> {
  let after = '';
  for (;;) {
    const page = (await run(statement, { after, limit: PAGE })).map(read);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < PAGE) return;
    after = place(last);
  }
}
