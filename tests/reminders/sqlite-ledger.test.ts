import { describe, expect, test } from 'vitest';
import { openSqliteLedger } from '../../src/reminders/sqlite-ledger.ts';
import { prepareLedger } from '../../src/reminders/sqlite-ledger-statements.ts';
import { openStore } from '../../src/store/store.ts';
import { scratchUrl } from '../store/scratch.ts';
import { ledgerContract } from './ledger-contract.ts';
import { ALL, entry, NOON, write } from './ledger-samples.ts';

async function openAt(url: string) {
  const store = await openStore(url, { application: 'test' });
  return { store, ledger: openSqliteLedger(store), close: () => store.close() };
}

ledgerContract('SQLite in memory', () => openAt('sqlite::memory:'));
ledgerContract('a SQLite file', () => openAt(scratchUrl()));

describe('a ledger in a file', () => {
  test('is there again when it is opened again', async () => {
    const url = scratchUrl();
    const first = await openAt(url);
    const [id = ''] = await write(first.ledger, '7d');
    await first.ledger.movePlanned(0, 1, NOON);
    await first.close();
    const second = await openAt(url);
    expect(await second.ledger.ready(NOON, ALL, 10)).toMatchObject([{ id }]);
    expect((await second.ledger.planned(0, 1))?.toString()).toBe(NOON.toString());
    await second.close();
  });

  test('gives a row to one alone of two that have it open', async () => {
    const url = scratchUrl();
    const [a, b] = await Promise.all([openAt(url), openAt(url)]);
    const [id = ''] = await write(a.ledger, '7d');
    const claims = await Promise.all([a.ledger.claim(id, 'a', 60_000), b.ledger.claim(id, 'b', 60_000)]);
    expect(claims.filter((claim) => claim !== undefined)).toHaveLength(1);
    await Promise.all([a.close(), b.close()]);
  });

  test('refuses tables that a newer version has made', async () => {
    const url = scratchUrl();
    const { store, close } = await openAt(url);
    store.driver.db.exec("UPDATE entry SET value = '99' WHERE key = 'meta:layout:ledger'");
    await close();
    await expect(openAt(url)).rejects.toMatchObject({ code: 'newer' });
  });
});

test('finds what is due by index, without visiting or sorting anything else', async () => {
  const { store, ledger, close } = await openAt('sqlite::memory:');
  await ledger.insert(Array.from({ length: 2000 }, (_, index) => entry(`${index}d`)));
  const { db } = store.driver;
  const explain = ({ sourceSQL }: { sourceSQL: string }) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sourceSQL}`)
      .all()
      .map(({ detail }) => String(detail))
      .filter((detail) => /occurrence|B-TREE/u.test(detail));
  const { ready, lapsed, abandoned } = prepareLedger(db);
  expect(explain(ready)).toEqual(['SEARCH occurrence USING INDEX occurrence_ready (priority=? AND due<?)']);
  expect(explain(lapsed)).toEqual(['SEARCH occurrence USING INDEX occurrence_lapse (until<?)']);
  expect(explain(abandoned)).toEqual(['SEARCH occurrence USING INDEX occurrence_lease (lease<?)']);
  await close();
});
