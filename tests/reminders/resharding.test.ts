import { expect, onTestFinished, test } from 'vitest';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { beat, takeOver } from '../../src/reminders/planner.ts';
import { Roster } from '../../src/reminders/roster.ts';
import { shardOf } from '../../src/shard.ts';
import { openStore } from '../../src/store/store.ts';
import { at, day, release, subscription } from './samples.ts';

const FILM = release(day('2023-07-14'));
const BEFORE = at('2023-07-14T08:58:00Z');
const DUE = at('2023-07-14T09:00:00Z');
const AFTER = at('2023-07-14T09:01:00Z');

/** Two for each shard, whether there are 8 or 12; of each second one the shard changes. */
const GUILDS = Array.from({ length: 24 }, (_, n) => String((24n * 11_500_000_000n + BigInt(n)) << 22n));

async function freshLedger(): Promise<Ledger> {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  return openLedger(store);
}

/** The rosters of all shards of a number, as a process fills them when it starts. */
async function rostersOf(ledger: Ledger, count: number, now: Temporal.Instant): Promise<Roster[]> {
  const rosters: Roster[] = [];
  for (let id = 0; id < count; id += 1) {
    rosters.push(new Roster(() => [FILM], await takeOver(ledger, { id, count }, now)));
  }
  for (const guild of GUILDS) {
    rosters[shardOf(guild, count)]?.put(guild, [subscription({ id: `of-${guild}`, guild })]);
  }
  return rosters;
}

/** A beat of some shards. */
async function beatAt(
  ledger: Ledger,
  rosters: readonly Roster[],
  ids: readonly number[],
  now: Temporal.Instant,
) {
  for (const id of ids) {
    await beat(ledger, { id, count: rosters.length }, (window) => rosters[id]?.plan(window) ?? [], now);
  }
}

const all = (count: number) => [...Array(count).keys()];

/** The servers of which something is ready, shard by shard as each of their processes finds it. */
async function readyBy(ledger: Ledger, count: number): Promise<string[]> {
  const found = await Promise.all(all(count).map((id) => ledger.ready(AFTER, { ids: [id], count }, 100)));
  return found.flat().map(({ guild }) => guild ?? 'none');
}

test('most servers change their shard from 8 to 12', () => {
  expect(GUILDS.filter((guild) => shardOf(guild, 8) !== shardOf(guild, 12))).toHaveLength(16);
});

test('from 8 to 12 shards nothing is lost or doubled, though the old ones had not planned equally far', async () => {
  const ledger = await freshLedger();
  const old = await rostersOf(ledger, 8, BEFORE);
  await beatAt(ledger, old, all(8), BEFORE);
  // Half of them have seen what fell due; the others were stopped before.
  await beatAt(ledger, old, [0, 1, 2, 3], DUE);
  await beatAt(ledger, await rostersOf(ledger, 12, AFTER), all(12), AFTER);
  expect((await readyBy(ledger, 12)).toSorted()).toEqual(GUILDS.toSorted());
  expect((await readyBy(ledger, 8)).toSorted()).toEqual(GUILDS.toSorted());
});

test('an old process that runs on for a while plans nothing a second time', async () => {
  const ledger = await freshLedger();
  const old = await rostersOf(ledger, 8, BEFORE);
  await beatAt(ledger, old, all(8), BEFORE);
  const fresh = await rostersOf(ledger, 12, BEFORE);
  // The new ones have come one process after the other, the old ones in between.
  await beatAt(ledger, fresh, all(6), DUE);
  await beatAt(ledger, old, all(8), DUE);
  await beatAt(ledger, fresh, all(12).slice(6), AFTER);
  await beatAt(ledger, old, all(8), AFTER);
  expect((await readyBy(ledger, 12)).toSorted()).toEqual(GUILDS.toSorted());
  expect(await ledger.list({}, 100)).toHaveLength(GUILDS.length);
});

test('a shard that begins beside one whose clock is ahead of its own misses nothing', async () => {
  const ledger = await freshLedger();
  const ahead = await rostersOf(ledger, 2, BEFORE.add({ seconds: 2 }));
  const behind = await rostersOf(ledger, 2, BEFORE);
  for (const now of [DUE, AFTER]) {
    await beatAt(ledger, ahead, [0], now.add({ seconds: 2 }));
    await beatAt(ledger, behind, [1], now);
  }
  expect((await readyBy(ledger, 2)).toSorted()).toEqual(GUILDS.toSorted());
});

test('a shard that was away for long while others had another number catches up with what is written already', async () => {
  const ledger = await freshLedger();
  await beatAt(ledger, await rostersOf(ledger, 8, BEFORE), all(8), BEFORE);
  await beatAt(ledger, await rostersOf(ledger, 12, AFTER), all(12), AFTER);
  await beatAt(ledger, await rostersOf(ledger, 8, AFTER), all(8), AFTER);
  expect(await ledger.list({}, 100)).toHaveLength(GUILDS.length);
});
