import type { DateForm } from '../dates/date-form.ts';
import type { FoundDay } from '../text/found.ts';

// From which of the dates that were named before it another is counted.

/** A date that a paragraph has named. */
export interface Named {
  readonly day: FoundDay;
  /** Where it ends in the paragraph's text (UTF-16). */
  readonly end: number;
  /** Whether it was told by the way: one that holds no more, or since which something has been so. */
  readonly aside: boolean;
}

/** The last date before a place (UTF-16) from which one of this form can be counted; null where none is. */
export function lastFor(form: DateForm, named: readonly Named[], at: number): FoundDay | null {
  const before = named.filter(({ end }) => end <= at);
  const exact = before.filter(({ day }) => isEnough(form, day));
  const last = exact.at(-1) ?? before.at(-1);
  return last?.day ?? null;
}

/** "A week later" is counted from a day, "on the 21st" from a day or a month. */
function isEnough(form: DateForm, { precision }: FoundDay): boolean {
  if (form.kind === 'ordinal') return precision === 'day' || precision === 'month';
  if (form.kind !== 'after' || form.unit === 'year') return true;
  return precision === 'day' || (form.unit === 'month' && precision === 'month');
}

/** What a sentence leaves to be counted from: not what it tells by the way, where it tells more. */
export function leftOf(named: readonly Named[]): readonly Named[] {
  const plain = named.filter(({ aside }) => !aside);
  return plain.length > 0 ? plain : named;
}
