import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import type { Delivered } from '../../src/reminders/courier.ts';
import type { Sending } from '../../src/reminders/delivery.ts';
import { Dispatcher } from '../../src/reminders/dispatcher.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { plan } from '../../src/reminders/plan.ts';
import { Roster } from '../../src/reminders/roster.ts';
import { Runner } from '../../src/reminders/runner.ts';
import type { Tally } from '../../src/reminders/tally.ts';
import type { Verdict } from '../../src/reminders/verdict.ts';
import { isUnreachable } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/store.ts';
import { at, day, release, subscription, window } from './samples.ts';

const SHARDS = { ids: [0], count: 1 };
const NOW = at('2023-07-14T09:00:00Z');
const FILM = release(day('2023-07-14'));

/** A dispatcher over a real ledger, and what it told. */
async function dispatching(send: (row: Row) => Promise<Sending>, verdict: Verdict = { do: 'post' }) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const ledger = await openLedger(store);
  const counted: string[] = [];
  const tally: Tally = {
    due: (_shard, rows) => counted.push(`due ${rows}`),
    sent: (_shard, seconds, late) => counted.push(`sent ${seconds} ${late}`),
    retried: () => counted.push('retried'),
    ended: (_shard, state, reason) => counted.push(`${state} ${reason}`),
    broken: (_shard, reason) => counted.push(`broken ${reason}`),
    queue: (_shard, { due, held, claimed }) => counted.push(`queue ${due} ${held} ${claimed}`),
  };
  const told: Delivered[] = [];
  const progress: unknown[] = [];
  const errors: unknown[] = [];
  const drained = Promise.withResolvers<ReadonlyMap<string, number>>();
  const dispatcher = new Dispatcher({
    shards: SHARDS,
    ledger,
    tally,
    courier: {
      ledger,
      owner: 'me',
      carrier: { send, look: async () => ({ saw: 'unreadable' }) },
      judge: async () => verdict,
      turn: async () => ({ unused: () => undefined }),
      now: () => NOW,
      monotonic: () => 0,
      wait: async () => undefined,
    },
    onDelivered: async (_row, delivered) => void told.push(delivered),
    onError: (error) => errors.push(error),
    onProgress: (ended, underWay) => progress.push([Object.fromEntries(ended), underWay > 0]),
    onDrained: (ended) => drained.resolve(ended),
  });
  const owe = async (count: number) => {
    const many = Array.from({ length: count }, (_, n) => subscription({ id: `s${n}` }));
    const planned = plan(many, () => [FILM], window('2023-07-14T08:00:00Z', '2023-07-14T09:00:00Z'));
    await ledger.insert(planned.map((occurrence) => ({ occurrence })));
  };
  return { ledger, tally, dispatcher, counted, told, progress, errors, drained: drained.promise, owe };
}

describe('a dispatcher', () => {
  it('delivers all that is ready, each once, however much it is and however often it is asked', async () => {
    const sent: string[] = [];
    const { dispatcher, owe, ledger, progress, drained } = await dispatching(async ({ id }) => {
      sent.push(id);
      return { went: 'sent', message: id };
    });
    await owe(600);
    await Promise.all([dispatcher.pump(), dispatcher.pump()]);
    await dispatcher.pump();
    await drained;
    while (sent.length < 600) await dispatcher.pump();
    await dispatcher.close();
    expect(new Set(sent).size).toBe(600);
    expect(sent).toHaveLength(600);
    expect(progress).toEqual([
      [{ sent: 250 }, true],
      [{ sent: 500 }, true],
    ]);
    expect((await ledger.count(SHARDS)).get(0)).toEqual({ due: 0, held: 0, claimed: 0 });
  });

  it('counts how each ended, and further attempts', async () => {
    const outcomes: Sending[] = [
      { went: 'lost', why: 'reset' },
      { went: 'sent', message: 'm' },
    ];
    const { dispatcher, owe, counted, told, drained } = await dispatching(
      async () => outcomes.shift() ?? { went: 'unsent' },
    );
    await owe(1);
    await dispatcher.pump();
    expect(await drained).toEqual(new Map([['sent', 1]]));
    expect(counted).toEqual(['retried', 'sent 0 false']);
    expect(told).toEqual([{ state: 'sent', message: 'm' }]);
  });

  it('tells of a closed door, and leaves its row waiting', async () => {
    const { dispatcher, owe, counted, ledger, drained } = await dispatching(async () => {
      return { went: 'refused', status: 403, code: 50_013 };
    });
    await owe(1);
    await dispatcher.pump();
    expect(await drained).toEqual(new Map([['broken', 1]]));
    expect(counted).toEqual(['broken missing-permission']);
    expect((await ledger.count(SHARDS)).get(0)).toEqual({ due: 0, held: 1, claimed: 0 });
  });

  it('sends nothing of what is judged otherwise', async () => {
    const never = () => Promise.reject(new Error('nothing is to be sent'));
    const missed = await dispatching(never, { do: 'miss', why: 'paused' });
    await missed.owe(1);
    await missed.dispatcher.pump();
    await missed.drained;
    expect(missed.counted).toEqual(['missed paused']);
    const held = await dispatching(never, { do: 'hold', why: 'missing-access' });
    await held.owe(1);
    await held.dispatcher.pump();
    await held.drained;
    expect(held.counted).toEqual(['broken missing-access']);
  });

  it('goes on with the others where one throws', async () => {
    let first = true;
    const { dispatcher, owe, errors, told } = await dispatching(async () => {
      if (!first) return { went: 'sent', message: 'm' };
      first = false;
      throw new Error('a bug');
    });
    await owe(3);
    await dispatcher.pump();
    await dispatcher.close();
    expect(errors).toHaveLength(1);
    expect(told).toHaveLength(2);
  });
});

describe('a runner', () => {
  const watch = { beat: () => undefined };
  const changes = { nextChange: undefined, catchUp: async () => {}, countChanges: async () => true };

  it('plans what has become due and sets the deliveries going', async () => {
    const { dispatcher, ledger, tally, counted } = await dispatching(async () => ({
      went: 'sent',
      message: 'm',
    }));
    const roster = new Roster(() => [FILM], at('2023-07-14T08:00:00Z'));
    roster.put('100', [subscription()]);
    await ledger.movePlanned(0, 1, at('2023-07-14T08:00:00Z'));
    const rosters = new Map([[0, roster]]);
    const options = { ledger, shards: SHARDS, rosters, dispatcher, watch, changes, tally, now: () => NOW };
    const runner = new Runner({ ...options, away: isUnreachable, log: createLog('silent') });
    expect(runner.next?.toString()).toBe('2023-07-14T09:00:00Z');
    expect(await runner.beat()).toBe(true);
    expect(await runner.beat()).toBe(true);
    await dispatcher.close();
    expect(counted.filter((it) => !it.startsWith('queue'))).toEqual(['due 1', 'sent 0 false']);
    expect(runner.next).toBeUndefined();
  });

  it('does a beat again whose rows could not be written', async () => {
    const { dispatcher, ledger, tally, counted } = await dispatching(async () => ({
      went: 'sent',
      message: 'm',
    }));
    const roster = new Roster(() => [FILM], at('2023-07-14T08:00:00Z'));
    roster.put('100', [subscription()]);
    await ledger.movePlanned(0, 1, at('2023-07-14T08:00:00Z'));
    let full = true;
    const insert: typeof ledger.insert = async (entries) => {
      if (full) throw new Error('the disk is full');
      return ledger.insert(entries);
    };
    const rosters = new Map([[0, roster]]);
    const options = {
      ledger: { ...ledger, insert },
      shards: SHARDS,
      rosters,
      dispatcher,
      watch,
      changes,
      tally,
    };
    const runner = new Runner({ ...options, away: isUnreachable, now: () => NOW, log: createLog('silent') });
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
