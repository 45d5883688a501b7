import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendarDates } from '../../src/calendar/free-calendar-date.ts';
import { type Reading, readTimes } from '../../src/calendar/free-date.ts';

/** A Friday, 14:00 in Oslo. */
const reading = (given: Partial<Reading> = {}): Reading => ({
  now: Temporal.Instant.from('2026-06-05T12:00:00Z'),
  zone: 'Europe/Oslo',
  locale: 'en-GB',
  ...given,
});

/** "2026-06-12", "2026-06-12T20:00", two of them, or what stands in the way. */
async function read(typed: string, given: Partial<Reading> = {}): Promise<string> {
  const understood = await readTimes(typed, reading(given));
  if ('problem' in understood) return understood.problem;
  return understood.times.map((time) => (time.kind === 'day' ? time.day : time.local)).join(' or ');
}

describe('a date in free words', () => {
  it.each([
    ['next Friday 8pm', '2026-06-12T20:00'],
    ['  next   friday 8pm. ', '2026-06-12T20:00'],
    ['friday 8pm', '2026-06-05T20:00'],
    ['friday 1pm', '2026-06-12T13:00'],
    ['on friday', '2026-06-05'],
    ['friday', '2026-06-05'],
    ['monday next week', '2026-06-08'],
    ['today 8pm', '2026-06-05T20:00'],
    ['tomorrow', '2026-06-06'],
    ['noon tomorrow', '2026-06-06T12:00'],
    ['in 3 weeks', '2026-06-26'],
    ['in 3 hours', '2026-06-05T17:00'],
    ['14 July', '2026-07-14'],
    ['July 14th 2027', '2027-07-14'],
    ['14 July 2027 at 7.30pm', '2027-07-14T19:30'],
    ['5 June', '2026-06-05'],
    ['4 June', '2027-06-04'],
    ['18/12', '2026-12-18'],
    ['31/12/2027', '2027-12-31'],
    ['2027-01-30', '2027-01-30'],
    ['2027-01-30 9:15', '2027-01-30T09:15'],
    ['2027-01-30T20:00', '2027-01-30T20:00'],
    ['29 February 2028', '2028-02-29'],
    ['8pm EST on July 4', '2026-07-05T03:00'],
  ])('reads %j as %s', async (typed, expected) => {
    expect(await read(typed)).toBe(expected);
  });

  it.each([
    ['nächsten Freitag 20 Uhr', '2026-06-12T20:00'],
    ['morgen 20:15', '2026-06-06T20:15'],
    ['in 3 Wochen', '2026-06-26'],
    ['3. April 2027', '2027-04-03'],
    ['03.04.2027 20 Uhr', '2027-04-03T20:00'],
    ['03/04/2027', '2027-04-03'],
    ['12.7.', '2026-07-12'],
    ['12.7. 20 Uhr', '2026-07-12T20:00'],
    ['next friday 8pm', '2026-06-12T20:00'],
  ])('reads %j of somebody who writes German as %s', async (typed, expected) => {
    expect(await read(typed, { locale: 'de' })).toBe(expected);
  });

  it.each([
    ['3 days before christmas', 'unclear'],
    ['watch party friday', 'unclear'],
    ['friday 25:00', 'unclear'],
    ['30 February 2027', 'unclear'],
    ['2027-02-30', 'unclear'],
    ['2027-01-30 24:30', 'unclear'],
    ['last friday', 'unclear'],
    ['letzten Freitag', 'unclear'],
    ['christmas', 'unclear'],
    ['', 'unclear'],
    ['@everyone', 'unclear'],
    ['8pm', 'no-day'],
    ['July', 'no-day'],
    ['July 2027', 'no-day'],
    ['5 June to 7 June', 'range'],
    ['friday 8pm to 10pm', 'range'],
  ])('guesses nothing from %j (%s)', async (typed, problem) => {
    expect(await read(typed)).toBe(problem);
  });

  it('that can be read in two ways gives both, the one of the writer’s country first', async () => {
    expect(await read('03/04/2027')).toBe('2027-04-03 or 2027-03-04');
    expect(await read('03/04/2027', { locale: 'en-US' })).toBe('2027-03-04 or 2027-04-03');
    expect(await read('03/04/2027 8pm', { locale: 'en-US' })).toBe('2027-03-04T20:00 or 2027-04-03T20:00');
    expect(await read('04/04/2027')).toBe('2027-04-04');
    expect(await read('13/04/2027', { locale: 'en-US' })).toBe('2027-04-13');
  });

  it('is meant in the zone of the server, not of the machine', async () => {
    const late = { now: Temporal.Instant.from('2026-06-05T23:30:00Z') };
    expect(await read('tomorrow', { ...late, zone: 'UTC' })).toBe('2026-06-06');
    expect(await read('tomorrow', { ...late, zone: 'Pacific/Kiritimati' })).toBe('2026-06-07');
    expect(await read('today 8pm', { ...late, zone: 'Pacific/Niue' })).toBe('2026-06-05T20:00');
    expect(await read('in 2 hours', { ...late, zone: 'Asia/Kolkata' })).toBe('2026-06-06T07:00');
  });

  it('keeps its hour where clocks change in between', async () => {
    const march = Temporal.Instant.from('2026-03-27T12:00:00Z');
    expect(await read('in 3 days', { now: march })).toBe('2026-03-30');
    expect(await read('monday 8pm', { now: march })).toBe('2026-03-30T20:00');
  });

  it('is never anything but a true day or moment, whatever is typed', async () => {
    const words = fc.constantFrom(
      'friday',
      '8pm',
      '31',
      'feb',
      '/',
      '99',
      'in',
      'days',
      '-',
      '2027',
      'é',
      '12:61',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((all) => all.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const understood = await readTimes(text, reading());
        if ('problem' in understood) return;
        for (const time of understood.times) {
          if (time.kind === 'day') Temporal.PlainDate.from(time.day, { overflow: 'reject' });
          else Temporal.PlainDateTime.from(time.local, { overflow: 'reject' });
        }
      }),
    );
  });
});

describe('a film’s date in free words', () => {
  it.each([
    ['14 July 2027', 'en-GB', [{ precision: 'day', value: '2027-07-14' }]],
    ['14 July 2027 8pm', 'en-GB', [{ precision: 'day', value: '2027-07-14' }]],
    ['July 2027', 'en-GB', [{ precision: 'month', value: '2027-07' }]],
    ['jul. 2027', 'en-US', [{ precision: 'month', value: '2027-07' }]],
    ['März 2027', 'de', [{ precision: 'month', value: '2027-03' }]],
    ['march 2027', 'de', [{ precision: 'month', value: '2027-03' }]],
    ['2027-07', 'de', [{ precision: 'month', value: '2027-07' }]],
    ['2027', 'en-GB', [{ precision: 'year', value: '2027' }]],
    ['TBA', 'en-GB', [{ precision: 'tba', value: null }]],
    ['noch nicht bekannt', 'de', [{ precision: 'tba', value: null }]],
  ])('reads %j (%s) as finely as it is written', async (typed, locale, dates) => {
    expect(await readCalendarDates(typed, reading({ locale }))).toEqual({ dates });
  });

  it('gives both ways where there are two', async () => {
    expect(await readCalendarDates('03/04/2027', reading())).toEqual({
      dates: [
        { precision: 'day', value: '2027-04-03' },
        { precision: 'day', value: '2027-03-04' },
      ],
    });
  });

  it.each([
    'July',
    'soonish 2027',
    'when it is done',
    '2027-13',
  ])('guesses nothing from %j', async (typed) => {
    expect(await readCalendarDates(typed, reading())).toHaveProperty('problem');
  });
});
