import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../../src/calendar/zone.ts';
import { translator } from '../../../src/language/languages.ts';
import {
  calendarLine,
  claimLine,
  dateLine,
  standingLine,
  statusLine,
} from '../../../src/views/facts/claim.ts';
import { MONTH, sceneAt, TBA, YEAR } from '../../support/claim-scene.ts';
import { claimOf } from '../../support/facts.ts';

describe('the day that it is', () => {
  it.each([
    ['Pacific/Kiritimati', '2023-07-13T10:00:00Z', 'Set for today'],
    ['Pacific/Niue', '2023-07-14T10:59:00Z', '1 day to go'],
    ['Europe/Berlin', '2023-07-13T22:00:00Z', 'Set for today'],
  ])('is that of %s at %s', (zone, now, start) => {
    expect(standingLine(claimOf(), sceneAt(now, 'en', zoneOf(zone)))).toMatch(new RegExp(`^${start}`, 'u'));
  });

  it('is said by whose calendar, and whether anybody has chosen it', () => {
    const claim = claimOf();
    expect(calendarLine(claim, sceneAt('2023-06-05T12:00:00Z', 'en', zoneOf('Europe/Berlin')))).toEqual([
      '-# Days counted on the calendar of Europe/Berlin.',
    ]);
    expect(calendarLine(claim, sceneAt('2023-07-14T12:00:00Z'))).toEqual([
      '-# Days counted on the calendar of UTC, since no time zone is set here.',
    ]);
  });

  it('is not spoken of where nobody has chosen it and the day is in no doubt', () => {
    expect(calendarLine(claimOf(), sceneAt('2023-06-05T12:00:00Z'))).toEqual([]);
    expect(calendarLine(claimOf(), sceneAt('2023-07-13T12:00:00Z'))).toHaveLength(1);
  });

  it('is not spoken of where no days are counted', () => {
    expect(calendarLine(claimOf(), sceneAt('2025-01-01T00:00:00Z'))).toEqual([]);
    expect(calendarLine(claimOf({ date: MONTH }), sceneAt('2023-06-05T12:00:00Z'))).toEqual([]);
  });
});

describe('the date itself', () => {
  it('is told in words, and how far off it is as each reader’s Discord writes it', () => {
    expect(dateLine(claimOf(), sceneAt('2023-06-05T12:00:00Z'))).toBe(
      '**Friday, 14 July 2023** (<t:1689328800:D>, <t:1689328800:R>)',
    );
    expect(dateLine(claimOf(), sceneAt('2023-06-05T12:00:00Z', 'de'))).toBe(
      '**Freitag, 14. Juli 2023** (<t:1689328800:D>, <t:1689328800:R>)',
    );
  });

  it('has no distance in hours near the day, since nobody has stated an hour', () => {
    for (const now of ['2023-06-13T12:00:00Z', '2023-07-14T12:00:00Z', '2023-08-14T12:00:00Z']) {
      expect(dateLine(claimOf(), sceneAt(now))).toBe('**Friday, 14 July 2023** (<t:1689328800:D>)');
    }
    expect(dateLine(claimOf(), sceneAt('2024-07-14T12:00:00Z'))).toContain(':R>');
  });

  it.each([
    [MONTH, '**July 2023**'],
    [YEAR, '**2023**'],
    [TBA, '**to be announced**'],
  ])('of %o is told as finely as it was said, without a moment', (date, text) => {
    expect(dateLine(claimOf({ date }), sceneAt('2023-06-05T12:00:00Z'))).toBe(text);
  });
});

describe('kind and region', () => {
  const language = translator('en');

  it.each([
    ['theatrical', 'in theaters'],
    ['premiere', 'premiere'],
    ['festival', 'at a festival'],
    ['digital', 'digital'],
    ['streaming', 'streaming'],
    ['physical', 'on disc'],
    ['television', 'on television'],
    [null, 'kind not stated'],
  ] as const)('%s is told as "%s"', (kind, words) => {
    expect(statusLine(claimOf({ kind }), language)).toBe(`Planned, ${words}, region not stated.`);
  });

  it('are told with the status, and never guessed', () => {
    expect(statusLine(claimOf({ region: 'United_Kingdom', status: 'happened' }), language)).toBe(
      'Happened, in theaters, United\\_Kingdom.',
    );
    expect(statusLine(claimOf({ kind: null }), translator('de'))).toBe(
      'Geplant, Art nicht genannt, Region nicht genannt.',
    );
  });

  it('stand beside the date in the one-line form, which is true whenever it is read', () => {
    expect(claimLine(claimOf({ date: MONTH }), language)).toBe(
      'planned: July 2023, in theaters, region not stated.',
    );
    expect(claimLine(claimOf({ status: 'happened', region: 'France' }), language)).toBe(
      'came out: 14 July 2023, in theaters, France.',
    );
  });
});
