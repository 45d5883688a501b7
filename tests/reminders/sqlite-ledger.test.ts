import { expect, test } from 'vitest';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { ledgerStatements } from '../../src/reminders/sql-ledger-statements.ts';
import { SQLITE } from '../../src/reminders/sqlite-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { databaseOf } from '../store/scratch.ts';
import { entry } from './ledger-samples.ts';

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
  const { ready, lapsed, abandoned } = ledgerStatements(SQLITE);
  expect(explain(ready)).toEqual(['SEARCH occurrence USING INDEX occurrence_ready (priority=? AND due<?)']);
  expect(explain(lapsed)).toEqual(['SEARCH occurrence USING INDEX occurrence_lapse (until<?)']);
  expect(explain(abandoned)).toEqual(['SEARCH occurrence USING INDEX occurrence_lease (lease<?)']);
  await store.close();
});
