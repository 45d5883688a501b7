import { expect, test } from 'vitest';
import { at, day, ms, steps, subscription } from './samples.ts';
import { openSeason, type Season } from './season.ts';

const ONE = 'release:one';
const TWO = 'release:two';

const channel = (id: string, zone: string, time: string, ...when: string[]) =>
  subscription({
    id,
    zone,
    time,
    steps: steps(...when),
    created: ms('2023-06-05T00:00:00Z'),
    since: ms('2023-06-05T00:00:00Z'),
  });

const between = (from: string, to: string) => (now: Temporal.Instant) =>
  Temporal.Instant.compare(at(from), now) <= 0 && Temporal.Instant.compare(now, at(to)) < 0;

const AWAY = [
  between('2023-07-06T18:00:00Z', '2023-07-07T21:00:00Z'),
  between('2023-10-23T10:00:00Z', '2023-10-23T20:00:00Z'),
  between('2024-06-28T07:00:00Z', '2024-06-28T07:30:00Z'),
];

const season: Season = {
  subscriptions: [
    channel('kiritimati', 'Pacific/Kiritimati', '09:00', '7', '0'),
    channel('berlin', 'Europe/Berlin', '09:00', '30', '7', '1', '0'),
    channel('niue', 'Pacific/Niue', '09:00', '7', '0'),
  ],
  dates: {
    [ONE]: [[at('2023-06-05T00:00:00Z'), day('2023-07-14')]],
    // Said to be a day earlier while the bot is away; undone within minutes later, which nobody is told.
    [TWO]: [
      [at('2023-06-05T00:00:00Z'), day('2024-06-29')],
      [at('2023-10-23T12:00:00Z'), day('2024-06-28')],
      [at('2024-01-10T12:00:00Z'), day('2025-05-23')],
      [at('2024-01-10T12:05:00Z'), day('2024-06-28')],
    ],
  },
  isAway: (now) => AWAY.some((away) => away(now)),
};

const EVENTFUL = ['2023-07-06', '2023-07-07', '2023-10-23', '2024-01-10', '2024-06-28'];

/** A beat every five minutes on days on which something happens, else every hour: nothing else is due between. */
function* beats(from: string, to: string): Generator<Temporal.Instant> {
  let now = at(from);
  while (Temporal.Instant.compare(now, at(to)) <= 0) {
    yield now;
    now = now.add({ minutes: EVENTFUL.includes(now.toString().slice(0, 10)) ? 5 : 60 });
  }
}

const MOVED = 'moved {"from":{"kind":"day","day":"2024-06-29"},"to":{"kind":"day","day":"2024-06-28"}}';

test('a season from Kiritimati to Niue, with downtimes and a date that moves, posts just this', async () => {
  const run = await openSeason(season, at('2023-06-05T12:00:00Z'));
  for (const now of beats('2023-06-05T12:00:00Z', '2024-06-29T12:00:00Z')) await run.beat(now);
  expect(run.posts).toEqual([
    '2023-06-14T07:00 berlin release:one 30d: 30 to go',
    '2023-07-07T21:00 berlin release:one 7d: 7 to go, late by 840 min',
    '2023-07-07T21:00 niue release:one 7d: 7 to go, late by 60 min',
    '2023-07-13T07:00 berlin release:one 1d: 1 to go',
    '2023-07-13T19:00 kiritimati release:one 0d: 0 to go',
    '2023-07-14T07:00 berlin release:one 0d: 0 to go',
    '2023-07-14T20:00 niue release:one 0d: 0 to go',
    `2023-10-23T20:10 berlin release:two ${MOVED}`,
    `2023-10-23T20:10 kiritimati release:two ${MOVED}`,
    `2023-10-23T20:10 niue release:two ${MOVED}`,
    '2024-05-29T07:00 berlin release:two 30d: 30 to go',
    '2024-06-20T19:00 kiritimati release:two 7d: 7 to go',
    '2024-06-21T07:00 berlin release:two 7d: 7 to go',
    '2024-06-21T20:00 niue release:two 7d: 7 to go',
    '2024-06-27T07:00 berlin release:two 1d: 1 to go',
    '2024-06-27T19:00 kiritimati release:two 0d: 0 to go',
    '2024-06-28T07:30 berlin release:two 0d: 0 to go, late by 30 min',
    '2024-06-28T20:00 niue release:two 0d: 0 to go',
  ]);
  // In Kiritimati the day of the 7-day step was over when the bot came back.
  const missed = await run.ledger.list({ states: ['missed', 'failed', 'uncertain', 'due', 'claimed'] }, 100);
  expect(missed).toMatchObject([{ recipient: 'kiritimati', step: '7d', state: 'missed', reason: 'lapsed' }]);
});
