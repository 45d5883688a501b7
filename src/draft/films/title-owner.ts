import { isFirstName, isPlace, isPlaceOrBody } from '../text/words.ts';
import { type Names, UNLIKELY } from './title-names.ts';
import { ENDS } from './title-neighbours.ts';
import type { TitleRun } from './title-runs.ts';
import { HOUSE, OPENERS } from './title-words.ts';

/** "Ada Quill’s desert thriller ", before a title: what somebody is said to own by name is a work more often than anything else. */
const OWNER =
  /(?<![\p{L}’'-])(?<owner>\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{2,3} )?\p{Lu}[\p{L}.-]*){0,3})[’']s? (?:(?:\p{Ll}[\p{L}-]*|\d{4}) ){0,4}["“‘'*_]?$/u;
/** The same from the other side: what stands behind such an owner. */
export const OWNS = /^[’']s? (?:(?:\p{Ll}[\p{L}-]*|\d{4}),? ){0,4}["“‘'*_]?\p{Lu}/u;
const NO_WORK = /^ (?:\p{Ll}+ )?(?:banner|label|shingle|company|studio|house|fame)(?!\p{L})/u;

/** How much it speaks for a title that somebody is said to own what it names; `right` is what stands behind it. */
export function owned(
  { start, text: title, marked }: TitleRun,
  text: string,
  names: Names,
  right: string,
): number {
  const owner = OWNER.exec(text.slice(Math.max(0, start - 100), start))?.groups?.owner;
  if (owner === undefined || HOUSE.test(owner) || NO_WORK.test(right) || !/\p{L}/u.test(title)) return 0;
  if (!marked && !title.includes(' ') && !ENDS.test(right)) return 0;
  const words = owner.split(' ');
  // "Oslo’s Ebb Hall": what is there.
  if (words.length < 3 && isPlace(owner)) return 0;
  if (names.has(owner)) return words.length > 1 || names.get(owner) !== UNLIKELY ? 2 : 1;
  if (words.length < 2 || OPENERS.has((words[0] ?? '').toLowerCase()) || isPlaceOrBody(words)) return 0;
  return isFirstName(words[0] ?? '') ? 2 : 1;
}
