import { phrasesOf } from '../text/phrases.ts';

/**
 * The first names that stand before each of some names: of each text the one that stands there first, in the order of the texts.
 * @param pattern global; it finds a name (`first`) and all that stands between it and the other
 * @param goesOn tells by what stands behind one of the names that it is a longer one
 */
export function firstsBefore(
  texts: readonly string[],
  pattern: RegExp,
  names: readonly string[],
  goesOn: RegExp,
): ReadonlyMap<string, readonly string[]> {
  const phrases = phrasesOf(names.map((name) => [name, name] as const));
  const found = new Map<string, string[]>();
  for (const text of texts) {
    const here = new Set<string>();
    for (const { 0: all, index, groups } of text.matchAll(pattern)) {
      for (const { phrase, to } of phrases.at(text, index + all.length)) {
        if (here.has(phrase) || goesOn.test(text.slice(to, to + 2))) continue;
        here.add(phrase);
        const firsts = found.get(phrase) ?? [];
        found.set(phrase, firsts);
        firsts.push(groups?.first ?? '');
      }
    }
  }
  return found;
}
