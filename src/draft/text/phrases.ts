/** A phrase where it stands in a text (UTF-16 offsets, `to` exclusive), and what is known of it. */
export interface PhrasePlace<T> {
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  readonly known: readonly T[];
}

/** Phrases, each with what is known of it, that are looked for in a text all at once. */
export interface Phrases<T> {
  /**
   * Those that stand at a place of a text, whatever follows them, the longest first. A phrase that begins with letters stands there
   * only with all the letters in a row.
   */
  at(text: string, place: number): PhrasePlace<T>[];
  /** Those that stand in a text where no letter or digit is before them, in order. */
  in(text: string): PhrasePlace<T>[];
}

/** Where a word, or anything else, begins. */
const BEGINNING = /(?<![\p{L}\p{N}])(?:\p{L}+|.)/gsu;

/** The letters with which a phrase begins, or what else it begins with. */
const HEAD = /\p{L}+|./suy;

/**
 * Makes phrases ready to be looked for, in time that does not grow with their number: a pattern for each would be tried all over a
 * text, and an article may name thousands. An empty phrase stands nowhere.
 */
export function phrasesOf<T>(all: Iterable<readonly [phrase: string, known: T]>): Phrases<T> {
  const heads = new Map<string, { lengths: number[]; phrases: Map<string, T[]> }>();
  for (const [phrase, known] of all) {
    const head = headAt(phrase, 0);
    if (head === '') continue;
    const own = heads.get(head) ?? { lengths: [], phrases: new Map<string, T[]>() };
    const same = own.phrases.get(phrase);
    if (same) same.push(known);
    else own.phrases.set(phrase, [known]);
    heads.set(head, own);
  }
  for (const own of heads.values())
    own.lengths = [...new Set([...own.phrases.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const at = (text: string, from: number, head: string): PhrasePlace<T>[] => {
    const own = heads.get(head);
    if (!own) return [];
    return own.lengths.flatMap((length) => {
      const to = from + length;
      const phrase = text.slice(from, to);
      const known = own.phrases.get(phrase);
      return known ? [{ phrase, from, to, known }] : [];
    });
  };
  return {
    at: (text, place) => at(text, place, headAt(text, place)),
    in: (text) => [...text.matchAll(BEGINNING)].flatMap(({ 0: head, index }) => at(text, index, head)),
  };
}

function headAt(text: string, place: number): string {
  HEAD.lastIndex = place;
  return HEAD.exec(text)?.[0] ?? '';
}
