import type { CalendarDate } from '../../src/calendar/date.ts';
import { type Zone, zoneOf } from '../../src/calendar/zone.ts';
import { translator } from '../../src/language/languages.ts';

// Dates of every precision, and the moment at which one is read.

export const DAY: CalendarDate = { precision: 'day', value: '2023-07-14' };
export const MONTH: CalendarDate = { precision: 'month', value: '2023-07' };
export const YEAR: CalendarDate = { precision: 'year', value: '2023' };
export const TBA: CalendarDate = { precision: 'tba', value: null };

export const sceneAt = (now: string, locale = 'en', zone: Zone = zoneOf(undefined)) => ({
  language: translator(locale),
  now: Temporal.Instant.from(now),
  zone,
});
