import type { Season } from './date-forms.ts';
import type { FoundDay } from './found.ts';

/** A date, and why a person should look at it, in plain words; null where the words settle it. */
export type DateReading = { day: FoundDay; why: string | null };

/** The last month of each season. */
export const BY_LATEST = { spring: 5, summer: 8, autumn: 11, winter: 12 } satisfies Record<Season, number>;

/** A day as it is found. */
export const dayOf = (date: Temporal.PlainDate): FoundDay => ({ precision: 'day', value: date.toString() });

/** A month as it is found; months count from 1. */
export const monthValue = (year: number, month: number): FoundDay => ({
  precision: 'month',
  value: `${year}-${String(month).padStart(2, '0')}`,
});

/** Why a date without a year is doubted. */
export const UNTOLD = 'the words leave open of which year it is';
