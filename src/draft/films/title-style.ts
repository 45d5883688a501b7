import type { Sighting } from './title-sighting.ts';

/**
 * An article sets its titles off in one way: what is set off in another, and has nothing else that speaks for a film, is somebody's
 * word, a song or a sign. Where nothing tells the way, each may be it. What is not set off at all is no title, where titles are.
 */
export function inStyle(seen: readonly Sighting[]): Sighting[] {
  const shown = seen.filter(({ marked, strong, named }) => marked && strong - named > 1);
  const ways = new Set(shown.map(wayOf));
  const styled = seen.map((one) =>
    one.marked && one.strong === 1 && ways.size > 0 && !ways.has(wayOf(one)) ? { ...one, strong: 0 } : one,
  );
  const titles = new Set(shown.filter(({ paragraph }) => !paragraph.heading).map(({ key }) => key));
  if (titles.size < FEWEST || titles.size <= unmarked(seen).size) return styled;
  const keys = new Set(seen.flatMap(({ marked, key }) => (marked ? [key] : [])));
  const parts = new Set([...keys].flatMap(phrasesOf));
  // The same title, the short form of one, or a longer one: "Dusk 2" beside “Dusk”.
  return styled.filter(
    ({ marked, key }) => marked || parts.has(key) || phrasesOf(key).some((phrase) => keys.has(phrase)),
  );
}

/** Of one title that is set off nothing follows: the others may be unlike it. */
const FEWEST = 2;

/** Titles that nothing sets off and that are told of as plainly as films are. */
const unmarked = (seen: readonly Sighting[]): ReadonlySet<string> =>
  new Set(
    seen
      .filter(({ marked, strong, named, against }) => !marked && strong - named - against > 2)
      .map(({ key }) => key),
  );

/** Longer than any title, in words. */
const LONGEST = 12;

/** All words that stand beside each other in a key. */
function phrasesOf(key: string): string[] {
  const words = key.split(' ').slice(0, LONGEST);
  return words.flatMap((_, from) =>
    words.slice(from).map((__, more) => words.slice(from, from + more + 1).join(' ')),
  );
}

const wayOf = ({ paragraph, from }: Sighting): string => paragraph.text[from - 1] ?? '';
