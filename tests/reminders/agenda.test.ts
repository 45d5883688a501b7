import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda } from '../../src/reminders/agenda.ts';
import { spanOf } from '../../src/reminders/due.ts';
import { nextDue, plan } from '../../src/reminders/plan.ts';
import type { Plannable, Subscription } from '../../src/reminders/subscription.ts';
import { anyEvents, anyInstant, anySubscription, EVER } from './samples.ts';

type Named = { readonly name: string; at: number | undefined };

const named = (name: string): Named => ({ name, at: undefined });

const namesOf = (taken: readonly Named[]) => taken.map(({ name }) => name);

describe('an agenda', () => {
  test('gives what is due, earliest first, and each once', () => {
    const agenda = new Agenda<Named>();
    agenda.set(named('b'), 2);
    agenda.set(named('c'), 3);
    agenda.set(named('a'), 1);
    expect(agenda.next).toBe(1);
    expect(namesOf(agenda.take(2))).toEqual(['a', 'b']);
    expect(agenda.take(2)).toEqual([]);
    expect(agenda.next).toBe(3);
  });

  test('follows what is set last', () => {
    const agenda = new Agenda<Named>();
    const a = named('a');
    agenda.set(a, 1);
    agenda.set(a, 3);
    expect(agenda.take(2)).toEqual([]);
    agenda.set(a, 2);
    agenda.set(a, 3);
    agenda.set(a, 2);
    expect(agenda.take(3)).toEqual([a]);
    agenda.set(a, 1);
    agenda.set(a, undefined);
    expect([agenda.next, agenda.take(3)]).toEqual([undefined, []]);
  });

  test('that is empty has nothing to come', () => {
    expect(new Agenda().next).toBeUndefined();
  });

  test('whatever is set and taken, gives just what a list would', () => {
    const anyAct = fc.tuple(fc.nat(5), fc.option(fc.nat(50), { nil: undefined }));
    fc.assert(
      fc.property(fc.array(fc.oneof(anyAct, fc.nat(50)), { maxLength: 60 }), (acts) => {
        const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(named);
        const [agenda, list] = [new Agenda<Named>(), new Map<Named, number>()];
        for (const act of acts) {
          if (typeof act === 'number') {
            const due = [...list].filter(([, ms]) => ms <= act).toSorted(([, a], [, b]) => a - b);
            const taken = agenda.take(act);
            expect(taken.map((item) => list.get(item))).toEqual(due.map(([, ms]) => ms));
            expect(new Set(taken)).toEqual(new Set(due.map(([item]) => item)));
            for (const [item] of due) list.delete(item);
          } else {
            const item = all[act[0]] ?? named('g');
            agenda.set(item, act[1]);
            if (act[1] === undefined) list.delete(item);
            else list.set(item, act[1]);
          }
          expect(agenda.next).toBe(list.size > 0 ? Math.min(...list.values()) : undefined);
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
  type Noted = { readonly one: Subscription; at: number | undefined };
  const agenda = new Agenda<Noted>();
  const note = (noted: Noted, after: Temporal.Instant) =>
    agenda.set(noted, nextDue(noted.one, events, spanOf({ after, until: EVER.until })));
  let [visited, after] = [0, EVER.after];
  for (const one of subscriptions) note({ one, at: undefined }, after);
  const planned = cuts.flatMap((until) => {
    const due = agenda.take(until.epochMilliseconds);
    visited += due.length;
    const subscribed = due.map(({ one }) => one);
    const found = plan(subscribed, () => events, { after, until });
    for (const noted of due) note(noted, until);
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
