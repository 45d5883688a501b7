import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEntry, calendarText } from '../../../src/views/dates/ics.ts';
import { clean } from '../../../src/views/layout/text.ts';
import { readCalendar } from '../../support/calendar-text.ts';

const entryOf = (given: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'release.tide@reckoner',
  sequence: 2,
  revised: Temporal.Instant.from('2023-06-05T00:00:00Z'),
  title: 'Tide',
  when: { kind: 'day', day: '2023-07-14' },
  status: 'planned',
  lines: ['Set for 14 July 2023.', 'Source: a visit'],
  url: null,
  alarm: true,
  ...given,
});

const textOf = (...entries: CalendarEntry[]) => calendarText({ name: 'Films', language: 'en', entries });
const only = (given: Partial<CalendarEntry>) => readCalendar(textOf(entryOf(given))).events[0];

describe('an entry in a calendar', () => {
  test('of a whole day is a date without a zone, which ends before the next and keeps nobody busy', () => {
    const text = textOf(entryOf());
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20230714\r\nDTEND;VALUE=DATE:20230715\r\n');
    expect(text).toContain('\r\nLAST-MODIFIED:20230605T000000Z\r\n');
    expect(readCalendar(text).events).toEqual([
      {
        uid: 'release.tide@reckoner',
        sequence: 2,
        stamp: 'DTSTAMP:20230605T000000Z',
        type: 'date',
        zone: undefined,
        start: '2023-07-14',
        end: '2023-07-15',
        title: 'Tide',
        description: 'Set for 14 July 2023.\nSource: a visit',
        status: 'TENTATIVE',
        transparent: true,
        url: undefined,
        alarms: [{ action: 'DISPLAY', trigger: '-PT15H', description: 'Tide' }],
      },
    ]);
  });

  test.each([
    ['2026-12-04T20:00', 'Europe/Oslo', '2026-12-04T19:00:00Z'],
    ['2026-07-04T20:00', 'America/New_York', '2026-07-05T00:00:00Z'],
    // In the gap it is an hour later, of a time that comes twice the first (RFC 5545, 3.3.5).
    ['2026-03-29T02:30', 'Europe/Oslo', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30', 'Europe/Oslo', '2026-10-25T00:30:00Z'],
  ])('at %s in %s is the instant %s, without an end that nobody has stated', (local, zone, instant) => {
    const read = only({ when: { kind: 'moment', local, zone }, status: 'certain' });
    expect(read).toMatchObject({ type: 'date-time', start: instant, end: undefined, status: 'CONFIRMED' });
    expect(read?.alarms).toMatchObject([{ trigger: '-PT1H' }]);
  });

  test('that is cancelled says so, and rings no bell where it is not to', () => {
    expect(only({ status: 'cancelled', alarm: false })).toMatchObject({ status: 'CANCELLED', alarms: [] });
  });

  test('has its address as it is, since an address is no text', () => {
    expect(only({ url: 'https://example.org/a?b=1,2;3&c=ü' })?.url).toBe(
      'https://example.org/a?b=1%2C2%3B3&c=%C3%BC',
    );
  });

  test('brings back every text, whatever is in it, and can’t break out of its line', () => {
    const harsh = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            ';',
            ',',
            '\\',
            '"',
            ':',
            '\r',
            '\n',
            'é',
            '愛',
            '😀',
            'END:VEVENT',
            'BEGIN:VALARM',
            '\u2028',
          ),
          {
            maxLength: 120,
          },
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(harsh, harsh, harsh, (name, title, line) => {
        const entries = [entryOf({ title, lines: [line, 'last'] })];
        const read = readCalendar(calendarText({ name, language: 'de', entries }));
        expect(read.title).toBe(clean(name));
        expect(read.events).toHaveLength(1);
        expect(read.events[0]?.title).toBe(clean(title));
        expect(read.events[0]?.description).toBe(`${clean(line)}\nlast`);
      }),
    );
  });
});

test('a calendar without entries is still one', () => {
  expect(readCalendar(textOf()).events).toEqual([]);
});

test('a calendar asks to be looked at twice a day, and says the same whenever it is written', () => {
  const text = textOf(entryOf());
  expect(text).toContain('\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n');
  expect(text).toContain('\r\nNAME:Films\r\nX-WR-CALNAME:Films\r\n');
  expect(textOf(entryOf())).toBe(text);
});
