import { expect, test } from 'vitest';
import { type Happening, Year } from '../support/year.ts';

/** From the first zone to reach a day to the last; on the way, clocks that change by an hour, by half of one, and at other dates. */
const ZONES = {
  kiritimati: 'Pacific/Kiritimati',
  'lord-howe': 'Australia/Lord_Howe',
  berlin: 'Europe/Berlin',
  'new-york': 'America/New_York',
  niue: 'Pacific/Niue',
};

/** The bot is away: stopped or struck dead at the one instant, started again at the other. */
const away = (from: string, to: string, signal: NodeJS.Signals): Happening => ({
  at: from,
  async act(year) {
    await year.sleep(signal);
    await year.wake(to);
  },
});

const DOWNTIMES = [
  away('2023-07-06T18:00:00Z', '2023-07-07T21:00:00Z', 'SIGKILL'),
  away('2023-11-20T10:00:00Z', '2024-02-01T20:00:00Z', 'SIGTERM'),
  away('2024-06-27T18:00:00Z', '2024-06-27T20:30:00Z', 'SIGKILL'),
];

/** Dates that move, by what a server says. */
const MOVES: readonly Happening[] = [
  // As it was to be in truth: nothing is left of this season's countdown there.
  { at: '2023-10-22T12:00:00Z', act: (year) => year.correct('berlin', 'part two', '23 May 2025') },
  // In the midst of the countdown, by a week.
  { at: '2024-06-16T12:00:00Z', act: (year) => year.correct('new-york', 'part two', '5 July 2024') },
];

/** On each of these days clocks are set back or forward there, before nine. */
async function celebrate(year: Year): Promise<void> {
  await year.add('new-york', 'Autumn party', '5 November 2023');
  await year.add('berlin', 'Easter party', '31 March 2024');
  await year.add('lord-howe', 'Fall party', '7 April 2024');
}

const PART_ONE = [
  '2023-06-13T19:00 kiritimati Part One: 30',
  '2023-06-13T22:30 lord-howe Part One: 30',
  '2023-06-14T07:00 berlin Part One: 30',
  '2023-06-14T13:00 new-york Part One: 30',
  '2023-06-14T20:00 niue Part One: 30',
  '2023-06-29T19:00 kiritimati Part One: 14',
  '2023-06-29T22:30 lord-howe Part One: 14',
  '2023-06-30T07:00 berlin Part One: 14',
  '2023-06-30T13:00 new-york Part One: 14',
  '2023-06-30T20:00 niue Part One: 14',
  // In Kiritimati and on Lord Howe the day was over when the bot came back.
  '2023-07-07T21:00 berlin Part One: 7 late',
  '2023-07-07T21:00 new-york Part One: 7 late',
  '2023-07-07T21:00 niue Part One: 7 late',
  '2023-07-10T19:00 kiritimati Part One: 3',
  '2023-07-10T22:30 lord-howe Part One: 3',
  '2023-07-11T07:00 berlin Part One: 3',
  '2023-07-11T13:00 new-york Part One: 3',
  '2023-07-11T20:00 niue Part One: 3',
  '2023-07-12T19:00 kiritimati Part One: 1',
  '2023-07-12T22:30 lord-howe Part One: 1',
  '2023-07-13T07:00 berlin Part One: 1',
  '2023-07-13T13:00 new-york Part One: 1',
  '2023-07-13T19:00 kiritimati Part One: 0',
  '2023-07-13T20:00 niue Part One: 1',
  '2023-07-13T22:30 lord-howe Part One: 0',
  '2023-07-14T07:00 berlin Part One: 0',
  '2023-07-14T13:00 new-york Part One: 0',
  '2023-07-14T20:00 niue Part One: 0',
];

const PARTIES = [
  '2023-10-06T13:00 new-york Autumn party: 30',
  '2023-10-22T13:00 new-york Autumn party: 14',
  '2023-10-29T13:00 new-york Autumn party: 7',
  '2023-11-02T13:00 new-york Autumn party: 3',
  '2023-11-04T13:00 new-york Autumn party: 1',
  '2023-11-05T14:00 new-york Autumn party: 0',
  '2024-03-01T08:00 berlin Easter party: 30',
  '2024-03-07T22:00 lord-howe Fall party: 30',
  '2024-03-17T08:00 berlin Easter party: 14',
  '2024-03-23T22:00 lord-howe Fall party: 14',
  '2024-03-24T08:00 berlin Easter party: 7',
  '2024-03-28T08:00 berlin Easter party: 3',
  '2024-03-30T08:00 berlin Easter party: 1',
  '2024-03-30T22:00 lord-howe Fall party: 7',
  '2024-03-31T07:00 berlin Easter party: 0',
  '2024-04-03T22:00 lord-howe Fall party: 3',
  '2024-04-05T22:00 lord-howe Fall party: 1',
  '2024-04-06T22:30 lord-howe Fall party: 0',
];

const PART_TWO = [
  '2024-05-28T19:00 kiritimati Part Two: 30',
  '2024-05-28T22:30 lord-howe Part Two: 30',
  '2024-05-29T13:00 new-york Part Two: 30',
  '2024-05-29T20:00 niue Part Two: 30',
  '2024-06-13T19:00 kiritimati Part Two: 14',
  '2024-06-13T22:30 lord-howe Part Two: 14',
  '2024-06-14T13:00 new-york Part Two: 14',
  '2024-06-14T20:00 niue Part Two: 14',
  '2024-06-20T19:00 kiritimati Part Two: 7',
  '2024-06-20T22:30 lord-howe Part Two: 7',
  '2024-06-21T13:00 new-york Part Two: 14',
  '2024-06-21T20:00 niue Part Two: 7',
  '2024-06-24T19:00 kiritimati Part Two: 3',
  '2024-06-24T22:30 lord-howe Part Two: 3',
  '2024-06-25T20:00 niue Part Two: 3',
  '2024-06-26T19:00 kiritimati Part Two: 1',
  '2024-06-26T22:30 lord-howe Part Two: 1',
  '2024-06-27T20:30 kiritimati Part Two: 0 late',
  '2024-06-27T20:30 niue Part Two: 1 late',
  '2024-06-27T22:30 lord-howe Part Two: 0',
  '2024-06-28T13:00 new-york Part Two: 7',
  '2024-06-28T20:00 niue Part Two: 0',
];

const PART_TWO_MOVED =
  '**Mission: Impossible – Dead Reckoning Part Two**: the date has changed. 28 June 2024 →';

/** Each move is told once, when it has stood for ten minutes, and where a countdown had begun its last post is put right. */
const NEWS = [
  `2023-10-22T12:10 berlin ${PART_TWO_MOVED} **Friday, 23 May 2025** (<t:1747994400:D>)`,
  `2024-06-16T12:10 new-york ${PART_TWO_MOVED} **Friday, 5 July 2024** (<t:1720173600:D>)`,
  `2024-06-16T12:10 new-york edit ${PART_TWO_MOVED} **Friday, 5 July 2024** (<t:1720173600:D>)`,
];

test('a season from Kiritimati to Niue, with downtimes and dates that move, posts just this', async () => {
  const year = await Year.begin('2023-06-05T12:00:00Z', ZONES);
  await celebrate(year);
  await year.liveUntil('2024-06-29T20:30:00Z', [...DOWNTIMES, ...MOVES]);
  // What is due at one instant may be posted in any order.
  expect(year.posts.toSorted()).toEqual([...PART_ONE, ...PARTIES, ...PART_TWO].toSorted());
  expect(year.others.toSorted()).toEqual(NEWS);
  expect(year.town.playground.refusals).toEqual([]);
}, 180_000);
