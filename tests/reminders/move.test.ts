import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventTime } from '../../src/calendar/event-time.ts';
import { firstSeen, type Seen, type Standing, see } from '../../src/reminders/move.ts';
import { at, day, moment } from './samples.ts';

const [first, second, third] = [day('2024-06-28'), day('2025-05-23'), day('2025-06-06')];

/** Looks at one date after another, each at a time of one day, and gives what every look led to. */
function looks(start: Standing, seen: readonly [time: string, date: EventTime | undefined][]): Seen[] {
  let standing = start;
  return seen.map(([time, date]) => {
    const result = see(standing, date, at(`2023-10-23T${time}:00Z`));
    standing = result.standing;
    return result;
  });
}

const news = (all: readonly Seen[]) => all.map((one) => one.news);

describe('a date that moves', () => {
  test('is news after it has stood for ten minutes, and only once', () => {
    const all = looks(firstSeen(first), [
      ['10:00', second],
      ['10:09', second],
      ['10:10', second],
      ['10:11', second],
    ]);
    expect(news(all)).toEqual(['changing', 'changing', 'moved', 'none']);
    expect(all[0]).toMatchObject({ countsAt: at('2023-10-23T10:10:00Z') });
    expect(all[2]).toMatchObject({
      move: { kind: 'moved', from: first, to: second, seen: at('2023-10-23T10:00:00Z') },
      standing: { time: second, since: at('2023-10-23T10:10:00Z') },
    });
  });

  test('counts when it was seen before a downtime and still stands after it', () => {
    expect(
      news(
        looks(firstSeen(first), [
          ['10:00', second],
          ['18:00', second],
        ]),
      ),
    ).toEqual(['changing', 'moved']);
  });

  test('is first seen after a downtime in which it was changed, and counts ten minutes later', () => {
    expect(
      news(
        looks(firstSeen(first), [
          ['18:00', second],
          ['18:10', second],
        ]),
      ),
    ).toEqual(['changing', 'moved']);
  });

  test('that is undone meanwhile is no news and leaves no trace', () => {
    const all = looks(firstSeen(first), [
      ['10:00', second],
      ['10:05', first],
      ['10:06', second],
      ['10:12', second],
    ]);
    expect(news(all)).toEqual(['changing', 'none', 'changing', 'changing']);
    expect(all[1]?.standing).toEqual(firstSeen(first));
  });

  test('that moves on begins anew, and the one between is never told', () => {
    const all = looks(firstSeen(first), [
      ['10:00', second],
      ['10:05', third],
      ['10:14', third],
      ['10:15', third],
    ]);
    expect(news(all)).toEqual(['changing', 'changing', 'changing', 'moved']);
    expect(all[3]).toMatchObject({ move: { from: first, to: third } });
  });

  test('to one without a day is told as cancelled, and back as named', () => {
    const all = looks(firstSeen(first), [
      ['10:00', undefined],
      ['10:10', undefined],
      ['10:20', undefined],
      ['10:30', second],
      ['10:40', second],
    ]);
    expect(news(all)).toEqual(['changing', 'moved', 'none', 'changing', 'moved']);
    expect(all[1]).toMatchObject({ move: { kind: 'cancelled', from: first, to: undefined } });
    expect(all[4]).toMatchObject({ move: { kind: 'named', from: undefined, to: second } });
  });

  test('is no move where the same moment is only written otherwise', () => {
    const standing = firstSeen(moment('2026-12-04T20:00', 'Europe/Berlin'));
    expect(
      see(standing, moment('2026-12-04T20:00:00', 'Europe/Berlin'), at('2023-10-23T10:00:00Z')).news,
    ).toBe('none');
  });

  test('waits no longer than ten minutes where the clock went back', () => {
    const all = looks(firstSeen(first), [
      ['10:00', second],
      ['08:00', second],
      ['08:10', second],
    ]);
    expect(news(all)).toEqual(['changing', 'changing', 'moved']);
  });

  test('keeps since when it has stood while another change comes and goes', () => {
    const standing = { time: second, since: at('2023-10-23T09:00:00Z') };
    expect(
      looks(standing, [
        ['10:00', third],
        ['10:01', second],
      ])[1]?.standing,
    ).toEqual(standing);
  });
});

test('whatever is seen when: news chain up, each from where the last led to', () => {
  const anyDate = fc.constantFrom(first, second, third, undefined);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), anyDate), { maxLength: 40 }), (seen) => {
      let [standing, now] = [firstSeen(first), at('2023-10-23T00:00:00Z')];
      let told: EventTime | undefined = first;
      for (const [minutes, date] of seen) {
        now = now.add({ minutes });
        const result = see(standing, date, now);
        if (result.news === 'moved') {
          expect(result.move.from).toEqual(told);
          expect(result.move.to).not.toEqual(told);
          told = result.move.to;
        }
        standing = result.standing;
        expect(standing.time).toEqual(told);
      }
    }),
  );
});
