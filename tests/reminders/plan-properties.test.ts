import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochFrom } from '../../src/calendar/instant.ts';
import { spanOf, type Window } from '../../src/reminders/due.ts';
import { nextDue, type Planned, plan, planAndNext } from '../../src/reminders/plan.ts';
import { pausedAt, type Subscription } from '../../src/reminders/subscription.ts';
import {
  anyDay,
  anyEvents,
  anyInstant,
  anyOddEvents,
  anyOddInstant,
  anySubscription,
  anyTime,
  anyZone,
  day,
  EVER,
  moment,
  ownEvent,
  planOne,
  release,
  steps,
  subscription,
} from './samples.ts';
import { walkTo } from './wall-clock.ts';

const anySubscriptions = fc.uniqueArray(anySubscription, { maxLength: 3, selector: ({ id }) => id });

const ids = (planned: readonly Planned[]) => planned.map(({ id }) => id);

const bare = (planned: readonly Planned[]) =>
  planned.map(({ id, due, until, fate }) => [id, due.toString(), until.toString(), fate].join(' '));

/** Cuts of time in order, at least two. */
const anyCuts = fc
  .array(anyInstant, { minLength: 2, maxLength: 12 })
  .map((cuts) => cuts.toSorted((a, b) => Temporal.Instant.compare(a, b)));

function windowsOf(cuts: readonly Temporal.Instant[]): Window[] {
  return cuts.slice(1).map((until, index) => ({ after: cuts[index] ?? until, until }));
}

describe('for whatever subscriptions, events and cuts of time', () => {
  test('the plans of the parts of a window are the plan of the whole', () => {
    fc.assert(
      fc.property(anySubscriptions, anyEvents, anyCuts, (subscriptions, events, cuts) => {
        const parts = windowsOf(cuts).flatMap((part) => plan(subscriptions, () => events, part));
        const [first, last] = [cuts[0], cuts.at(-1)];
        if (!first || !last) throw new Error('no cuts');
        const whole = plan(subscriptions, () => events, { after: first, until: last });
        expect(bare(parts)).toEqual(bare(whole));
      }),
      { numRuns: 300 },
    );
  });

  test('no occurrence is planned twice, and planning twice gives the same', () => {
    fc.assert(
      fc.property(anySubscriptions, anyEvents, (subscriptions, events) => {
        const planned = plan(subscriptions, () => events, EVER);
        expect(new Set(ids(planned)).size).toBe(planned.length);
        expect(plan(subscriptions.toReversed(), () => events.toReversed(), EVER)).toEqual(planned);
      }),
    );
  });

  test('everything lies in the window, not before its subscription or its event, and is true when it is due', () => {
    fc.assert(
      fc.property(anySubscriptions, anyEvents, anyCuts, (subscriptions, events, cuts) => {
        for (const span of windowsOf(cuts)) {
          for (const one of plan(subscriptions, () => events, span)) {
            const due = one.due.epochMilliseconds;
            expect(due).toBeGreaterThan(span.after.epochMilliseconds);
            expect(due).toBeLessThanOrEqual(span.until.epochMilliseconds);
            const { since } = subscriptions.find(({ id }) => id === one.recipient) ?? {};
            expect(due).toBeGreaterThanOrEqual(since ?? Number.NaN);
            expect(one.until.epochMilliseconds - due).toBeGreaterThanOrEqual(3_600_000);
          }
        }
      }),
    );
  });

  test('what is paused is just what falls into a pause', () => {
    const unpaused = (one: Subscription) => ({ ...one, pauses: [] });
    fc.assert(
      fc.property(anySubscription, anyEvents, (one, events) => {
        const planned = plan([one], () => events, EVER);
        expect(ids(planned)).toEqual(ids(plan([unpaused(one)], () => events, EVER)));
        for (const { due, fate } of planned)
          expect(fate === 'paused').toBe(pausedAt(one, due.epochMilliseconds));
      }),
    );
  });

  test('the next due instant is that of the first planned', () => {
    fc.assert(
      fc.property(anySubscription, anyEvents, anyInstant, (one, events, after) => {
        const span = { after, until: EVER.until };
        expect(nextDue(one, events, spanOf(span))).toBe(
          plan([one], () => events, span)[0]?.due.epochMilliseconds,
        );
      }),
    );
  });

  test('a window and the next step after it are found on one way as on two', () => {
    fc.assert(
      fc.property(anySubscription, anyEvents, anyInstant, anyInstant, (one, events, a, b) => {
        const [after = a, until = b] = [a, b].toSorted(Temporal.Instant.compare);
        const horizon = EVER.until.epochMilliseconds;
        expect(planAndNext(one, events, spanOf({ after, until }), horizon)).toEqual({
          planned: plan([one], () => events, { after, until }),
          next: nextDue(one, events, spanOf({ after: until, until: EVER.until })),
        });
      }),
    );
  });
});

describe('on days that are no days like others', () => {
  const always = (one: Subscription) => ({
    ...one,
    since: epochFrom(EVER.after),
    pauses: [],
    steps: steps('1d', '0d', '3h'),
  });

  test('the plans of the parts are that of the whole, and nothing comes twice', () => {
    fc.assert(
      fc.property(
        anySubscriptions,
        anyOddEvents,
        fc.array(anyOddInstant, { maxLength: 12 }),
        (some, events, inner) => {
          const subscriptions = some.map(always);
          const byTime = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b);
          const cuts = [EVER.after, ...inner.toSorted(byTime), EVER.until];
          const parts = windowsOf(cuts).flatMap((part) => plan(subscriptions, () => events, part));
          expect(bare(parts)).toEqual(bare(plan(subscriptions, () => events, EVER)));
          expect(new Set(ids(parts)).size).toBe(parts.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('every event still has its day, its eve where it has one, and an anniversary in every year', () => {
    fc.assert(
      fc.property(anySubscription, anyOddEvents, (one, [event]) => {
        if (!event) return;
        const found = planOne(always(one), event).map(({ step }) => step);
        const { when } = event;
        if (when.kind === 'yearly') {
          // On the last or the first day of a year it is the zone that says on which side of the plan's end it falls.
          if (/-(?:12-31|01-01)$/u.test(when.since)) return;
          // Every year between its own and the end of the plan.
          expect(found).toHaveLength(
            EVER.until.toZonedDateTimeISO('UTC').year - 1 - Number(when.since.slice(0, 4)),
          );
        } else {
          expect(found.toSorted()).toEqual(when.kind === 'day' ? ['0d', '1d'] : ['0d', '1d', '3h']);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('against a walk over every minute of a clock on the wall', () => {
  const back = (on: string, days: number) => Temporal.PlainDate.from(on).subtract({ days }).toString();

  test('a step of a day is never wrong by an hour, nor by a minute', () => {
    fc.assert(
      fc.property(anyZone, anyTime, anyDay, fc.integer({ min: 0, max: 40 }), (zone, time, on, count) => {
        const [planned] = planOne(subscription({ zone, time, steps: steps(`${count}d`) }), release(day(on)));
        expect(planned?.due.toString()).toBe(walkTo(back(on, count), time, zone).toString());
      }),
      { numRuns: 120 },
    );
  });

  test('nor on the days on which clocks change', () => {
    const jumps: [string, string[]][] = [
      ['America/New_York', ['2026-03-08', '2026-11-01']],
      ['Europe/London', ['2026-03-29', '2026-10-25']],
      ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']],
      ['Antarctica/Troll', ['2026-03-29', '2026-10-25']],
      ['America/Sao_Paulo', ['2018-02-17', '2018-11-04']],
      ['America/Havana', ['2026-03-08', '2026-11-01']],
      ['Asia/Beirut', ['2026-03-29', '2026-10-24']],
      ['Pacific/Apia', ['2011-12-29', '2011-12-30', '2011-12-31']],
    ];
    for (const [zone, days] of jumps) {
      for (const on of days) {
        for (const time of [
          '00:00',
          '00:30',
          '01:30',
          '02:00',
          '02:15',
          '02:30',
          '03:00',
          '23:30',
          '23:59',
        ]) {
          const [planned] = planOne(subscription({ zone, time, steps: steps('0') }), release(day(on)));
          expect(`${zone} ${time} ${planned?.due.toString()}`).toBe(
            `${zone} ${time} ${walkTo(on, time, zone).toString()}`,
          );
        }
      }
    }
  });

  test('a day-step of a timed event is on the same wall time in the event’s zone', () => {
    fc.assert(
      fc.property(anyZone, anyTime, anyDay, fc.integer({ min: 0, max: 40 }), (zone, time, on, count) => {
        const event = ownEvent(moment(`${on}T${time}`, zone));
        const [planned] = planOne(subscription({ steps: steps(`${count}d`) }), event);
        expect(planned?.due.toString()).toBe(walkTo(back(on, count), time, zone).toString());
      }),
      { numRuns: 60 },
    );
  });
});
