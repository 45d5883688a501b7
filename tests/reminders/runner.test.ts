import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { Roster } from '../../src/reminders/roster.ts';
import { Runner } from '../../src/reminders/runner.ts';
import { isUnreachable } from '../../src/store/errors.ts';
import { dispatching, FILM, NOW, SHARDS } from './dispatching.ts';
import { at, subscription } from './samples.ts';

describe('a runner', () => {
  const watch = { beat: () => undefined };
  const changes = { nextChange: undefined, catchUp: async () => {}, countChanges: async () => true };

  /** Of a film whose reminder is due, and nothing planned yet. */
  const due = async () => {
    const before = at('2023-07-14T08:00:00Z');
    const { dispatcher, ledger, tally, counted } = await dispatching(async () => ({
      went: 'sent',
      message: 'm',
    }));
    const roster = new Roster(() => [FILM], before);
    roster.put('100', [subscription()]);
    await ledger.movePlanned(0, 1, before);
    const rosters = new Map([[0, roster]]);
    const plain = { ledger, shards: SHARDS, rosters, dispatcher, watch, changes, tally, now: () => NOW };
    const options = { ...plain, away: isUnreachable, log: createLog('silent') };
    return { dispatcher, ledger, counted, options };
  };

  it('plans what has become due and sets the deliveries going', async () => {
    const { dispatcher, counted, options } = await due();
    const runner = new Runner(options);
    expect(runner.next?.toString()).toBe('2023-07-14T09:00:00Z');
    expect(await runner.beat()).toBe(true);
    expect(await runner.beat()).toBe(true);
    await dispatcher.close();
    expect(counted.filter((it) => !it.startsWith('queue'))).toEqual(['due 1', 'sent 0 false']);
    expect(runner.next).toBeUndefined();
  });

  it('does a beat again whose rows could not be written', async () => {
    const { dispatcher, ledger, counted, options } = await due();
    let full = true;
    const insert: typeof ledger.insert = async (entries) => {
      if (full) throw new Error('the disk is full');
      return ledger.insert(entries);
    };
    const runner = new Runner({ ...options, ledger: { ...ledger, insert } });
    expect(await runner.beat()).toBe(false);
    full = false;
    expect(await runner.beat()).toBe(true);
    await dispatcher.close();
    expect(counted).toContain('due 1');
  });

  it('plans the other shards, and delivers, where one of them can’t be planned', async () => {
    const { dispatcher, ledger, tally, counted } = await dispatching(async () => ({
      went: 'sent',
      message: 'm',
    }));
    const before = at('2023-07-14T08:00:00Z');
    const odd = new Roster(() => [FILM], before);
    odd.plan = () => {
      throw new Error('a bug');
    };
    const roster = new Roster(() => [FILM], before);
    roster.put('100', [subscription()]);
    for (const id of [0, 1]) await ledger.movePlanned(id, 2, before);
    const rosters = new Map([
      [0, odd],
      [1, roster],
    ]);
    const shards = { ids: [0, 1], count: 2 };
    const options = { ledger, shards, rosters, dispatcher, watch, changes, tally, now: () => NOW };
    const runner = new Runner({ ...options, away: isUnreachable, log: createLog('silent') });
    expect(await runner.beat()).toBe(false);
    await dispatcher.close();
    expect(counted).toContain('due 1');
    expect(counted).toContain('sent 0 false');
    // What the odd one has not planned is still before it.
    expect((await ledger.planned(0, 2))?.toString()).toBe(before.toString());
  });
});
