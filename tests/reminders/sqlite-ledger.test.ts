import { expect, test } from 'vitest';
import { lookAtLedger, openLedger } from '../../src/reminders/open-ledger.ts';
import { ledgerStatements } from '../../src/reminders/sql-ledger-statements.ts';
import { ledgerTables } from '../../src/reminders/sql-ledger-tables.ts';
import { SQLITE, sqliteLedgerOn } from '../../src/reminders/sqlite-ledger.ts';
import { prepareSqliteLayout } from '../../src/store/sqlite-layout.ts';
import { openStore } from '../../src/store/store.ts';
import { databaseOf } from '../store/scratch.ts';
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
