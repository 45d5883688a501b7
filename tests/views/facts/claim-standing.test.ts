import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../src/calendar/date.ts';
import { zoneOf } from '../../../src/calendar/zone.ts';
import { standingLine } from '../../../src/views/facts/claim.ts';
import { DAY, MONTH, sceneAt, TBA, YEAR } from '../../support/claim-scene.ts';
import { citeOf, claimOf, sourceOf } from '../../support/facts.ts';

type Row = [phase: string, now: string, date: CalendarDate, status: 'planned' | 'happened', text: string];

const WHETHER = 'whether it happened, this source can’t know.';

const english: Row[] = [
  ['before', '2023-06-05T12:00:00Z', DAY, 'planned', '39 days to go (1 month and 9 days).'],
  ['a week before', '2023-07-07T12:00:00Z', DAY, 'planned', '7 days to go.'],
  ['the day before', '2023-07-13T23:59:59Z', DAY, 'planned', '1 day to go.'],
  [
    'today, at its start',
    '2023-07-14T00:00:00Z',
    DAY,
    'planned',
    'Set for today, according to the article of 5 June 2023.',
  ],
  [
    'today, at its end',
    '2023-07-14T23:59:59Z',
    DAY,
    'planned',
    'Set for today, according to the article of 5 June 2023.',
  ],
  [
    'past',
    '2023-07-15T00:00:00Z',
    DAY,
    'planned',
    `Was due on 14 July 2023, 1 day ago. That was the plan as of 5 June 2023; ${WHETHER}`,
  ],
  [
    'long past',
    '2026-11-22T12:00:00Z',
    DAY,
    'planned',
    `Was due on 14 July 2023, 3 years, 4 months and 8 days ago. That was the plan as of 5 June 2023; ${WHETHER}`,
  ],
  [
    'before',
    '2023-06-05T12:00:00Z',
    MONTH,
    'planned',
    'Planned for July 2023, as of 5 June 2023. No day is named, so there is nothing to count down to.',
  ],
  [
    'within',
    '2023-07-20T12:00:00Z',
    MONTH,
    'planned',
    'Planned for July 2023, as of 5 June 2023. No day is named, so there is nothing to count down to.',
  ],
  [
    'past',
    '2023-08-01T00:00:00Z',
    MONTH,
    'planned',
    `Was due in July 2023. That was the plan as of 5 June 2023; ${WHETHER}`,
  ],
  [
    'within',
    '2023-12-31T12:00:00Z',
    YEAR,
    'planned',
    'Planned for 2023, as of 5 June 2023. No day is named, so there is nothing to count down to.',
  ],
  [
    'past',
    '2024-01-01T00:00:00Z',
    YEAR,
    'planned',
    `Was due in 2023. That was the plan as of 5 June 2023; ${WHETHER}`,
  ],
  [
    'ever',
    '2023-06-05T12:00:00Z',
    TBA,
    'planned',
    'Planned; as of 5 June 2023 the date was still to be announced, so there is nothing to count down to.',
  ],
  [
    'before',
    '2023-06-05T12:00:00Z',
    DAY,
    'happened',
    'According to the article of 5 June 2023 it came out on 14 July 2023, which is still 1 month and 9 days away.',
  ],
  [
    'today',
    '2023-07-14T12:00:00Z',
    DAY,
    'happened',
    'Came out today, according to the article of 5 June 2023.',
  ],
  ['past', '2024-07-14T12:00:00Z', DAY, 'happened', 'Came out on 14 July 2023, 1 year ago.'],
  ['within', '2023-07-20T12:00:00Z', MONTH, 'happened', 'Came out in July 2023; the day is not stated.'],
  ['past', '2025-07-20T12:00:00Z', MONTH, 'happened', 'Came out in July 2023; the day is not stated.'],
  ['within', '2023-07-20T12:00:00Z', YEAR, 'happened', 'Came out in 2023; the day is not stated.'],
  ['past', '2025-07-20T12:00:00Z', YEAR, 'happened', 'Came out in 2023; the day is not stated.'],
  ['ever', '2025-07-20T12:00:00Z', TBA, 'happened', 'Has come out; when is not stated.'],
];

const OB = 'So war der Plan mit Stand 5. Juni 2023; ob es dazu kam, kann diese Quelle nicht wissen.';

const german: Row[] = [
  ['before', '2023-06-05T12:00:00Z', DAY, 'planned', 'Noch 39 Tage (1 Monat und 9 Tage).'],
  ['the day before', '2023-07-13T12:00:00Z', DAY, 'planned', 'Noch 1 Tag.'],
  [
    'today',
    '2023-07-14T12:00:00Z',
    DAY,
    'planned',
    'Für heute angesetzt, laut dem Artikel vom 5. Juni 2023.',
  ],
  [
    'past',
    '2026-07-14T12:00:00Z',
    DAY,
    'planned',
    `War für den 14. Juli 2023 geplant, das ist 3 Jahre her. ${OB}`,
  ],
  ['past', '2026-07-14T12:00:00Z', MONTH, 'planned', `War für Juli 2023 geplant. ${OB}`],
  ['past', '2026-07-14T12:00:00Z', YEAR, 'planned', `War für 2023 geplant. ${OB}`],
  [
    'within',
    '2023-07-20T12:00:00Z',
    YEAR,
    'planned',
    'Mit Stand 5. Juni 2023 für 2023 geplant. Ein Tag ist nicht genannt, also gibt es nichts herunterzuzählen.',
  ],
  [
    'ever',
    '2023-07-20T12:00:00Z',
    TBA,
    'planned',
    'Geplant; mit Stand 5. Juni 2023 war der Termin noch nicht bekannt gegeben, also gibt es nichts herunterzuzählen.',
  ],
  [
    'before',
    '2023-06-05T12:00:00Z',
    DAY,
    'happened',
    'Laut dem Artikel vom 5. Juni 2023 am 14. Juli 2023 erschienen; bis dahin sind es noch 1 Monat und 9 Tage.',
  ],
  ['today', '2023-07-14T12:00:00Z', DAY, 'happened', 'Heute erschienen, laut dem Artikel vom 5. Juni 2023.'],
  ['past', '2023-07-16T12:00:00Z', DAY, 'happened', 'Am 14. Juli 2023 erschienen, das ist 2 Tage her.'],
  ['past', '2025-07-16T12:00:00Z', MONTH, 'happened', 'Erschienen: Juli 2023; der Tag ist nicht genannt.'],
  ['ever', '2025-07-16T12:00:00Z', TBA, 'happened', 'Ist erschienen; wann, ist nicht genannt.'],
];

describe.each([
  ['en', english],
  ['de', german],
])('how a claim stands, in %s', (locale, rows) => {
  it.each(rows)('%s (at %s), %o, %s: %s', (_phase, now, date, status, text) => {
    expect(standingLine(claimOf({ date, status }), sceneAt(now, locale))).toBe(text);
  });

  it('never shows a negative number, and counts nothing that has no day', () => {
    const dates = [DAY, MONTH, YEAR, TBA];
    fc.assert(
      fc.property(
        fc.constantFrom(...dates),
        fc.constantFrom('planned' as const, 'happened' as const),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'Pacific/Chatham'),
        (date, status, now, zone) => {
          const scene = sceneAt(now.toISOString(), locale, zoneOf(zone));
          const text = standingLine(claimOf({ date, status }), scene);
          expect(text).not.toMatch(/[-−]\d/u);
          if (date.precision !== 'day') expect(text).not.toMatch(/ago|to go|away|\bher\b|[Nn]och \d/u);
          if (status === 'planned') expect(text).not.toMatch(/came out|out now|erschienen/iu);
        },
      ),
    );
  });
});

describe('who says so', () => {
  it('is the publisher where it is stated', () => {
    const claim = claimOf({ cite: citeOf({ source: sourceOf({ publisher: 'The *Gull*' }) }) });
    expect(standingLine(claim, sceneAt('2023-07-14T12:00:00Z'))).toBe(
      'Set for today, according to The \\*Gull\\* of 5 June 2023.',
    );
  });

  it('is dated by the day on which it was said, which need not be that of the source', () => {
    expect(standingLine(claimOf({ said: '2023-05-01' }), sceneAt('2023-07-14T12:00:00Z'))).toBe(
      'Set for today, according to the article of 1 May 2023.',
    );
  });
});
