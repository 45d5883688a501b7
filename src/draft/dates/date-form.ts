/** To which year, month or week a date is said to belong, counted from the day of publication. */
export type Turn = 'this' | 'next' | 'last' | null;

/** A date as it is written. Months count from 1. */
export type DateForm =
  /**
   * In words that the date library reads; `year` where they name one, `of` where they count it from the day of publication. Here and below
   * `back` is how many years before the article's own it is: "May 3 two years ago".
   */
  | { kind: 'day'; words: string; year: boolean; of: Turn | 'same'; range: boolean; back?: number }
  /** A weekend, by the one that is nearest. */
  | { kind: 'weekend'; turn: Exclude<Turn, null> }
  /** A day of the month that another date of the article, or its own, tells: "the 29th"; `of` where it is counted: "of next month". */
  | { kind: 'ordinal'; day: number; of: Turn }
  /** `weeks` later than the one that it names: "Friday week", "two weeks from Friday"; `of` which week it is: "Monday of last week". */
  | { kind: 'weekday'; words: string; turn: Turn; weeks: number; of?: Turn }
  /** `name` as `feastOf` knows it; `about` where the days around it are meant as well. */
  | { kind: 'feast'; name: string; year: number | null; about: boolean; turn: Turn; back?: number }
  /** `of` says of which year it is ("July of next year"), `turn` which one of its like ("next July"). */
  | { kind: 'month'; month: number; year: number | null; turn: Turn; of: Turn; back?: number }
  | { kind: 'season'; season: Season; year: number | null; turn: Turn; of: Turn; back?: number }
  /** `edition` where it is that of a festival: "at the 2031 Venice Film Festival". */
  | { kind: 'year'; year: number; edition: boolean }
  | { kind: 'turn'; unit: 'month' | 'year'; turn: Exclude<Turn, null>; back?: number }
  /** Counted from the day of publication: "in two weeks", "a year ago" (`back`). */
  | { kind: 'from'; count: number; unit: Unit; back: boolean }
  /** Counted from another date of the article: "two weeks later", "the following March". */
  | { kind: 'after'; count: number; unit: Unit }
  | { kind: 'following'; month: number | null; season: Season | null; of: Following };

/**
 * After that date ("the following March"), or before it; of its own year where that one has no month ("in 2031, and that August"), or in any case.
 * The nearest where there is none before it: "in the August". */
export type Following = 'after' | 'before' | 'that' | 'the' | 'same year';

export type Unit = 'day' | 'week' | 'month' | 'year';
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
