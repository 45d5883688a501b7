const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const PARTS = new Set(['part', 'chapter', 'volume', 'vol', 'episode', 'book', 'pt']);

/**
 * The words by which two ways to write a title are one: without case, accents, marks and "The", "Part Two" as "Part 2" and
 * "Part II".
 */
export function titleKey(title: string): string[] {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/gu, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const bare = words.length > 1 && /^(?:the|a|an)$/u.test(words[0] ?? '') ? words.slice(1) : words;
  return bare.map((word, at) => {
    const part = PARTS.has(bare[at - 1] ?? '');
    if (word === 'vol' || word === 'pt') return word === 'vol' ? 'volume' : 'part';
    if (part && NUMBERS.includes(word)) return String(NUMBERS.indexOf(word));
    return at > 0 && (part || word.length > 1) && ROMAN.includes(word) ? String(ROMAN.indexOf(word)) : word;
  });
}

/** How a shorter key lies in a longer one; null where it does not, or is as long. */
export function keyWithin(
  short: readonly string[],
  long: readonly string[],
): 'start' | 'middle' | 'end' | null {
  if (short.length === 0 || short.length >= long.length) return null;
  const last = long.length - short.length;
  for (let at = 0; at <= last; at += 1) {
    if (short.every((word, index) => word === long[at + index])) {
      return at === 0 ? 'start' : at === last ? 'end' : 'middle';
    }
  }
  return null;
}

/** Gives those of some things whose longer keys a shorter one lies in, in their order; only those with its rarest word are tried. */
export function keyedBy<T extends { readonly key: readonly string[] }>(
  all: readonly T[],
): (short: readonly string[]) => T[] {
  const byWord = Map.groupBy(
    all.flatMap((one) => [...new Set(one.key)].map((word) => ({ word, one }))),
    ({ word }) => word,
  );
  return (short) => {
    const [rarest = []] = short.map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    return rarest.flatMap(({ one }) => (keyWithin(short, one.key) === null ? [] : [one]));
  };
}

/** The keys of what colons and dashes set apart in a title. */
export const partsOf = (title: string): string[][] => title.split(/: | [–—-] /u).map(titleKey);

/** Whether what a longer title has more than this beginning is a number, or a part's. */
export const isNumbered = (rest: readonly string[]): boolean =>
  /^\d+$/u.test(rest.at(-1) ?? '') && (rest.length === 1 || PARTS.has(rest[0] ?? ''));

/** Whether one title is the part before another by their numbers: "Dusk Part One" before "Ebb: Dusk Part Two". */
export const precedes = (one: string, other: string): boolean => keyPrecedes(titleKey(one), titleKey(other));

function keyPrecedes(first: readonly string[], second: readonly string[]): boolean {
  if (Number(second.at(-1)) !== Number(first.at(-1)) + 1) return false;
  const bare = first.slice(0, -2).join(' ');
  return (
    bare !== '' && second.at(-2) === first.at(-2) && ` ${second.slice(0, -2).join(' ')}`.endsWith(` ${bare}`)
  );
}

/** What is added to a series' first title: ": The Return", " 2", " IV", " Part Two". */
const NUMBER_OR_MORE = /^(?::| \d| [IVX]+(?![\p{L}’'])| Part (?:\p{Lu}|\d))/u;

/** A title and its key. */
export type Keyed = { readonly title: string; readonly key: readonly string[] };

/** Whether one film of a series is before another, by their titles. */
export const isPartBefore = (one: Keyed, other: Keyed): boolean =>
  keyPrecedes(one.key, other.key) ||
  (other.title.startsWith(one.title) && NUMBER_OR_MORE.test(other.title.slice(one.title.length)));
