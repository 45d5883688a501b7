import type { FilmMention } from '../films/film-mentions.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Cue } from './release-cues.ts';
import { kindsIn } from './release-kinds.ts';

// Of which film a release may be whose words are plain, and whose sentence has something else for its subject.

/** So far from its date a word may stand that tells of it without doubt as to which (UTF-16). */
const NEAR = 60;
const WITH =
  /^(?: up)? with (?:(?:the|an?|his|her|their|its|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}[’']s?) (?:[\p{L}\d’'-]+,? ){0,6})?["“‘*_]{0,2}$/u;

/**
 * "The event closes on July 18 with F": the film that it closes with. "The trailer of F, the end of the saga, which hits theaters on July 18":
 * the film that was named last, as neither trailers nor people come out in theaters or at home.
 */
export function lastNamed(
  text: string,
  date: { readonly start: number; readonly end: number },
  cue: Cue,
  mentions: readonly FilmMention[],
): FoundFilm | null {
  const behind = Math.max(date.end, cue.end);
  const next = mentions.find(({ from }) => from >= behind);
  if (next && WITH.test(text.slice(behind, next.from))) return next.film;
  if (cue.sort === 'other' || cue.sort === 'open' || cue.sort === 'move') return null;
  if (cue.end > date.start || date.start - cue.end > NEAR) return null;
  const [kind] = kindsIn(text.slice(cue.start, date.end));
  if (kind === undefined || kind === 'premiere') return null;
  return mentions.findLast(({ to }) => to <= cue.start)?.film ?? null;
}
