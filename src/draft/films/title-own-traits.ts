import { isCommonWord, isFirstName, isLastName, isPlaceOrBody } from '../text/words.ts';
import { isInner, type TitleSpan } from './title-spans.ts';
import { HOUSE, PLACE } from './title-words.ts';

/** What of an article bears on whether words are a title. */
export interface TitleGround {
  /** Full names of people, in small letters with straight apostrophes. */
  readonly names: ReadonlySet<string>;
  /** The words of those names. */
  readonly nameWords: ReadonlySet<string>;
  /** Keys of all that stands between marks in the article. */
  readonly marked: ReadonlySet<string>;
  /** The article's words that begin with a small letter. */
  readonly small: ReadonlySet<string>;
  /** How many ways there are to go on from what stands before a number or a colon: "Ebb: …", "Ebb 2". */
  readonly series: ReadonlyMap<string, number>;
}

const SIGNS = [':', '&', '?', '!', ','];
/** So many letters a part of a name has at the least that tells of somebody. */
const NAME = 3;

/** Traits of words by themselves, and of where else the article has them. */
export function ownTraits({ key, text, places }: TitleSpan, ground: TitleGround): string[] {
  const { names, nameWords, marked } = ground;
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
    ...kindTraits(words, text),
    ...wordTraits(words, ground),
    ...seriesTraits(key, ground),
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

/** What dictionaries of names tell: words may be somebody's, a place's or a house's rather than a film's. */
function kindTraits(words: readonly string[], text: string): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const begins = isFirstName(first);
  return [
    ...(begins ? [`first name of ${Math.min(3, words.length)}`] : []),
    ...(words.length > 1 && isLastName(last) ? [`last name ${begins ? 'behind a first' : 'alone'}`] : []),
    ...(isPlaceOrBody(words) ? ['place or body'] : []),
    ...(HOUSE.test(text) ? ['house'] : []),
    ...(PLACE.test(text) ? ['place'] : []),
  ];
}

/** Whether its words are in a dictionary and in the article's own prose, as those of titles are more often than those of names. */
function wordTraits(all: readonly string[], { small }: TitleGround): string[] {
  const words = all
    .filter((word) => !isInner(word))
    .map((word) =>
      word
        .toLowerCase()
        .replace(/[’']s?$/u, '')
        .replace(/\P{L}/gu, ''),
    )
    .filter(Boolean);
  const known = words.map(isCommonWord);
  return [
    `known ${share(known)}`,
    `known ${share(known)} of ${Math.min(4, words.length)}`,
    `known first ${known[0] ?? '–'} last ${known.at(-1) ?? '–'}`,
    `small ${share(words.map((word) => small.has(word)))}`,
  ];
}

function share(are: readonly boolean[]): string {
  if (are.every(Boolean)) return 'all';
  return are.some(Boolean) ? 'some' : 'none';
}

const HEAD = /^(?:the |an? )?(.+?)(?:: | - | (?=\d+(?:$|:)))(\S+)/u;

/** What a title of a series begins with, and the word that goes on from it: "Ebb", "The" of "Ebb: The Flood"; null of another. */
export function headOf(key: string): { readonly head: string; readonly next: string } | null {
  const [, head, next] = HEAD.exec(key) ?? [];
  return head !== undefined && next !== undefined ? { head, next } : null;
}

function seriesTraits(key: string, { series }: TitleGround): string[] {
  const head = headOf(key)?.head;
  const ways = series.get(key.replace(/^(?:the|an?) /u, ''));
  return [
    ...(head === undefined ? [] : [`of a series of ${Math.min(3, series.get(head) ?? 0)}`]),
    ...(ways === undefined ? [] : [`heads a series of ${Math.min(3, ways)}`]),
  ];
}
