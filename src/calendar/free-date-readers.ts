import type { Chrono } from 'chrono-node';

/** Reads dates in one language. */
export type ChronoReader = Pick<Chrono, 'parse'>;

/** Day and month in figures with a slash: which is which differs among those who write English. */
const SLASHED = /\b\d{1,2}\/\d{1,2}\b/u;

/**
 * The readers for a writer's language, English ones always among them. Each group is one way to take the text; there are two
 * where the order of day and month is not known, the writer's own first. The library loads at the first use, since it takes
 * a sixth of a second.
 */
export async function readersFor(
  locale: string,
  text: string,
): Promise<readonly (readonly ChronoReader[])[]> {
  const { de, en, es, fr, it, ja, nl, pt, ru, sv, uk, vi, zh } = await import('chrono-node');
  const readers: ReadonlyMap<string, ChronoReader> = new Map(
    Object.entries({ de, es, fr, it, ja, nl, pt, ru, sv, uk, vi, zh }).map(([tag, one]) => [tag, one.casual]),
  );
  const own = readers.get(locale.split('-')[0] ?? locale);
  const american = locale === 'en-US';
  const [first, second] = american ? [en.casual, en.GB] : [en.GB, en.casual];
  const likelier = own ? [own, first] : [first];
  return SLASHED.test(text) && !own ? [likelier, [second]] : [likelier];
}
