import type { Sighting } from './title-sighting.ts';

/**
 * An article sets its titles off in one way: what is set off in another, and has nothing else that speaks for a film, is somebody's
 * word, a song or a sign. Where nothing tells the way, each may be it.
 */
export function inStyle(seen: readonly Sighting[]): Sighting[] {
  const ways = new Set(seen.filter(({ marked, strong }) => marked && strong > 1).map(wayOf));
  return seen.map((one) =>
    one.marked && one.strong === 1 && ways.size > 0 && !ways.has(wayOf(one)) ? { ...one, strong: 0 } : one,
  );
}

const wayOf = ({ paragraph, from }: Sighting): string => paragraph.text[from - 1] ?? '';
