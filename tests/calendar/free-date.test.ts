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
    ['vendredi 20h', '2026-06-05T20:00'],
    ['lundi à 20h30', '2026-06-08T20:30'],
    ['vendredi prochain 20h', '2026-06-12T20:00'],
    ['le 14 juillet', '2026-07-14'],
    ['1er juillet 2027 à 20 h', '2027-07-01T20:00'],
    ['aujourd’hui 21h', '2026-06-05T21:00'],
    ['demain 20h', '2026-06-06T20:00'],
    ['dans 3 semaines', '2026-06-26'],
    ['dans 3h', '2026-06-05T17:00'],
    ['03/04/2027 20:00', '2027-04-03T20:00'],
    ['vendredi dernier', 'unclear'],
    ['après-demain', 'unclear'],
    ['vendredi 20h-22h', 'range'],
    ['next friday 8pm', '2026-06-12T20:00'],
  ])('reads %j of somebody who writes French as %s', async (typed, expected) => {
    expect(await read(typed, { locale: 'fr' })).toBe(expected);
  });

  it.each([
    ['el viernes a las 20:00', '2026-06-05T20:00'],
    ['el próximo viernes a las 20:00', '2026-06-12T20:00'],
    ['el lunes que viene a las 20h', '2026-06-08T20:00'],
    ['lunes 20h30', '2026-06-08T20:30'],
    ['el lunes a las 8pm', '2026-06-08T20:00'],
    ['14 de julio de 2027', '2027-07-14'],
    ['el 14 de julio a las 21:00', '2026-07-14T21:00'],
    ['mañana a las 20:00', '2026-06-06T20:00'],
    ['en 3 semanas', '2026-06-26'],
    ['03/04/2027 20:00', '2027-04-03T20:00'],
    ['el viernes pasado', 'unclear'],
    ['pasado mañana', 'unclear'],
    ['hace 3 días', 'unclear'],
    ['next friday 8pm', '2026-06-12T20:00'],
  ])('reads %j of somebody who writes Spanish as %s', async (typed, expected) => {
    for (const locale of ['es-ES', 'es-419']) expect(await read(typed, { locale })).toBe(expected);
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
    ['août 2027', 'fr', [{ precision: 'month', value: '2027-08' }]],
    ['juillet 2027', 'fr', [{ precision: 'month', value: '2027-07' }]],
    ['pas encore annoncé', 'fr', [{ precision: 'tba', value: null }]],
    ['julio de 2027', 'es-ES', [{ precision: 'month', value: '2027-07' }]],
    ['Agosto de 2027', 'es-419', [{ precision: 'month', value: '2027-08' }]],
    ['por anunciar', 'es-ES', [{ precision: 'tba', value: null }]],
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
