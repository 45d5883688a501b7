import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochFrom } from '../../src/calendar/instant.ts';
import { translator } from '../../src/language/languages.ts';
import { lateness, sortOut } from '../../src/reminders/late.ts';
import { type Planned, plan } from '../../src/reminders/plan.ts';
import type { Subscription } from '../../src/reminders/subscription.ts';
import { countdownPost } from '../../src/views/posts/countdown.ts';
import { anyOddEvents, anyOddInstant, anySubscription, EVER, steps } from './samples.ts';

const MINUTE = 60_000;

/** Beats minutes or days apart: each plans what fell due since the one before, and sorts it out at once. */
const anyBeats = fc
  .array(fc.tuple(anyOddInstant, fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 4 })), {
    minLength: 2,
    maxLength: 6,
  })
  .map((starts) =>
    starts
      .flatMap(([start, gaps]) => [start, ...gaps.map((minutes) => start.add({ minutes }))])
      .toSorted((a, b) => Temporal.Instant.compare(a, b)),
  );

/** One that wants to be told often, and always did. */
const eager = anySubscription.map(
  (one): Subscription => ({
    ...one,
    since: epochFrom(EVER.after),
    pauses: [],
    steps: steps('2d', '1d', '0d', '90m', '0'),
  }),
);

/** What a countdown post about it would say. */
function words({ id, step, due, when }: Planned, now: Temporal.Instant, zone: string): string {
  const event = {
    kind: 'own',
    id: 'own:1',
    title: 'Party',
    when: { kind: 'day', day: '2020-01-01' },
  } as const;
  const row = { id, step, due, when };
  const about = { row, event, title: 'Party', role: undefined, people: [], channel: '7' };
  const scene = { ...about, now, zone, language: translator('en') };
  return countdownPost(scene).embeds?.[0]?.description ?? '';
}

/** The day in a zone by Intl, and not by what is tested. */
const dayIn = (now: Temporal.Instant, zone: string): number =>
  Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now.epochMilliseconds));

test('whatever the beats: what is posted is still true, says that it is late just where it is, and counts the days that are left', () => {
  let lates = 0;
  fc.assert(
    fc.property(eager, anyOddEvents, anyBeats, (one, events, beats) => {
      for (const [index, now] of beats.entries()) {
        const after = beats[index - 1] ?? now.subtract({ hours: 24 * 40 });
        const planned = plan([one], () => events, { after, until: now });
        for (const rows of Map.groupBy(planned, ({ event }) => event).values()) {
          const { post } = sortOut(rows, now);
          if (!post) continue;
          expect(Temporal.Instant.compare(now, post.until)).toBeLessThan(0);
          const { late, toGo } = lateness(post, now, one.zone);
          if (late) lates += 1;
          expect(late).toBe(now.epochMilliseconds - post.due.epochMilliseconds > 5 * MINUTE);
          expect(words(post, now, one.zone).includes('This is late')).toBe(late);
          if (toGo.unit === 'milliseconds') continue;
          expect(toGo.count).toBe((Date.parse(post.when) - dayIn(now, one.zone)) / (24 * 60 * MINUTE));
        }
      }
    }),
    { numRuns: 400 },
  );
  // Of what is always punctual this would prove nothing.
  expect(lates).toBeGreaterThan(20);
});

test('whatever the beats: nothing that was due vanishes', () => {
  fc.assert(
    fc.property(eager, anyOddEvents, anyBeats, (one, events, beats) => {
      const [first, last] = [beats[0], beats.at(-1)];
      if (!first || !last) throw new Error('no beats');
      const accounted = beats.slice(1).flatMap((now, index) => {
        const planned = plan([one], () => events, { after: beats[index] ?? now, until: now });
        return [...Map.groupBy(planned, ({ event }) => event).values()].flatMap((rows) => {
          const { post, superseded, lapsed } = sortOut(rows, now);
          // Only what is over is dropped, and of the rest only what a later one says better.
          for (const { until } of lapsed) expect(Temporal.Instant.compare(until, now)).toBeLessThanOrEqual(0);
          for (const { due } of superseded) {
            expect(post && Temporal.Instant.compare(due, post.due)).toBeLessThanOrEqual(0);
          }
          return [...superseded, ...lapsed, ...(post ? [post] : [])].map(({ id }) => id);
        });
      });
      const whole = plan([one], () => events, { after: first, until: last }).map(({ id }) => id);
      expect(accounted.toSorted()).toEqual(whole.toSorted());
    }),
    { numRuns: 400 },
  );
});
