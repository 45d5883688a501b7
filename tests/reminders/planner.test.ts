import { describe, expect, onTestFinished, test } from 'vitest';
import { epochFrom } from '../../src/calendar/instant.ts';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { type Planned, plan } from '../../src/reminders/plan.ts';
import { beat } from '../../src/reminders/planner.ts';
import type { Subscription } from '../../src/reminders/subscription.ts';
import { openStore } from '../../src/store/store.ts';
import { ALL } from './ledger-samples.ts';
import { at, day, moment, ownEvent, release, subscription } from './samples.ts';

const SHARD = { id: 0, count: 1 };

async function freshLedger(): Promise<Ledger> {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  return openLedger(store);
}

const film = release(day('2023-07-14'));
const planFor = (subscriptions: Subscription[]) => (window: Parameters<typeof plan>[2]) =>
  plan(subscriptions, () => [film], window);

const [before, after] = [at('2023-07-14T08:59:00Z'), at('2023-07-14T09:00:00Z')];

describe('a beat', () => {
  test('writes what fell due since the last one, and remembers how far it has planned', async () => {
    const ledger = await freshLedger();
    const subscriptions = planFor([subscription()]);
    expect(await beat(ledger, SHARD, subscriptions, before)).toMatchObject({ plan: 'follows', written: 0 });
    expect(await beat(ledger, SHARD, subscriptions, after)).toMatchObject({ plan: 'window', written: 1 });
    expect(await ledger.ready(after, ALL, 10)).toMatchObject([{ step: '0d' }]);
    expect(await ledger.planned(0, 1)).toEqual(after);
    expect(await beat(ledger, SHARD, subscriptions, after)).toEqual({ plan: 'nothing', written: 0 });
  });

  test('of a big fan-out writes every row', async () => {
    const ledger = await freshLedger();
    const many = Array.from({ length: 1203 }, (_, index) => subscription({ id: `s${index}` }));
    await beat(ledger, SHARD, planFor(many), before);
    expect(await beat(ledger, SHARD, planFor(many), after)).toMatchObject({ written: 1203 });
    expect((await ledger.count(ALL)).get(0)).toMatchObject({ due: 1203 });
  });

  test('writes together what one recipient is due, so that of several steps the latest is seen', async () => {
    const ledger = await freshLedger();
    const hourly = subscription({
      id: 's',
      steps: Array.from({ length: 600 }, (_, count) => ({ unit: 'minutes', count }) as const),
    });
    const planned = (window: Parameters<typeof plan>[2]) =>
      plan([hourly], () => [ownEvent(moment('2023-07-14T19:00', 'UTC'))], window);
    await beat(ledger, SHARD, planned, at('2023-07-14T00:00:00Z'));
    const sizes: number[] = [];
    const insert: Ledger['insert'] = (entries) => {
      sizes.push(entries.length);
      return ledger.insert(entries);
    };
    await beat({ ...ledger, insert }, SHARD, planned, at('2023-07-14T19:00:00Z'));
    expect(sizes).toEqual([600]);
  });

  test('writes what fell into a pause as missed', async () => {
    const ledger = await freshLedger();
    const paused = subscription({ pauses: [{ from: epochFrom(before), until: undefined }] });
    await beat(ledger, SHARD, planFor([paused]), before);
    await beat(ledger, SHARD, planFor([paused]), after);
    expect(await ledger.list({}, 10)).toMatchObject([{ state: 'missed', reason: 'paused' }]);
  });

  test('moves the last planned instant only when every row is durable: what failed is planned again', async () => {
    const ledger = await freshLedger();
    const many = Array.from({ length: 700 }, (_, index) => subscription({ id: `s${index}` }));
    await beat(ledger, SHARD, planFor(many), before);
    const spoilt = (window: Parameters<typeof plan>[2]): Planned[] =>
      planFor(many)(window).map((one, index) => (index === 650 ? { ...one, guild: 'no snowflake' } : one));
    await expect(beat(ledger, SHARD, spoilt, after)).rejects.toThrow();
    expect(await ledger.planned(0, 1)).toEqual(before);
    expect((await ledger.count(ALL)).get(0)).toMatchObject({ due: 500 });
    expect(await beat(ledger, SHARD, planFor(many), after)).toMatchObject({ written: 200 });
  });

  test('waits for a clock that went back a little, and follows one that was set back, without doubles', async () => {
    const ledger = await freshLedger();
    const subscriptions = planFor([subscription()]);
    await beat(ledger, SHARD, subscriptions, before);
    await beat(ledger, SHARD, subscriptions, after);
    expect(await beat(ledger, SHARD, subscriptions, before)).toEqual({
      plan: 'waits',
      backMs: 60_000,
      written: 0,
    });
    expect(await ledger.planned(0, 1)).toEqual(after);
    const morning = at('2023-07-14T06:00:00Z');
    expect(await beat(ledger, SHARD, subscriptions, morning)).toMatchObject({ plan: 'follows' });
    expect(await ledger.ready(morning, ALL, 10)).toEqual([]);
    expect(await beat(ledger, SHARD, subscriptions, after)).toMatchObject({ plan: 'window', written: 0 });
    expect(await ledger.list({}, 10)).toHaveLength(1);
  });

  test('of a shard that is new plans on from the oldest of the others', async () => {
    const ledger = await freshLedger();
    await ledger.movePlanned(0, 2, after);
    await ledger.movePlanned(1, 2, before);
    const subscriptions = planFor([subscription()]);
    expect(await beat(ledger, { id: 2, count: 4 }, subscriptions, after)).toMatchObject({ written: 1 });
    expect(await beat(ledger, { id: 3, count: 4 }, subscriptions, after)).toMatchObject({ written: 0 });
  });
});
