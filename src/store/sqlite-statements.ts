import type { DatabaseSync } from 'node:sqlite';

/** The database's own clock in epoch milliseconds: one clock for all processes, and it decides what has expired. */
const NOW = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";

const LIVE = `(expires IS NULL OR expires > ${NOW})`;

/** A time to live in milliseconds becomes an instant; NULL stays NULL, which is for ever. */
const WRITE = `INSERT INTO entry (key, value, expires) VALUES (?, ?, ${NOW} + ?) ON CONFLICT (key)
  DO UPDATE SET value = excluded.value, expires = excluded.expires`;

/** With one bound below alone: of two SQLite takes the first to find where to begin, and would walk over all pages before. */
const page = (above: '>=' | '>') =>
  `SELECT key, value FROM entry WHERE key ${above} ? AND key < ? AND ${LIVE} ORDER BY key LIMIT ?`;

export type Statements = ReturnType<typeof prepareStatements>;

/** Every statement that the store runs, prepared once. */
export function prepareStatements(db: DatabaseSync) {
  return {
    begin: db.prepare('BEGIN'),
    end: db.prepare('COMMIT'),
    get: db.prepare(`SELECT value FROM entry WHERE key = ? AND ${LIVE}`),
    set: db.prepare(WRITE),
    setIfAbsent: db.prepare(`${WRITE} WHERE entry.expires <= ${NOW}`),
    replace: db.prepare(`UPDATE entry SET value = ? WHERE key = ? AND value = ? AND ${LIVE}`),
    delete: db.prepare('DELETE FROM entry WHERE key = ?'),
    firstPage: db.prepare(page('>=')),
    nextPage: db.prepare(page('>')),
    clear: db.prepare('DELETE FROM entry WHERE key >= ? AND key < ?'),
    sweep: db.prepare(`DELETE FROM entry WHERE expires <= ${NOW}`),
    ping: db.prepare('SELECT 1 FROM entry LIMIT 1'),
  };
}
