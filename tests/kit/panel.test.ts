import { describe, expect, it } from 'vitest';
import {
  decided,
  movedTo,
  readOneStep,
  withEvents,
  withSteps,
  withTime,
  withTypedSteps,
  withWords,
} from '../../src/kit/panel.ts';
import type { Countable } from '../../src/kit/setup.ts';
import { wishOf } from '../../src/kit/subscription.ts';
import { panelDraft } from '../support/panel-draft.ts';
import { channelSubscription } from '../support/subscription.ts';

const draft = panelDraft();

describe('free steps', () => {
  it.each([
    ['10, 2, 3h, 15m', ['10d', '2d', '3h', '15m']],
    ['10 2 3 h 15 m', ['10d', '2d', '3h', '15m']],
    ['10;10;240h', ['10d', '240h']],
    ['15m,3h,2,10', ['10d', '2d', '3h', '15m']],
  ])('are read from %j, the longest first', (typed, steps) => {
    expect(withTypedSteps(decided(draft, { steps: ['5d'] }), typed).wish.steps).toEqual(steps);
  });

  it('stand beside the common ones, and replace what was typed before', () => {
    const before = decided(draft, { steps: ['9d', '7d', '0d'] });
    expect(withTypedSteps(before, '10, 1h').wish.steps).toEqual(['10d', '7d', '1h', '0d']);
  });

  it.each(['soon', '7x', '367', '-1', '1.5', '@everyone'])('are refused where one is %j', (typed) => {
    expect(() => withTypedSteps(draft, `10, ${typed}`)).toThrow('setup.steps.unclear');
  });

  it('are at least one and at most 25', () => {
    const many = Array.from({ length: 26 }, (_, n) => `${n + 40}`).join();
    expect(() => withTypedSteps(draft, many)).toThrow('setup.steps.many');
    expect(() => withSteps(draft, [])).toThrow('setup.steps.none');
    expect(() => withSteps(draft, ['forged'])).toThrow('component.stale');
    expect(withSteps(draft, ['0d', '7d']).wish.steps).toEqual(['7d', '0d']);
  });

  it('are one where one is asked for', () => {
    expect(['7', '3H', ' 15 m '].map(readOneStep)).toEqual(['7d', '3h', '15m']);
    expect(() => readOneStep('x')).toThrow('setup.steps.unclear');
  });
});

it('a time is kept in one spelling, or refused', () => {
  expect(withTime(draft, '9pm').wish.time).toBe('21:00');
  expect(() => withTime(draft, 'late')).toThrow('setup.time.unclear');
});

it('events are all of a kind, or single ones that there are', () => {
  const day = { kind: 'day', day: '2023-07-14' } as const;
  const own = (key: string): Countable => ({
    event: { kind: 'own', id: `own:${key}`, title: key, when: day },
    title: key,
  });
  const choose = (...chosen: string[]) =>
    withEvents(draft, chosen, [own('a'), own('b')], (id) => id.toUpperCase()).wish.events;
  expect(choose('releases', 'own')).toEqual({ releases: 'all', own: 'all', anniversaries: false });
  expect(choose('OWN:A', 'own:b', 'OWN:GONE', 'anniversaries')).toEqual({
    releases: [],
    own: ['own:a'],
    anniversaries: true,
  });
});

it('words are a step’s, until they are taken away', () => {
  const worded = withWords(draft, '0d', ' Today! ');
  expect(worded.wish.words).toEqual({ '0d': 'Today!' });
  expect(withWords(worded, '0d', ' ').wish.words).toEqual({});
  expect(() => withWords(draft, '99d', 'x')).toThrow('component.stale');
});

describe('another channel', () => {
  it('is taken as it is set, where it is', () => {
    const subscribed = wishOf(channelSubscription({ time: '20:00' }));
    expect(movedTo(draft, '8', subscribed)).toMatchObject({
      channel: '8',
      wish: subscribed,
      before: subscribed,
    });
  });

  it('takes over what was decided, where it is not, but no tags of a forum', () => {
    const tagged = decided(draft, { time: '20:00', forum: { tags: ['1'] } });
    const moved = movedTo(tagged, '8', null);
    expect(moved).toMatchObject({ channel: '8', before: null, wish: { time: '20:00', forum: null } });
    expect(movedTo(tagged, tagged.channel, null)).toBe(tagged);
  });
});
