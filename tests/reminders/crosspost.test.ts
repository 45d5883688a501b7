import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crosspostOf, withCrossposts } from '../../src/reminders/crosspost.ts';
import type { Planned } from '../../src/reminders/plan.ts';
import { Roster } from '../../src/reminders/roster.ts';
import { occurrence } from './ledger-samples.ts';
import {
  anyEvents,
  anyInstant,
  anySubscription,
  at,
  day,
  ms,
  planOne,
  release,
  subscription,
  window,
} from './samples.ts';

const FILM = release(day('2023-07-14'));

describe('a crosspost', () => {
  test('is due with its post, gives way to everything else and is wanted for two hours longer', () => {
    const [post] = planOne(subscription(), FILM);
    if (!post) throw new Error('nothing is planned');
    const crosspost = crosspostOf(post);
    expect(crosspost).toMatchObject({ kind: 'crosspost', step: '30d', priority: 3, fate: 'due' });
    expect(crosspost.due).toEqual(post.due);
    expect(crosspost.until.toString()).toBe('2023-06-15T02:00:00Z');
    expect(crosspost.id).not.toBe(post.id);
  });

  test('comes with each countdown of a channel that publishes, and with nothing else', () => {
    const rows = [
      occurrence('7d'),
      occurrence('7d', { recipient: 's2' }),
      occurrence('n', { kind: 'notice' }),
    ];
    const all = withCrossposts(rows, (recipient) => recipient === 's1');
    expect(all.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
      'countdown s1',
      'crosspost s1',
      'countdown s2',
      'notice s1',
    ]);
  });

  test('of one that fell into a pause fell into it too', () => {
    const pauses = [{ from: ms('2023-07-01T00:00:00Z'), until: undefined }];
    const roster = new Roster(() => [FILM], at('2023-07-10T00:00:00Z'));
    roster.put('100', [subscription({ publish: true, pauses })]);
    const planned = [...roster.plan(window('2023-07-10T00:00:00Z', '2023-07-11T09:00:00Z'))];
    expect(planned.map(({ kind, fate }) => `${kind} ${fate}`)).toEqual([
      'countdown paused',
      'crosspost paused',
    ]);
  });

  test('is planned in the same window as its post, however time is cut', () => {
    const ids = (planned: readonly Planned[]) => planned.map(({ id }) => id);
    fc.assert(
      fc.property(
        anySubscription,
        anyEvents,
        fc.array(anyInstant, { minLength: 2, maxLength: 8 }),
        (one, events, instants) => {
          const cuts = instants.toSorted((a, b) => Temporal.Instant.compare(a, b));
          const [first, last] = [cuts[0], cuts.at(-1)];
          if (!first || !last) throw new Error('no cuts');
          const rosterAt = () => {
            const roster = new Roster(() => events, first);
            roster.put('100', [{ ...one, publish: true }]);
            return roster;
          };
          const parts = rosterAt();
          const cut = cuts.slice(1).map((until, at) => [...parts.plan({ after: cuts[at] ?? until, until })]);
          expect(cut.flatMap(ids)).toEqual(ids([...rosterAt().plan({ after: first, until: last })]));
          for (const part of cut) {
            const kinds = Map.groupBy(part, ({ kind }) => kind);
            expect(kinds.get('crosspost')?.length).toBe(kinds.get('countdown')?.length);
          }
        },
      ),
    );
  });
});
