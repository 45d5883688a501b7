import type { FoundDay } from '../text/found.ts';
import type { DateTold } from './release-told.ts';
import { sideOf } from './release-traits.ts';

/** So far before a date its clause is looked at (UTF-16). */
const CLAUSE = 70;
const WAS =
  /(?<!\p{L})(?:was|were|had|did|went|came|took|made|saw|got|gave|ran|sank|hit|left|began|won|sold|fell|grew|drew|beat|stood|since|already|\p{L}{2,}ed)(?!\p{L})/u;
const WILL =
  /(?<!\p{L})(?:will|won’t|is to|are to|to be|due|set (?:to|for)|slated|scheduled|is|are|gets?|goes|comes|opens|arrives|hits|lands|follows|until|\p{L}{3,}es)(?!\p{L})|[’']ll /u;

/** Whether the clause before a date is told as past, as to come, as both or as neither. */
function tenseBefore({ place: { sentence, date } }: DateTold): string {
  const clause = sentence.text.slice(Math.max(0, date.start - CLAUSE), date.start).replace(/^.*[;:—–]/u, '');
  const [was, will] = [WAS.test(clause), WILL.test(clause)];
  if (was && will) return 'both';
  if (was) return 'was';
  return will ? 'will' : 'neither';
}

/** About when a day, month, season or year is, in milliseconds. */
function about(value: string): number {
  const month = /^\d{4}-\d\d/u.test(value) ? value.slice(5, 7) : '07';
  const day = /^\d{4}-\d\d-\d\d/u.test(value) ? value.slice(8, 10) : '15';
  return Date.parse(`${value.slice(0, 4)}-${month}-${day}`);
}

/** Traits of one of the days that a date without a year may be: how near it is to the article beside the others, as the clause is told. */
export function yearTraits(one: DateTold): (day: FoundDay) => string[] {
  const { days, place, told } = one;
  const { published } = place;
  if (days.length < 2 || published === null) return () => [];
  const tense = tenseBefore(one);
  const nearest = days
    .flatMap(({ value }) => value ?? [])
    .toSorted((a, b) => Math.abs(about(a) - about(published)) - Math.abs(about(b) - about(published)));
  return (day) => {
    const rank = `year ${day.value === null ? 'open' : nearest.indexOf(day.value)}`;
    const side = sideOf(day, published);
    const says = told.some(({ date }) => date.value === day.value) ? 'told' : 'not told';
    return [
      rank,
      `${rank} ${side}`,
      `${rank} ${tense} ${side}`,
      `${rank} ${says}`,
      `${rank} ${says} ${tense}`,
      `${tense} ${side}`,
    ];
  };
}
