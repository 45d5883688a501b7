import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../src/calendar/date.ts';
import { anniversaryEvents, eventsOf, releaseEvents } from '../../src/calendar/events.ts';
import { releasesHere, type ServerClaim } from '../../src/calendar/server-claim.ts';
import type { ReleaseClaim, Source } from '../../src/packs/facts.ts';

const article: Source = {
  kind: 'article',
  id: 'article',
  language: 'en',
  pack: 'pack',
  subject: 'A film',
  covers: [],
  published: '2023-06-05',
  publisher: null,
  author: null,
  url: null,
  paragraphs: 9,
  headings: [],
  unstated: [],
};

const day = (value: string): CalendarDate => ({ precision: 'day', value });

function claim(date: CalendarDate, more: Partial<ReleaseClaim> = {}): ReleaseClaim {
  const cite = { source: article, paragraphs: [1], reading: null };
  return { date, kind: 'theatrical', region: null, status: 'planned', said: '2023-06-05', cite, ...more };
}

function correction(date: CalendarDate, more: Partial<ServerClaim> = {}): ServerClaim {
  const said = { kind: null, region: null, status: 'planned', said: '2023-06-10' } as const;
  return { date, ...said, by: '42', source: 'the studio', ...more };
}

const film = (...releases: ReleaseClaim[]) => ({ id: 'one', releases });

const listed = (events: readonly { id: string; when: unknown }[]) =>
  events.map(({ id, when }) => [id, when] as const);

describe('a release', () => {
  test('is the newest claim that names a day', () => {
    const events = releaseEvents(
      film(claim(day('2023-07-14')), claim(day('2023-07-12'), { said: '2023-06-20' })),
    );
    expect(listed(events)).toEqual([['release:one', { kind: 'day', day: '2023-07-12' }]]);
    expect(events[0]?.claim.status).toBe('planned');
  });

  test.each<CalendarDate>([
    { precision: 'month', value: '2023-07' },
    { precision: 'year', value: '2023' },
    { precision: 'tba', value: null },
  ])('is never counted down to with %j', (date) => {
    expect(releaseEvents(film(claim(date)))).toEqual([]);
    expect(releaseEvents(film(claim(day('2023-07-14')), claim(date, { said: '2023-06-20' })))).toEqual([]);
  });

  test('keeps its identity when it moves, and when a newer claim names a region', () => {
    const before = releaseEvents(film(claim(day('2024-06-28'))));
    const after = releaseEvents(
      film(claim(day('2024-06-28')), claim(day('2025-05-23'), { said: '2023-10-23', region: 'US' })),
    );
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]?.when.day).toBe('2025-05-23');
  });

  test('of another kind is an event of its own; no kind stated means in cinemas', () => {
    const both = film(
      claim(day('2023-07-14'), { kind: null }),
      claim(day('2023-10-10'), { kind: 'digital' }),
    );
    expect(listed(releaseEvents(both))).toEqual([
      ['release:one', { kind: 'day', day: '2023-07-14' }],
      ['release:one:digital', { kind: 'day', day: '2023-10-10' }],
    ]);
  });
});

describe("a server's correction", () => {
  const original = film(claim(day('2023-07-14')));

  test('wins in that server, with its author and source', () => {
    const [event] = releaseEvents(original, [correction(day('2023-07-12'))]);
    expect(event).toMatchObject({ id: 'release:one', when: { day: '2023-07-12' } });
    expect(event?.claim).toMatchObject({ by: '42', source: 'the studio' });
  });

  test('made on the day of the article wins too, and of two on one day the last', () => {
    const said = '2023-06-05';
    const twice = [correction(day('2023-07-12'), { said }), correction(day('2023-07-13'), { said })];
    expect(releaseEvents(original, twice)[0]?.when.day).toBe('2023-07-13');
  });

  test('gives way to a claim that is newer than it', () => {
    const moved = film(claim(day('2023-07-14')), claim(day('2023-07-11'), { said: '2023-06-20' }));
    expect(releaseEvents(moved, [correction(day('2023-07-12'))])[0]?.when.day).toBe('2023-07-11');
  });

  test('to a coarser date takes the event away', () => {
    expect(releaseEvents(original, [correction({ precision: 'month', value: '2023-08' })])).toEqual([]);
  });

  test('gives a day to a film of which no pack knows one', () => {
    expect(releaseEvents(film(), [correction(day('2023-07-12'))])).toHaveLength(1);
  });
});

test('a countdown goes to the very claim that /release shows, whoever said what when', () => {
  const claims = fc.record({
    date: fc.constantFrom(day('2023-07-14'), day('2023-07-12'), {
      precision: 'month',
      value: '2023-08',
    } as const),
    kind: fc.constantFrom(null, 'theatrical', 'digital'),
    region: fc.constantFrom(null, 'US'),
    status: fc.constantFrom('planned', 'happened'),
    said: fc.constantFrom('2023-06-01', '2023-06-05', '2023-06-20'),
  });
  const { cite } = claim(day('2023-07-14'));
  fc.assert(
    fc.property(fc.array(claims, { maxLength: 5 }), fc.array(claims, { maxLength: 3 }), (packs, ours) => {
      const theirs = packs.map((one) => ({ ...one, cite }));
      const said = ours.map((one) => ({ ...one, by: '42', source: 'the studio' }));
      const shown = releasesHere(theirs, said)[0]?.current;
      const counted = releaseEvents(film(...theirs), said).find(
        ({ claim: { kind } }) => kind === shown?.kind,
      );
      if (shown?.date.precision === 'day') expect(counted?.claim).toBe(shown);
      else expect(counted).toBeUndefined();
    }),
  );
});

describe('an anniversary', () => {
  test('needs somebody who says that the film came out: a planned date is not enough', () => {
    expect(anniversaryEvents(film(claim(day('2023-07-14'))))).toEqual([]);
    const happened = claim(day('2023-07-12'), { status: 'happened', said: '2023-07-13' });
    expect(listed(anniversaryEvents(film(claim(day('2023-07-14')), happened)))).toEqual([
      ['anniversary:one', { kind: 'yearly', since: '2023-07-12' }],
    ]);
  });

  test('may rest on a moderator who confirms it', () => {
    const confirmed = correction(day('2023-07-12'), { status: 'happened' });
    expect(anniversaryEvents(film(claim(day('2023-07-14'))), [confirmed])[0]?.when.since).toBe('2023-07-12');
  });

  test('needs a day, and the release in cinemas', () => {
    const month = claim({ precision: 'month', value: '2023-07' }, { status: 'happened' });
    const digital = claim(day('2023-10-10'), { status: 'happened', kind: 'digital' });
    expect(anniversaryEvents(film(month, digital))).toEqual([]);
  });
});

test('a server counts down to releases, anniversaries and what it has set itself', () => {
  const own = {
    kind: 'own',
    id: 'own:1',
    title: 'Watch party',
    when: { kind: 'day', day: '2023-07-15' },
  } as const;
  const confirmed = correction(day('2023-07-12'), { status: 'happened' });
  const events = eventsOf([film(claim(day('2023-07-14')))], {
    corrections: new Map([['one', [confirmed]]]),
    own: [own],
  });
  expect(events.map(({ id }) => id)).toEqual(['release:one', 'anniversary:one', 'own:1']);
});
