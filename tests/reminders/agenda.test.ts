import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda } from '../../src/reminders/agenda.ts';
import { nextDue, plan } from '../../src/reminders/plan.ts';
import type { Plannable, Subscription } from '../../src/reminders/subscription.ts';
import { anyEvents, anyInstant, anySubscription, at, EVER } from './samples.ts';

const [one, two, three] = [
  at('2023-07-14T01:00:00Z'),
  at('2023-07-14T02:00:00Z'),
  at('2023-07-14T03:00:00Z'),
];

describe('an agenda', () => {
  test('gives what is due, earliest first, and each once', () => {
    const agenda = new Agenda();
    agenda.set('b', two);
    agenda.set('c', three);
    agenda.set('a', one);
    expect(agenda.next?.toString()).toBe(one.toString());
    expect(agenda.take(two)).toEqual(['a', 'b']);
    expect(agenda.take(two)).toEqual([]);
    expect([agenda.size, agenda.next?.toString()]).toEqual([1, three.toString()]);
  });

  test('follows what is set last', () => {
    const agenda = new Agenda();
    agenda.set('a', one);
    agenda.set('a', three);
    expect(agenda.take(two)).toEqual([]);
    agenda.set('a', two);
    expect(agenda.take(two)).toEqual(['a']);
    agenda.set('a', one);
    agenda.set('a', undefined);
    expect([agenda.next, agenda.size, agenda.take(three)]).toEqual([undefined, 0, []]);
  });

  test('that is empty has nothing to come', () => {
    expect(new Agenda().next).toBeUndefined();
  });

  test('whatever is set and taken, gives just what a list would', () => {
    const anyAct = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.option(fc.nat(50), { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(anyAct, fc.nat(50)), { maxLength: 60 }), (acts) => {
        const [agenda, list] = [new Agenda(), new Map<string, number>()];
        const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
        for (const act of acts) {
          if (typeof act === 'number') {
            const due = [...list].filter(([, ms]) => ms <= act).map(([id]) => id);
            expect(agenda.take(instant(act)).toSorted()).toEqual(due.toSorted());
            for (const id of due) list.delete(id);
          } else {
            const [id, ms] = act;
            agenda.set(id, ms === undefined ? undefined : instant(ms));
            if (ms === undefined) list.delete(id);
            else list.set(id, ms);
          }
          expect(agenda.next?.epochMilliseconds).toBe(list.size > 0 ? Math.min(...list.values()) : undefined);
        }
      }),
    );
  });
});

/** Beats from one cut of time to the next and plans only whom the agenda names. */
function beats(
  subscriptions: readonly Subscription[],
  events: readonly Plannable[],
  cuts: readonly Temporal.Instant[],
) {
  const agenda = new Agenda();
  const note = (one: Subscription, after: Temporal.Instant) =>
    agenda.set(one.id, nextDue(one, events, { after, until: EVER.until }));
  let [visited, after] = [0, EVER.after];
  for (const one of subscriptions) note(one, after);
  const planned = cuts.flatMap((until) => {
    const ids = new Set(agenda.take(until));
    const due = subscriptions.filter(({ id }) => ids.has(id));
    visited += due.length;
    const found = plan(due, () => events, { after, until });
    for (const one of due) note(one, until);
    after = until;
    return found;
  });
  return { planned, visited };
}

test('planning only whom the agenda names plans all, and visits nobody in vain', () => {
  const anySubscriptions = fc.uniqueArray(anySubscription, { maxLength: 3, selector: ({ id }) => id });
  const inOrder = (cuts: Temporal.Instant[]) => cuts.toSorted((a, b) => Temporal.Instant.compare(a, b));
  fc.assert(
    fc.property(
      anySubscriptions,
      anyEvents,
      fc.array(anyInstant, { maxLength: 8 }).map(inOrder),
      (subscriptions, events, cuts) => {
        const all = [...cuts, EVER.until];
        const { planned, visited } = beats(subscriptions, events, all);
        const whole = plan(subscriptions, () => events, EVER);
        expect(planned.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
        expect(visited).toBeLessThanOrEqual(planned.length);
      },
    ),
  );
});
