import fc from 'fast-check';
import type { EventTime } from '../../src/calendar/event-time.ts';
import { epochFrom } from '../../src/calendar/instant.ts';
import type { Window } from '../../src/reminders/due.ts';
import { type Planned, plan } from '../../src/reminders/plan.ts';
import { readStep, type Step } from '../../src/reminders/step.ts';
import type { Plannable, Subscription } from '../../src/reminders/subscription.ts';

// What the tests of reminders are written with: instants as text, subscriptions and events with defaults.

export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** An instant as a subscription has it. */
export const ms = (text: string): number => epochFrom(at(text));

export function steps(...texts: string[]): Step[] {
  return texts.map((text) => {
    const step = readStep(text);
    if (!step) throw new RangeError(`${text} is no step`);
    return step;
  });
}

export function subscription(more: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    guild: '100',
    zone: 'UTC',
    time: '09:00',
    steps: steps('30', '14', '7', '3', '1', '0'),
    events: { releases: 'all', own: 'all', anniversaries: false },
    created: ms('2000-01-01T00:00:00Z'),
    since: ms('2000-01-01T00:00:00Z'),
    pauses: [],
    ...more,
  };
}

export const day = (value: string): EventTime => ({ kind: 'day', day: value });
export const moment = (local: string, zone: string): EventTime => ({ kind: 'moment', local, zone });

export function release(when: EventTime, more: Partial<Plannable> = {}): Plannable {
  return { id: 'release:one', kind: 'release', when, ...more };
}

/** The film whose release most of them are about. */
export const film = release(day('2023-07-14'));

export function ownEvent(when: EventTime, more: Partial<Plannable> = {}): Plannable {
  return { id: 'own:1', kind: 'own', when, ...more };
}

/** "2023-07-07 09:00Z": two ends of a window, each an instant. */
export const window = (after: string, until: string): Window => ({ after: at(after), until: at(until) });

export const EVER = window('1990-01-01T00:00:00Z', '2040-01-01T00:00:00Z');

export function planOne(one: Subscription, event: Plannable, span: Window = EVER): Planned[] {
  return plan([one], () => [event], span);
}

/** "7d 2023-07-07T09:00:00Z" for each. */
export const told = (planned: readonly Planned[]): string[] =>
  planned.map(({ step, due, fate }) => `${step} ${due.toString()}${fate === 'paused' ? ' paused' : ''}`);

// Odd ones on purpose: half and quarter hours, summer time of half an hour and of two, clocks that jump at midnight,
// a calendar day that never was (Apia, 30 December 2011), and both ends of the world.
const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Antarctica/Troll',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Niue',
] as const;

export const anyZone = fc.constantFrom(...ZONES);

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

export const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 45, 59))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);

/** A day between 2010 and 2027. */
export const anyDay = fc
  .integer({ min: 0, max: 6200 })
  .map((days) => Temporal.PlainDate.from('2010-01-01').add({ days }).toString());

export const anyStep = fc.oneof(
  fc.constantFrom(...steps('0', '1', '3', '7', '14', '30')),
  fc.record({ unit: fc.constant('days' as const), count: fc.integer({ min: 0, max: 60 }) }),
  fc.record({ unit: fc.constant('hours' as const), count: fc.integer({ min: 0, max: 48 }) }),
  fc.record({ unit: fc.constant('minutes' as const), count: fc.integer({ min: 0, max: 600 }) }),
);

export const anyInstant = fc
  .integer({ min: Date.UTC(2009, 0, 1) / 60_000, max: Date.UTC(2028, 0, 1) / 60_000 })
  .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));

const eventTimeOn = (someDay: fc.Arbitrary<string>): fc.Arbitrary<EventTime> =>
  fc.oneof(
    fc.record({ kind: fc.constant('day' as const), day: someDay }),
    fc.record({
      kind: fc.constant('moment' as const),
      local: fc.tuple(someDay, anyTime).map(([on, time]) => `${on}T${time}`),
      zone: anyZone,
    }),
    fc.record({ kind: fc.constant('yearly' as const), since: someDay }),
  );

// A day that one zone never had, leap days and their neighbours, the turn of years, and days on which some clock changes.
const ODD_DAYS = [
  '2011-12-29',
  '2011-12-30',
  '2011-12-31',
  '2012-01-01',
  '2012-02-28',
  '2012-02-29',
  '2012-03-01',
  '2016-02-29',
  '2018-11-04',
  '2023-02-28',
  '2024-02-29',
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
] as const;

const anyOddDay = fc.constantFrom(...ODD_DAYS);

/** Within two days of midnight UTC of an odd day. */
export const anyOddInstant = fc
  .tuple(anyOddDay, fc.integer({ min: -2 * 24 * 60, max: 3 * 24 * 60 }))
  .map(([on, minutes]) => at(`${on}T00:00:00Z`).add({ minutes }));

export const anySubscription: fc.Arbitrary<Subscription> = fc
  .record({
    id: fc.constantFrom('s1', 's2', 's3'),
    zone: anyZone,
    time: anyTime,
    steps: fc.array(anyStep, { maxLength: 6 }),
    since: anyInstant.map(epochFrom),
    pauses: fc.array(
      fc
        .tuple(anyInstant, fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }))
        .map(([from, hours]) => ({
          from: epochFrom(from),
          until: hours === undefined ? undefined : epochFrom(from.add({ hours })),
        })),
      { maxLength: 2 },
    ),
  })
  .map((made) => subscription({ ...made, events: { releases: 'all', own: 'all', anniversaries: true } }));

const eventsOn = (someDay: fc.Arbitrary<string>, someInstant: fc.Arbitrary<Temporal.Instant>) =>
  fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), eventTimeOn(someDay), fc.option(someInstant, { nil: undefined }))
      .map(
        ([id, when, since]): Plannable => ({
          id: `${when.kind}:${id}`,
          kind: when.kind === 'yearly' ? 'anniversary' : when.kind === 'day' ? 'release' : 'own',
          when,
          since,
        }),
      ),
    { maxLength: 4 },
  );

export const anyEvents: fc.Arbitrary<Plannable[]> = eventsOn(anyDay, anyInstant);

/** Events on days that are no days like others. */
export const anyOddEvents: fc.Arbitrary<Plannable[]> = eventsOn(anyOddDay, fc.constant(EVER.after));
