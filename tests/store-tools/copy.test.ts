import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { withDoubt } from '../../src/reminders/doubt.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { MOVED } from '../../src/store/marks.ts';
import { PRESENCE } from '../../src/store/presence.ts';
import { openAnyStore } from '../../src/store/store.ts';
import { runStoreCopy } from '../../src/store-tools/copy-command.ts';
import { entry, NOON, occurrence } from '../reminders/ledger-samples.ts';
import { scratchUrl } from '../store/scratch.ts';
import { onPostgres, onRedis } from '../support/backends.ts';
import { freshPostgresUrl, schemaOf } from '../support/postgres-schema.ts';
import { call, contentsOf, fillRichly, openAsBot, withBot } from './rich-store.ts';

/** Changes a store at once, as another process may. */
function meddle(url: string, sql: string): void {
  const db = new DatabaseSync(url.slice('sqlite:'.length));
  db.exec(sql);
  db.close();
}

const copy = (...args: string[]) => call(runStoreCopy, args);

onRedis('copies', (server) => {
  onPostgres('between every two kinds of store', () => {
    const kinds: Record<string, () => string> = {
      SQLite: scratchUrl,
      Redis: () => server().freshUrl(),
      PostgreSQL: freshPostgresUrl,
    };
    const pairs = Object.keys(kinds).flatMap((a) => Object.keys(kinds).map((b) => [a, b] as const));

    it.each(pairs)('%s → %s take all along, and only the copy can be used after that', async (a, b) => {
      const [from, to] = [kinds[a]?.() ?? '', kinds[b]?.() ?? ''];
      await fillRichly(from);
      const before = await contentsOf(from);
      expect(before.rows).toHaveLength(622);
      const copied = await copy(from, to);
      expect(copied.said).toContain('622 reminders');
      expect(copied.code).toBe(0);
      expect(await contentsOf(to)).toEqual(before);
      await expect(openAsBot(from)).rejects.toMatchObject({ code: 'moved' });
      await expect(openAsBot(from)).rejects.toThrow(/was moved to .* set STORE_URL to that one/u);
      // What was claimed is taken up at once, by whoever comes.
      const store = await openAsBot(to);
      const ledger = await openLedger(store);
      const abandoned = await ledger.abandoned({ ids: [0], count: 1 }, 10);
      expect(abandoned.map(({ id }) => id)).toEqual([occurrence('12d').id]);
      expect(await ledger.claim(occurrence('12d').id, 'next', 60_000)).toMatchObject({ row: { claims: 2 } });
      await store.close();
    });
  });
});

onPostgres('a copy out of a database', () => {
  it('takes along a claim that began before the store was marked and ends after that', async () => {
    const [from, to] = [freshPostgresUrl(), scratchUrl()];
    await fillRichly(from);
    const { id } = occurrence('300d');
    const bot = new pg.Client({ connectionString: from });
    await bot.connect();
    const claiming = `UPDATE ${schemaOf(from)}.occurrence SET state = 'claimed', owner = 'bot', lease = 0, claims = 1,
      first_attempt = 1 WHERE id = $1`;
    await bot.query('BEGIN');
    await bot.query(claiming, [id]);
    const copied = copy(from, to);
    expect(await Promise.race([copied, sleep(1_500, 'waits')])).toBe('waits');
    await bot.query('COMMIT');
    await bot.end();
    expect((await copied).code).toBe(0);
    const store = await openAsBot(to);
    expect(await (await openLedger(store)).get(id)).toMatchObject({ state: 'claimed', claims: 1 });
    await store.close();
  });
});

describe('a copy', () => {
  it('is refused while a bot uses one of the two, which is named', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    const refused = await withBot(from, () => copy(from, to));
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(
      new RegExp(`A bot uses the store .*: process ${process.pid} on .*, since \\d{4}-`, 'u'),
    );
    // Nothing has come of it.
    await withBot(from, async () => undefined);
    expect((await copy(from, to)).code).toBe(0);
  });

  it('is refused into what is not empty, or is itself, and from what is not there', async () => {
    const [from, other] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    await (await openAsBot(other)).close();
    expect(await copy(from, other)).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') });
    expect(await copy(from, from)).toMatchObject({ code: 1, said: expect.stringContaining('is not empty') });
    expect(await copy(scratchUrl(), scratchUrl())).toMatchObject({
      code: 1,
      said: expect.stringContaining('no bot'),
    });
    await (await openAsBot(from)).close();
  });

  it('that was stopped half way is refused by bots, and goes on when it is run again', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    const before = await contentsOf(from);
    const stop = new AbortController();
    const progress = () => ({ at: () => stop.abort(), end: () => undefined });
    const stopped = await call(runStoreCopy, [from, to], { signal: stop.signal, progress });
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining('Run the same command again') });
    await expect(openAsBot(to)).rejects.toMatchObject({ code: 'unfinished' });
    await expect(openAsBot(from)).rejects.toThrow(/is being copied to/u);
    expect(await copy(from, scratchUrl())).toMatchObject({ code: 0 });
    // The first one's other half is no longer of this copying.
    expect(await copy(from, to)).toMatchObject({ code: 1 });
    await expect(openAsBot(to)).rejects.toMatchObject({ code: 'unfinished' });

    const [again, target] = [scratchUrl(), scratchUrl()];
    await fillRichly(again);
    const stopAgain = new AbortController();
    let pages = 0;
    const late = () => ({ at: () => ++pages === 3 && stopAgain.abort(), end: () => undefined });
    await call(runStoreCopy, [again, target], { signal: stopAgain.signal, progress: late });
    await expect(openAsBot(target)).rejects.toMatchObject({ code: 'unfinished' });
    expect((await copy(again, target)).code).toBe(0);
    expect((await contentsOf(target)).greetings).toEqual(before.greetings);
  });

  it('is refused where a bot begins in the empty store just before that is marked', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    await (await openAnyStore(to)).close();
    const bot = { pid: 7, host: 'elsewhere', since: '2023-07-14T09:00:00Z' };
    const begin = `INSERT OR IGNORE INTO entry (key, value) VALUES ('${PRESENCE}7', '${JSON.stringify({ value: bot })}')`;
    // What the time is asked for is the mark.
    const now = () => {
      meddle(to, begin);
      return Date.now();
    };
    const refused = await call(runStoreCopy, [from, to], { now });
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('process 7 on elsewhere') });
    // Both are as they were.
    await (await openAsBot(from)).close();
    await (await openAsBot(to)).close();
  });

  it('does not end where the old store was let go, or copied elsewhere, meanwhile', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    const progress = (what: string) => ({
      at: () => what === 'comparing' && meddle(from, `DELETE FROM entry WHERE key = '${MOVED.key}'`),
      end: () => undefined,
    });
    const left = await call(runStoreCopy, [from, to], { progress });
    expect(left).toMatchObject({ code: 1, said: expect.stringContaining('let go by --release') });
    await expect(openAsBot(to)).rejects.toMatchObject({ code: 'unfinished' });
  });

  it('that is given up lets bots use the store again as it was', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    const before = await contentsOf(from);
    const stop = new AbortController();
    stop.abort();
    expect((await call(runStoreCopy, [from, to], { signal: stop.signal })).code).toBe(1);
    expect(await copy('--release', from)).toMatchObject({ code: 0 });
    expect(await contentsOf(from)).toEqual(before);
    expect(await copy('--release', from)).toMatchObject({
      code: 1,
      said: expect.stringContaining('was not moved'),
    });
  });

  it('to which one moved, and from which one goes back, leaves the old store in doubt of what was due', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    await copy(from, to);
    expect((await copy('--release', from)).said).toContain('looks for that before it posts');
    await inDoubt(from);
  });

  it('beside which the store goes on knows that it is a copy', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    const before = await contentsOf(from);
    expect((await copy('--keep', from, to)).code).toBe(0);
    expect(await contentsOf(from)).toEqual(before);
    await inDoubt(to);
  });

  it('that was changed behind its back is found out', async () => {
    const [from, to] = [scratchUrl(), scratchUrl()];
    await fillRichly(from);
    let pages = 0;
    const forget = async () => {
      const store = await openAnyStore(to);
      await store.driver.delete('greetings:7');
      await store.close();
    };
    const meddled: Promise<void>[] = [];
    const progress = (what: string) => ({
      at: () => {
        if (what === 'copying' && ++pages === 3) meddled.push(forget());
      },
      end: () => undefined,
    });
    const found = await call(runStoreCopy, [from, to], { progress });
    await Promise.all(meddled);
    expect(found).toMatchObject({ code: 1, said: expect.stringContaining('record greetings:7') });
    await expect(openAsBot(to)).rejects.toMatchObject({ code: 'unfinished' });
  });

  it('says how it is called, and never a password', async () => {
    expect(await copy()).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') });
    expect(await copy('--release')).toMatchObject({ code: 2 });
    expect(await copy('a', 'b', 'c')).toMatchObject({ code: 2 });
    expect(await copy('--force', 'a', 'b')).toMatchObject({
      code: 2,
      said: expect.stringContaining('--force'),
    });
    expect(await copy('--help')).toMatchObject({ code: 0 });
    expect(await copy('env:NOWHERE', 'sqlite:x')).toMatchObject({
      code: 2,
      said: expect.stringContaining('NOWHERE'),
    });
    const away = await call(runStoreCopy, ['env:AWAY', scratchUrl()], {
      env: { AWAY: 'redis://me:hunter2@127.0.0.1:1' },
    });
    expect(away).toMatchObject({ code: 1, said: expect.stringContaining('127.0.0.1:1') });
    expect(away.said).not.toContain('hunter2');
    const bad = await copy('redis://me:hunt#er2@[', scratchUrl());
    expect(bad).toMatchObject({ code: 1, said: expect.not.stringContaining('er2') });
  });
});

/** What is due, and what is planned that fell due before the first bot came, counts as claimed by somebody who is gone. */
async function inDoubt(url: string): Promise<void> {
  const store = await openAsBot(url);
  const ledger = await withDoubt(await openLedger(store), store, NOON);
  const all = { ids: [0], count: 1 };
  expect((await ledger.count(all)).get(0)).toMatchObject({ due: 0, held: 0 });
  await ledger.insert([
    entry('2d', { recipient: 's9' }),
    entry('1d', { recipient: 's9', due: NOON.add({ hours: 1 }) }),
  ]);
  expect(await ledger.get(occurrence('2d', { recipient: 's9' }).id)).toMatchObject({
    state: 'claimed',
    claims: 1,
  });
  expect(await ledger.get(occurrence('1d', { recipient: 's9' }).id)).toMatchObject({ state: 'due' });
  // Of a change that is seen now it may have been told before, though that is due later.
  const news = (step: string, hours: number) =>
    entry(step, { recipient: 's9', due: NOON.add({ hours, minutes: 10 }), kind: 'notice' });
  await ledger.insert([{ ...news('from a', 5), seen: NOON.add({ hours: 5 }) }]);
  await ledger.insert([{ ...news('from b', 30), seen: NOON.add({ hours: 30 }) }]);
  const rows = (await ledger.list({ recipient: 's9' }, 10)).filter(({ kind }) => kind === 'notice');
  expect(rows.map(({ step, state }) => [step, state])).toEqual([
    ['from b', 'due'],
    ['from a', 'claimed'],
  ]);
  // A later bot does not move the end of it.
  const later = await withDoubt(await openLedger(store), store, NOON.add({ hours: 9 }));
  await later.insert([entry('0d', { recipient: 's9', due: NOON.add({ hours: 2 }) })]);
  expect(await later.get(occurrence('0d', { recipient: 's9' }).id)).toMatchObject({ state: 'due' });
  expect((await ledger.abandoned(all, 1000)).length).toBe(619);
  await store.close();
}
