import type { FoundDay } from '../text/found.ts';
import { cuesAround } from './release-place.ts';
import type { DateTold } from './release-told.ts';
import { farOf, MONEY, sideOf } from './release-traits.ts';

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

/** How many days a day lies behind the article. */
const gapOf = ({ value }: FoundDay, published: string): string =>
  value === null ? 'open' : `${Math.round((about(value) - about(published)) / A_DAY)}`;
const A_DAY = 86_400_000;

/** Traits of one of the days that a date without a year may be: how near it is to the article beside the others, as the clause is told. */
export function yearTraits(one: DateTold): (day: FoundDay) => string[] {
  const { days, place, told } = one;
  const { published } = place;
  if (days.length < 2 || published === null) return () => [];
  const tense = tenseBefore(one);
  const { date, sentence, cues, words } = place;
  const rest = sentence.text.slice(date.end).replace(/[;—–].*$/su, '');
  const whole = `${WAS.test(sentence.text)} ${WILL.test(sentence.text)}`;
  const behind = `${WAS.test(rest)} ${WILL.test(rest)}`;
  const money = MONEY.test(sentence.paragraph.text);
  const [cue] = cuesAround(cues, date);
  const word = cue?.text.toLowerCase().replace(/ .*$/u, '').slice(0, 6) ?? 'none';
  const right = words
    .filter(({ start }) => start >= date.end)
    .slice(0, 3)
    .map(({ as }) => as);
  const left = words
    .filter(({ end }) => end <= date.start)
    .slice(-6)
    .map(({ as }) => as);
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
      `${tense} far ${farOf(day, published)}`,
      `${rank} far ${farOf(day, published)}`,
      `side ${side} whole ${whole}`,
      `side ${side} ${tense} behind ${behind}`,
      `side ${side} money ${money} ${date.form.kind}`,
      `side ${side} cue ${word}`,
      `side ${side} ${tense} ${date.form.kind}`,
      ...new Set(right.map((as) => `side ${side} right ${as}`)),
      ...new Set(left.map((as) => `side ${side} left ${as}`)),
      ...(date.form.kind === 'weekday'
        ? [
            `gap ${gapOf(day, published)}`,
            `gap ${gapOf(day, published)} ${money}`,
            `gap ${gapOf(day, published)} ${tense}`,
          ]
        : []),
    ];
  };
}
