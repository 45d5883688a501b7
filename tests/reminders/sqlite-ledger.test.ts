import { expect, test } from 'vitest';
import { lookAtLedger, openLedger } from '../../src/reminders/open-ledger.ts';
import { ledgerStatements } from '../../src/reminders/sql-ledger-statements.ts';
import { ledgerTables } from '../../src/reminders/sql-ledger-tables.ts';
import { SQLITE, sqliteLedgerOn } from '../../src/reminders/sqlite-ledger.ts';
import { prepareSqliteLayout } from '../../src/store/sqlite-layout.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { databaseOf, scratchUrl } from '../store/scratch.ts';
import { ALL, entry, NOON, occurrence, write } from './ledger-samples.ts';

test('finds what is due by index, without visiting or sorting anything else', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  const ledger = await openLedger(store);
  await ledger.insert(Array.from({ length: 2000 }, (_, index) => entry(`${index}d`)));
  const explain = (statement: string) =>
    databaseOf(store)
      .prepare(`EXPLAIN QUERY PLAN ${statement}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter((detail) => /occurrence|B-TREE/u.test(detail));
  const { get, ready, lapsed, abandoned } = ledgerStatements(SQLITE);
  expect(explain(get)).toEqual(['SEARCH occurrence USING INDEX sqlite_autoindex_occurrence_1 (id=?)']);
  expect(explain(ready)).toEqual(['SEARCH occurrence USING INDEX occurrence_ready (priority=? AND due<?)']);
  expect(explain(lapsed)).toEqual(['SEARCH occurrence USING INDEX occurrence_lapse (until<?)']);
  expect(explain(abandoned)).toEqual(['SEARCH occurrence USING INDEX occurrence_lease (lease<?)']);
  await store.close();
});

test('keeps all that an earlier version has written, in whatever state', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  if (store.backend.kind !== 'sqlite') return expect.unreachable();
  prepareSqliteLayout(store.backend.db, ledgerTables(SQLITE));
  const before = sqliteLedgerOn(store.backend);
  const [sent = '', claimed = '', held = ''] = await write(before, '7d', '3d', '1d', '0d');
  await before.insert([{ ...entry('14d', { note: 'a note' }), missed: 'paused' }]);
  await before.claim(sent, 'a', 60_000);
  await before.settle(sent, 'a', { state: 'sent', message: 'm1' }, NOON);
  await before.claim(claimed, 'a', 60_000);
  await before.hold([held], 'missing-access');
  await before.movePlanned(0, 1, NOON);
  const rows = await before.list({}, 10);
  expect(rows.map(({ state, held }) => (held ? 'held' : state)).toSorted()).toEqual(
    ['sent', 'claimed', 'held', 'due', 'missed'].toSorted(),
  );
  expect(await (await lookAtLedger(store))?.list({}, 10)).toEqual(rows);
  const after = await openLedger(store);
  expect(await after.list({}, 10)).toEqual(rows);
  expect((await after.ready(NOON, ALL, 10)).map(({ id }) => id)).toEqual([occurrence('0d').id]);
  expect(await after.renew(claimed, 'a', 60_000)).toBe(true);
  expect((await after.planned(0, 1))?.toString()).toBe(NOON.toString());
  expect(await after.insert([entry('7d'), entry('2d')])).toEqual([occurrence('2d').id]);
  await store.close();
});

const ROWS = 2500;

/** A store in which an earlier version has written so many rows. */
async function earlier(url: string): Promise<Store> {
  const store = await openStore(url, { application: 'test' });
  if (store.backend.kind !== 'sqlite') throw new Error('no SQLite');
  prepareSqliteLayout(store.backend.db, ledgerTables(SQLITE));
  const before = sqliteLedgerOn(store.backend);
  await before.insert(Array.from({ length: ROWS }, (_, index) => entry(`${index}d`, { note: `${index}` })));
  return store;
}

const idsIn = (store: Store) =>
  databaseOf(store)
    .prepare('SELECT id, note FROM occurrence ORDER BY id')
    .all()
    .map(({ id, note }) => [id, note].join());

const indexesOf = (store: Store) =>
  databaseOf(store)
    .prepare(
      "SELECT name FROM sqlite_schema WHERE tbl_name = 'occurrence' AND type = 'index' AND sql IS NOT NULL ORDER BY name",
    )
    .all()
    .map(({ name }) => name);

test('goes on where it was stopped in the midst of bringing rows over, wherever that was', async () => {
  const store = await earlier('sqlite::memory:');
  const [before, indexes] = [idsIn(store), indexesOf(store)];
  const stops: number[] = [];
  const stopping = () => ({
    at(done: number) {
      stops.push(done);
      throw new Error('stopped');
    },
    end: () => undefined,
  });
  do {
    await expect(openLedger(store, stopping)).rejects.toThrow('stopped');
    expect(stops.length).toBeLessThan(20);
    if (stops.length < 3) expect(await lookAtLedger(store)).toBeUndefined();
  } while (idsIn(store).length < ROWS);
  expect(stops).toEqual([1000, 1000, 500]);
  const after = await openLedger(store);
  expect(idsIn(store)).toEqual(before);
  expect(indexesOf(store)).toEqual(indexes);
  expect(await after.insert([entry('7d'), entry('x')])).toHaveLength(1);
  await store.close();
});

test('says how far it is with rows that it brings over, and nothing where there are none', async () => {
  const store = await earlier('sqlite::memory:');
  const said: unknown[] = [];
  const progressOf = (what: string, total: number) => {
    said.push(`${what}: ${total}`);
    return { at: (done: number) => said.push(done), end: () => said.push('end') };
  };
  await openLedger(store, progressOf);
  const [first, ...more] = said;
  expect(first).toBe('bringing the ledger over to a new layout, rows: 2500');
  expect([...new Set(more)]).toEqual([1000, 2000, 2500, 'end']);
  await openLedger(store, progressOf);
  expect(said).toHaveLength(more.length + 1);
  const fresh = await openStore('sqlite::memory:', { application: 'test' });
  await openLedger(fresh, progressOf);
  expect(said).toHaveLength(more.length + 1);
  await Promise.all([store.close(), fresh.close()]);
});

test('of two that bring rows over at once both have all of them', async () => {
  const url = scratchUrl();
  const one = await earlier(url);
  const before = idsIn(one);
  const two = await openStore(url, { application: 'test' });
  await Promise.all([openLedger(one), openLedger(two)]);
  expect([idsIn(one), idsIn(two)]).toEqual([before, before]);
  await Promise.all([one.close(), two.close()]);
});
