import type { Chrono } from 'chrono-node';
import type { FoundDay } from '../text/found.ts';
import type { Season } from './date-form.ts';
import type { Home } from './homes.ts';

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

/** By what a date without a year is read. */
export interface Ground {
  /** ISO day on which the article came out; null where it is not known. */
  readonly published: string | null;
  /** Whether the date is told as one that is past; null where the words leave it open. */
  readonly past: boolean | null;
  /** The date that was named before it, where there is one. */
  readonly before: FoundDay | null;
  /** Whether that one is of the same sentence: a date to come without a year then follows it. */
  readonly along: boolean;
  /** Where the article is at home, as far as it shows. */
  readonly home?: Home | null;
  readonly chrono: Pick<Chrono, 'parse'>;
}
