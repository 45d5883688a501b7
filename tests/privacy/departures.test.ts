import { describe, expect, it } from 'vitest';
import { createDepartures } from '../../src/privacy/departures.ts';
import { serversIn } from '../../src/privacy/erasing-server.ts';
import { scoreKey, withRound } from '../../src/trivia/score-record.ts';
import { at } from '../reminders/samples.ts';
import { ADA, AT, CHANNEL, furnish, HERE, openWorld, RAVI, settle, THERE } from './world.ts';

const DAY = 24 * 60 * 60_000;
const START = Date.parse('2026-03-01T12:00:00Z');

/** Two furnished servers, in both of which the bot is, and time that passes as a test says. */
async function world() {
  const opened = await openWorld();
  const { state, ledger } = opened;
  await settle(ADA, HERE, state, ledger);
  await furnish(HERE, state);
  await settle(RAVI, THERE, state, ledger);
  await furnish(THERE, state);
  const members = new Map(
    [HERE, THERE].map((guild): [string, number | undefined] => [guild, START - 90 * DAY]),
  );
  const time = { wall: START };
  const ours = new Set([HERE, THERE]);
  const erased: string[] = [];
  const unreadable: string[] = [];
  /** Starts the bot. */
  const start = async (
    shards: ReadonlySet<string> = ours,
    isIn: (guild: string) => boolean = (guild) => members.has(guild),
  ) => {
    const departures = createDepartures({
      state,
      ledger,
      isIn,
      joined: (guild) => members.get(guild),
      isOurs: (guild) => shards.has(guild),
      touch: async () => undefined,
      wall: () => time.wall,
      now: () => at('2023-07-14T12:00:00Z'),
      onErased: (guild) => erased.push(guild),
      onUnreadable: (guild) => unreadable.push(guild),
    });
    await departures.load();
    return departures;
  };
  const sweep = async (days: number, departures?: Awaited<ReturnType<typeof start>>) => {
    for (let day = 0; day < days; day++) {
      time.wall += DAY;
      await (departures ?? (await start())).sweep(() => true);
    }
  };
  const departed = async () => {
    const keys = [];
    for await (const key of state.departures.keys()) keys.push(key);
    return keys;
  };
  return { ...opened, members, time, erased, unreadable, start, sweep, departed };
}

describe('a server that has removed the bot', () => {
  it('is kept for 30 days, and then nothing of it is left anywhere; of the other all is', async () => {
    const { state, members, start, sweep, everything, erased } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    await sweep(29, departures);
    expect(await everything()).toContain(`opt-ins:${HERE}/${CHANNEL}`);
    await sweep(1, departures);
    expect(erased).toEqual([HERE]);
    expect(await everything()).not.toContain(HERE);
    expect(await state.subscriptions.get(THERE)).toBeDefined();
    expect(await everything()).toContain(`rotations:${THERE}/${CHANNEL}`);
    await sweep(2, departures);
    expect(erased).toEqual([HERE]);
  });

  it('is noticed at the next start where it did so while the bot was away', async () => {
    const { members, sweep, erased, departed } = await world();
    members.delete(HERE);
    await sweep(1);
    expect(await departed()).toEqual([HERE]);
    await sweep(30);
    expect([erased, await departed()]).toEqual([[HERE], []]);
  });

  it('is let go when it is back before, however late', async () => {
    const { members, time, start, sweep, erased, departed, everything } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    await sweep(29, departures);
    members.set(HERE, time.wall);
    await departures.present(HERE);
    expect(await departed()).toEqual([]);
    await sweep(40, departures);
    expect(erased).toEqual([]);
    expect(await everything()).toContain(`opt-ins:${HERE}/${CHANNEL}`);
  });

  it('begins anew with its days when it removes the bot once more', async () => {
    const { members, time, start, sweep, erased } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    await sweep(29, departures);
    members.set(HERE, time.wall);
    await departures.present(HERE);
    members.delete(HERE);
    await departures.left(HERE);
    await sweep(29, departures);
    expect(erased).toEqual([]);
    await sweep(1, departures);
    expect(erased).toEqual([HERE]);
  });

  it('is erased to the end where the bot was killed in between', async () => {
    const { state, ledger, members, start, sweep, everything } = await world();
    members.delete(HERE);
    await (await start()).left(HERE);
    await sweep(29);
    const erase = ledger.erase.bind(ledger);
    ledger.erase = () => Promise.reject(new Error('killed'));
    await expect(sweep(1)).rejects.toThrow('killed');
    expect(await state.settings.get(HERE)).toBeUndefined();
    ledger.erase = erase;
    await (await start()).sweep(() => true);
    expect(await everything()).not.toContain(HERE);
  });
});

describe('what fell due while the bot was removed', () => {
  const owed = async ({ ledger }: Awaited<ReturnType<typeof openWorld>>) =>
    (await ledger.list({ guild: HERE }, 10)).map(({ state, reason }) => `${state} ${reason ?? ''}`.trim());

  it('is not posted when it is back on the same day', async () => {
    const town = await world();
    const departures = await town.start();
    town.members.delete(HERE);
    await departures.left(HERE);
    town.members.set(HERE, town.time.wall + 1000);
    await departures.present(HERE);
    expect(await owed(town)).toEqual(['missed server-gone']);
  });

  it('nor where it was removed and is back while the bot was away or being started', async () => {
    const town = await world();
    town.members.delete(HERE);
    await town.sweep(1);
    town.members.set(HERE, town.time.wall + 1000);
    await town.start();
    expect(await owed(town)).toEqual(['missed server-gone']);
    expect(await town.departed()).toEqual([]);
  });

  it('is posted all the same where Discord had only not named the server: nobody had removed the bot', async () => {
    const town = await world();
    await (await town.start(undefined, () => false)).sweep(() => true);
    expect(await town.departed()).toEqual([HERE, THERE]);
    await town.start();
    expect(await owed(town)).toEqual(['due']);
    expect(await town.departed()).toEqual([]);
  });
});

describe('nothing is erased by mistake', () => {
  it('where a READY named nothing for once, be it just when a month was over', async () => {
    const { time, start, sweep, erased, departed } = await world();
    await (await start(undefined, () => false)).sweep(() => true);
    time.wall += 31 * DAY;
    await sweep(1);
    expect([erased, await departed()]).toEqual([[], []]);
  });

  it('in an outage, however long, of a server that is named but not told of', async () => {
    const { members, sweep, erased } = await world();
    members.set(HERE, undefined);
    await sweep(60);
    expect(erased).toEqual([]);
  });

  it('in an outage that begins after the bot was thought gone: it goes on with its days when it is not there at all', async () => {
    const { members, start, sweep, erased, departed } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    members.set(HERE, undefined);
    await sweep(60, departures);
    expect([erased, await departed()]).toEqual([[], [HERE]]);
  });

  it('of a server that belongs to another shard, be it after resharding or in another process', async () => {
    const { time, start, erased, departed } = await world();
    // This one's READY names HERE alone, the other's THERE alone.
    const first = await start(new Set([HERE]), (guild) => guild === HERE);
    const second = await start(new Set([THERE]), (guild) => guild === THERE);
    for (let day = 0; day < 60; day++) {
      time.wall += DAY;
      await first.sweep(() => true);
      await second.sweep(() => true);
    }
    expect([erased, await departed()]).toEqual([[], []]);
  });

  it('by an old process that has lost its connection, where a new one saw the server come back', async () => {
    const { members, start, sweep, erased, time } = await world();
    members.delete(HERE);
    const old = await start(undefined, (guild) => guild === THERE);
    await old.left(HERE);
    await sweep(29, old);
    members.set(HERE, time.wall);
    await start();
    time.wall += DAY;
    // It begins to count anew, and the next look of the new one takes that back.
    await old.sweep(() => true);
    expect(erased).toEqual([]);
  });

  it('because a machine’s clock was a year ahead for once', async () => {
    const { members, time, start, erased } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    time.wall += 365 * DAY;
    await departures.sweep(() => true);
    await departures.sweep(() => true);
    time.wall = START + DAY;
    await departures.sweep(() => true);
    expect(erased).toEqual([]);
  });

  it('because a record of it can’t be read, which keeps neither the start nor the others', async () => {
    const { store, members, start, sweep, erased, unreadable } = await world();
    const departures = await start();
    members.delete(HERE);
    members.delete(THERE);
    await departures.left(HERE);
    await departures.left(THERE);
    await store.keyv('departures').set(HERE, { v: 2, data: {} });
    await sweep(31, await start());
    expect(new Set(unreadable)).toEqual(new Set([HERE]));
    expect(erased).toEqual([THERE]);
  });

  it('and a record of it that can’t be read ends with the bot’s being back', async () => {
    const { state, store, members, start, unreadable } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    await store.keyv('departures').set(HERE, { v: 2, data: {} });
    members.set(HERE, 0);
    await departures.present(HERE);
    expect(unreadable).toEqual([HERE]);
    expect(await state.departures.get(HERE)).toBeUndefined();
  });

  it('by the bot’s clock, which may run fast', async () => {
    const { members, time, start, erased } = await world();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    // Its calendar is years from the wall's in this whole file; what counts is real days.
    time.wall += 2 * DAY;
    await departures.sweep(() => true);
    expect(erased).toEqual([]);
  });
});

describe('a server in which the bot never was', () => {
  it('is none that it was removed from, whatever people with the app play and see there', async () => {
    const { state } = await openWorld();
    await state.scores.set(scoreKey(THERE, ADA), withRound(undefined, 'round', true));
    await state.rotations.set(`${THERE}/${CHANNEL}`, { shown: ['a'] });
    await state.greetings.set(HERE, { at: AT });
    expect([...(await serversIn(state))]).toEqual([HERE]);
  });
});
