import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openState } from '../../../src/guilds/records/state.ts';
import {
  paused,
  planningOf,
  planningsOf,
  resumed,
  subscriptionOf,
  withChanged,
  withoutSubscription,
  withSubscription,
} from '../../../src/guilds/records/subscriptions.ts';
import { MOST_SUBSCRIPTIONS } from '../../../src/kit/capacity.ts';
import { isPaused, keeperOf } from '../../../src/kit/subscription.ts';
import { pausedAt } from '../../../src/reminders/subscription.ts';
import { openCollection } from '../../../src/store/records.ts';
import { openStore } from '../../../src/store/store.ts';
import { at } from '../../reminders/samples.ts';
import { channelSubscription } from '../../support/subscription.ts';

const NOON = at('2023-06-05T12:00:00Z');
const LATER = at('2023-06-06T12:00:00Z');

describe('the subscriptions of a server', () => {
  it('are one for each channel, the last word on it in its old place', () => {
    const [a, b] = [channelSubscription({ channel: '1' }), channelSubscription({ channel: '2' })];
    const list = withSubscription(withSubscription(undefined, a), b);
    const changed = withSubscription(list, { ...a, role: '9' });
    expect(changed.subscriptions.map(({ channel, role }) => [channel, role])).toEqual([
      ['1', '9'],
      ['2', b.role],
    ]);
    expect(subscriptionOf(changed, '1')?.role).toBe('9');
    expect(subscriptionOf(undefined, '1')).toBeUndefined();
  });

  it('are at most 50, of which each can still be changed', () => {
    const many = Array.from({ length: MOST_SUBSCRIPTIONS }, (_, n) =>
      channelSubscription({ channel: `${n}` }),
    );
    const list = { subscriptions: many };
    expect(() => withSubscription(list, channelSubscription({ channel: 'new' }))).toThrow('subscribe.full');
    expect(
      withSubscription(list, channelSubscription({ channel: '7', time: '10:00' })).subscriptions,
    ).toHaveLength(50);
  });

  it('are taken away and changed one by one', () => {
    const list = {
      subscriptions: [channelSubscription({ channel: '1' }), channelSubscription({ channel: '2' })],
    };
    expect(withoutSubscription(list, '1').subscriptions.map(({ channel }) => channel)).toEqual(['2']);
    expect(withoutSubscription(undefined, '1').subscriptions).toEqual([]);
    const changed = withChanged(list, '2', (one) => ({ ...one, role: '5' }));
    expect(changed.subscriptions.map(({ role }) => role)).toEqual([null, '5']);
  });

  it('outlive the store being closed, and are refused in a shape that is none', async () => {
    const store = await openStore('sqlite::memory:', { application: 'test' });
    onTestFinished(() => store.close());
    const { subscriptions } = await openState(store);
    const list = { subscriptions: [channelSubscription()] };
    await subscriptions.set('100', list);
    expect(await subscriptions.get('100')).toEqual(list);
    for (const wrong of [{ time: '9:00' }, { time: '24:00' }, { steps: ['soon'] }]) {
      const bad = { subscriptions: [channelSubscription(wrong)] };
      await expect(subscriptions.set('100', bad)).rejects.toMatchObject({ code: 'invalid' });
    }
  });
});

it('as the first version has written them, are taken over with the role chosen by who had set them up', async () => {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const whole = channelSubscription({ role: '9' });
  const added = new Set(['roleBy', 'words', 'loudNews', 'publish', 'scheduled', 'picture', 'forum']);
  const old = Object.fromEntries(Object.entries(whole).filter(([name]) => !added.has(name)));
  const former = await openCollection(store, { name: 'subscriptions', version: 1, schema: z.unknown() });
  await former.set('100', { subscriptions: [old, { ...old, channel: '8', role: null }] });
  const { subscriptions } = await openState(store);
  expect(await subscriptions.get('100')).toEqual({
    subscriptions: [
      { ...whole, roleBy: whole.by },
      { ...whole, channel: '8', role: null },
    ],
  });
});

describe('a pause', () => {
  it('lasts until it is ended, and is begun once', () => {
    const one = paused(channelSubscription(), 'ada', NOON);
    expect(isPaused(one)).toBe(true);
    expect(keeperOf(one)).toBe('ada');
    expect(paused(one, 'bob', LATER)).toBe(one);
    const again = resumed(one, 'bob', LATER);
    expect(isPaused(again)).toBe(false);
    expect(keeperOf(again)).toBe('bob');
    expect(again.pauses).toEqual([{ from: NOON.toString(), until: LATER.toString() }]);
  });

  it('is known to the planner, from its first instant up to its end', () => {
    const planning = planningOf('100', resumed(paused(channelSubscription(), 'ada', NOON), 'ada', LATER));
    expect([NOON, LATER].map((when) => pausedAt(planning, when.epochMilliseconds))).toEqual([true, false]);
  });

  it('is forgotten when nothing can ask for it any more', () => {
    const old = resumed(paused(channelSubscription(), 'ada', NOON), 'ada', LATER);
    expect(resumed(old, 'ada', at('2023-08-01T00:00:00Z')).pauses).toEqual([]);
  });
});

it('is planned under the channel that it is for', () => {
  const planning = planningOf('100', channelSubscription({ channel: '7', steps: ['7d', '3h', '0d'] }));
  expect(planning).toMatchObject({ id: '7', guild: '100', zone: 'UTC', time: '09:00' });
  expect(planning.steps).toEqual([
    { unit: 'days', count: 7 },
    { unit: 'hours', count: 3 },
    { unit: 'days', count: 0 },
  ]);
});

it('those whose zone this Node does not know are not planned, and the others are', () => {
  const [mars, oslo] = [
    channelSubscription({ channel: '1', zone: 'Mars/Olympus' }),
    channelSubscription({ channel: '2', zone: 'Europe/Oslo' }),
  ];
  expect(planningsOf('100', [mars, oslo]).map(({ id }) => id)).toEqual(['2']);
});
