import { MONTH, WEEKDAY } from '../dates/calendar-words.ts';
import type { FoundDay } from '../text/found.ts';
import type { Cue } from './release-cues.ts';
import { cuesAround, type DatePlace } from './release-place.ts';

/** So many words before a date and behind it are looked at. */
const BEFORE = 8;
const BEHIND = 5;
/** Letters that count as one step of distance (UTF-16), and how many steps are told apart. */
const STEP = 20;
const STEPS = 4;

/** Traits of a date that tell whether anything comes out on it: its own form, the words around it, the nearest cues. */
export function dateTraits(place: DatePlace, day: FoundDay | null): string[] {
  const { date, words, sentence } = place;
  const form = date.form.kind;
  const when = sideOf(day, place.published);
  const far = farOf(day, place.published);
  const [cue] = cuesAround(place.cues, date);
  const left = words.filter(({ end }) => end <= date.start).toReversed();
  const right = words.filter(({ start }) => start >= date.end);
  const before = sentence.text.slice(0, date.start);
  return [
    'any',
    `form ${form}`,
    ...wordTraits(place, cue),
    `precision ${day?.precision ?? 'open'}`,
    `side ${when}`,
    `form ${form} ${when}`,
    `far ${far}`,
    `far ${far} ${form}`,
    `far ${far} ${cue?.sort ?? 'none'}`,
    `${when} ${cue?.sort ?? 'none'}`,
    ...left.slice(0, 4).map(({ as }) => `${when} ${as}`),
    ...left.slice(0, BEFORE).map(({ as }, at) => (at < 3 ? `left ${at} ${as}` : `left ${as}`)),
    ...left.slice(0, BEFORE - 3).map(({ as }) => `near ${as}`),
    ...right.slice(0, BEHIND).map(({ as }, at) => (at < 2 ? `right ${at} ${as}` : `right ${as}`)),
    `left 0 ${left[0]?.as ?? '^'} ${form}`,
    `left 0 ${left[0]?.as ?? '^'} ${form} ${cue?.sort ?? 'none'}`,
    `right 0 ${right[0]?.as ?? '$'} ${form}`,
    `money ${MONEY.test(sentence.text)} ${form} ${when}`,
    `left three ${left
      .slice(0, 3)
      .map(({ as }) => as)
      .join(' ')}`,
    `around ${left[0]?.as ?? '^'} ${right[0]?.as ?? '$'}`,
    `left two ${left[1]?.as ?? '^'} ${left[0]?.as ?? '^'}`,
    ...cueTraits(place),
    ...tokenTraits(place),
    / ?\([^()]*$/u.test(before) ? 'in brackets' : 'not in brackets',
    `dates ${Math.min(4, place.dates.length)}`,
  ];
}

/** Sums, of which articles tell when a film is out already. */
export const MONEY = /[$£€₦₹]\s?\d|million|crore/u;

/** In which words the date is said, without its figures and names. */
function wordTraits({ date, dates, sentence: { text } }: DatePlace, cue: Cue | undefined): string[] {
  const said = text.slice(date.start, date.end);
  const word = said
    .replace(NAMED_DAY, 'Name')
    .replace(/\d+(?:st|nd|rd|th)?/gu, '#')
    .toLowerCase();
  const sort = dates.includes(date) ? 'plain' : 'loose';
  const owned = /^['’]s?(?!\p{L})/u.test(text.slice(date.end)) ? ' of its own' : '';
  return [
    `word ${word}${owned}`,
    `word ${sort} ${date.form.kind}${owned}`,
    `word ${sort} ${date.form.kind} ${cue?.sort ?? 'none'}`,
  ];
}
const NAMED_DAY = new RegExp(`${MONTH}|${WEEKDAY}`, 'gu');

/** Whether a day lies before the article or behind it. */
export function sideOf(day: FoundDay | null, published: string | null): string {
  if (published === null || !day?.value) return 'unknown';
  return day.value < published.slice(0, day.value.length) ? 'past' : 'to come';
}

/** Months of distance that are told apart. */
const MONTHS = [-24, -12, -6, -2, 0, 2, 6, 12, 24];
const SEASONS = { spring: '04', summer: '07', autumn: '10', winter: '12' } as const;

/** About how many months a day lies behind the article. */
export function farOf(day: FoundDay | null, published: string | null): string {
  if (published === null || !day?.value || day.precision === 'year') return 'unknown';
  const month =
    day.precision === 'season' ? SEASONS[day.value.slice(5) as keyof typeof SEASONS] : day.value.slice(5, 7);
  const months = (year: string, of: string) => 12 * Number(year) + Number(of);
  const far = months(day.value.slice(0, 4), month) - months(published.slice(0, 4), published.slice(5, 7));
  return `${MONTHS.findLast((least) => far >= least) ?? 'long ago'}`;
}

const stepsOf = (letters: number): number => Math.min(STEPS, Math.floor(letters / STEP));

function cueTraits({ cues, date, dates, sentence: { text } }: DatePlace): string[] {
  const [last, first] = cuesAround(cues, date);
  const left = cues.filter(({ end }) => end <= date.start);
  const traits = last ? [] : ['no cue before'];
  if (last) {
    const apart = dates.some(({ start, end }) => start >= last.end && end <= date.start) ? ' of another' : '';
    const commas = text.slice(last.end, date.start).match(/[,;—]/gu)?.length ?? 0;
    traits.push(
      `cue before ${last.sort}${apart}`,
      `cue before ${firstWord(last)}${apart}`,
      `cue before ${last.sort} by ${stepsOf(date.start - last.end)}`,
      `cue before ${last.sort} commas ${Math.min(3, commas)}`,
    );
    const former = left.at(-2);
    if (former) traits.push(`cues before ${former.sort} ${last.sort}`);
  }
  if (first) {
    traits.push(
      `cue behind ${first.sort}`,
      `cue behind ${first.sort} by ${stepsOf(first.start - date.end)}`,
      `cues around ${last?.sort ?? 'none'} ${first.sort}`,
    );
  }
  return traits;
}

/** What stands before the date and its cue as its subject or object: a film, something made for it, a person. */
function tokenTraits({ tokens, cues, date }: DatePlace): string[] {
  const [cue] = cuesAround(cues, date);
  const last = tokens.findLast(({ end }) => end <= date.start)?.what ?? 'none';
  const first = tokens.find(({ start }) => start >= date.end)?.what ?? 'none';
  if (!cue) return [`token before ${last}`, `token behind ${first}`];
  const subject = tokens.findLast(({ end }) => end <= cue.start)?.what ?? 'none';
  const object = tokens.find(({ start, end }) => start >= cue.end && end <= date.start)?.what ?? 'none';
  return [
    `token before ${last}`,
    `token behind ${first}`,
    `subject ${subject} ${cue.sort}`,
    `object ${object} ${cue.sort}`,
    `subject ${subject} object ${object}`,
  ];
}

const firstWord = ({ text }: Cue): string => text.toLowerCase().replace(/ .*$/u, '').slice(0, 5);
