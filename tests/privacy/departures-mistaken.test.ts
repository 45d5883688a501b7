import { describe, expect, it } from 'vitest';
import { serversIn } from '../../src/privacy/erasing-server.ts';
import { scoreKey, withRound } from '../../src/trivia/score-record.ts';
import { DAY, departing, START } from '../support/departing.ts';
import { ADA, AT, CHANNEL, HERE, openWorld, THERE } from './world.ts';

describe('nothing is erased by mistake', () => {
  it('where a READY named nothing for once, be it just when a month was over', async () => {
    const { time, start, sweep, erased, departed } = await departing();
    await (await start(undefined, () => false)).sweep(() => true);
    time.wall += 31 * DAY;
    await sweep(1);
    expect([erased, await departed()]).toEqual([[], []]);
  });

  it('in an outage, however long, of a server that is named but not told of', async () => {
    const { members, sweep, erased } = await departing();
    members.set(HERE, undefined);
    await sweep(60);
    expect(erased).toEqual([]);
  });

  it('in an outage that begins after the bot was thought gone: it goes on with its days when it is not there at all', async () => {
    const { members, start, sweep, erased, departed } = await departing();
    const departures = await start();
    members.delete(HERE);
    await departures.left(HERE);
    members.set(HERE, undefined);
    await sweep(60, departures);
    expect([erased, await departed()]).toEqual([[], [HERE]]);
  });

  it('of a server that belongs to another shard, be it after resharding or in another process', async () => {
    const { time, start, erased, departed } = await departing();
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
    const { members, start, sweep, erased, time } = await departing();
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
    const { members, time, start, erased } = await departing();
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
    const { store, members, start, sweep, erased, unreadable } = await departing();
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
    const { state, store, members, start, unreadable } = await departing();
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
    const { members, time, start, erased } = await departing();
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
