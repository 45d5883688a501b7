import { isCapital, isInner, type TitlePlace, type TitleSpan } from './title-spans.ts';

/** What of an article bears on whether words are a title. */
export interface TitleGround {
  /** Full names of people, in small letters with straight apostrophes. */
  readonly names: ReadonlySet<string>;
  /** The words of those names. */
  readonly nameWords: ReadonlySet<string>;
  /** Keys of all that stands between marks in the article. */
  readonly marked: ReadonlySet<string>;
}

const CLOSING = /^[,.]?[”’"'_*]/u;
const QUOTES = new Set('“”‘’"\'*_');

const isOpened = (text: string, from: number): boolean => /[“‘"'_*]/u.test(text.charAt(from - 1));

/** Whether words stand between marks. */
export const isMarked = ({ paragraph: { text }, from, to }: TitlePlace): boolean =>
  isOpened(text, from) && CLOSING.test(text.slice(to));

/** Traits of words that tell whether they are a film's title: their own, and what stands around them, once and in most of their places. */
export function titleTraits(span: TitleSpan, ground: TitleGround): string[] {
  const around = new Map<string, number>();
  for (const place of span.places)
    for (const trait of new Set(aroundOf(place))) around.set(trait, (around.get(trait) ?? 0) + 1);
  const often = [...around].filter(([, times]) => span.places.length > 1 && 2 * times >= span.places.length);
  return [
    ...new Set([
      'any',
      ...ownTraits(span, ground),
      ...around.keys(),
      ...often.map(([trait]) => `often ${trait}`),
    ]),
  ];
}

const SIGNS = [':', '&', '?', '!', ','];
/** So many letters a part of a name has at the least that tells of somebody. */
const NAME = 3;

function ownTraits({ key, text, places }: TitleSpan, { names, nameWords, marked }: TitleGround): string[] {
  const words = text.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const inner = words.slice(1, -1).filter(isInner).length;
  const parts = key.split(' ');
  const length = Math.min(7, words.length);
  const mark = marked.has(key) ? 'marked' : 'unmarked';
  const all = Math.min(3, marked.size);
  return [
    `words ${length}`,
    `first ${isInner(first) ? first.toLowerCase() : /^\d/u.test(first) ? '#' : 'Name'}`,
    `last ${/^\d/u.test(last) ? '#' : /[?!]$/u.test(last) ? last.slice(-1) : 'word'}`,
    `inner ${Math.min(2, inner)}`,
    ...SIGNS.filter((sign) => text.includes(sign)).map((sign) => `has ${sign}`),
    ...(/[’']s /u.test(text) ? ['has owner'] : []),
    ...(/\d/u.test(text) ? ['has digit'] : []),
    nameTrait(key, parts, names, nameWords),
    `places ${Math.min(4, places.length)}`,
    mark,
    `${mark} of ${all}`,
    `${mark} words ${length}${inner > 0 ? ' inner' : ''}`,
  ];
}

function nameTrait(
  key: string,
  parts: readonly string[],
  names: ReadonlySet<string>,
  nameWords: ReadonlySet<string>,
): string {
  if (names.has(key)) return 'name';
  if (parts.every((part) => nameWords.has(part))) return 'parts of names';
  return parts.some((part) => part.length >= NAME && nameWords.has(part)) ? 'part of a name' : 'no name';
}

/** So many words on each side are looked at. */
const AROUND = 4;

function aroundOf(place: TitlePlace): string[] {
  const { paragraph, words, first, last, from, to, owner } = place;
  const { text } = paragraph;
  const isQuote = (at: number) => QUOTES.has(words[at]?.text ?? '');
  let before = first - 1;
  while (before >= 0 && isQuote(before)) before -= 1;
  const left = words.slice(Math.max(0, before - AROUND + 1), before + 1).map((word) => word.bare);
  const behind = words.slice(last + 1, last + 2 + AROUND).filter(({ text: word }) => !QUOTES.has(word));
  const right = [...(owner ? ['’s'] : []), ...behind.map((word) => word.bare)];
  const [l = '^', r = '$'] = [left.at(-1), right[0]];
  return [
    `left ${l}`,
    `right ${r}`,
    `left two ${left.slice(-2).join(' ')}`,
    `right two ${right.slice(0, 2).join(' ')}`,
    `between ${l} ${r}`,
    ...left.map((word) => `near left ${word}`),
    ...right.slice(0, AROUND).map((word) => `near right ${word}`),
    before < 0 || /^[.!?]$/u.test(words[before]?.text ?? '') ? 'begins' : 'within',
    ...neighbours(place),
    `marks ${isOpened(text, from)} ${CLOSING.test(text.slice(to))}`,
    ...(paragraph.heading ? ['heading'] : []),
    ...(/^[”’"'_*]? \(\d{4}/u.test(text.slice(to)) ? ['year behind'] : []),
    ...(/^[”’"'_*]? \(/u.test(text.slice(to)) ? ['bracket behind'] : []),
  ];
}

/** Capitals beside it: it may be cut out of a longer title or name. */
function neighbours({ paragraph: { text }, words, first, last }: TitlePlace): string[] {
  const at = (place: number) => words[place]?.text ?? '';
  const [begin, before] = [words[first], words[first - 1]];
  const touches = begin && before && text.slice(before.end, begin.start).trim() === '';
  return [
    ...(touches && isCapital(before.text) && !isInner(before.text) ? ['capital before'] : []),
    ...(isInner(at(first - 1)) && isCapital(at(first - 2)) ? ['small word and capital before'] : []),
    ...(isCapital(at(last + 1)) ? ['capital behind'] : []),
    ...(isInner(at(last + 1)) && isCapital(at(last + 2))
      ? [`${at(last + 1).toLowerCase()} and capital behind`]
      : []),
  ];
}
