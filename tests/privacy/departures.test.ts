import { describe, expect, it } from 'vitest';
import { departing } from '../support/departing.ts';
import { CHANNEL, HERE, type openWorld, THERE } from './world.ts';

describe('a server that has removed the bot', () => {
  it('is kept for 30 days, and then nothing of it is left anywhere; of the other all is', async () => {
    const { state, members, start, sweep, everything, erased } = await departing();
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
    const { members, sweep, erased, departed } = await departing();
    members.delete(HERE);
    await sweep(1);
    expect(await departed()).toEqual([HERE]);
    await sweep(30);
    expect([erased, await departed()]).toEqual([[HERE], []]);
  });

  it('is let go when it is back before, however late', async () => {
    const { members, time, start, sweep, erased, departed, everything } = await departing();
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
    const { members, time, start, sweep, erased } = await departing();
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
    const { state, ledger, members, start, sweep, everything } = await departing();
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
    const town = await departing();
    const departures = await town.start();
    town.members.delete(HERE);
    await departures.left(HERE);
    town.members.set(HERE, town.time.wall + 1000);
    await departures.present(HERE);
    expect(await owed(town)).toEqual(['missed server-gone']);
  });

  it('nor where it was removed and is back while the bot was away or being started', async () => {
    const town = await departing();
    town.members.delete(HERE);
    await town.sweep(1);
    town.members.set(HERE, town.time.wall + 1000);
    await town.start();
    expect(await owed(town)).toEqual(['missed server-gone']);
    expect(await town.departed()).toEqual([]);
  });

  it('is posted all the same where Discord had only not named the server: nobody had removed the bot', async () => {
    const town = await departing();
    await (await town.start(undefined, () => false)).sweep(() => true);
    expect(await town.departed()).toEqual([HERE, THERE]);
    await town.start();
    expect(await owed(town)).toEqual(['due']);
    expect(await town.departed()).toEqual([]);
  });
});
