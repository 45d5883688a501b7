import { type FilmContext, mentionsIn, spokenOf } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { Sentence } from '../text/article-sentences.ts';
import type { FoundFilm } from '../text/found.ts';
import type { Cue } from './release-cues.ts';
import { kindsIn } from './release-kinds.ts';

// Of which film a release may be whose words are plain, and whose sentence has something else for its subject.

/** So far from its date a word may stand that tells of it without doubt as to which (UTF-16). */
const NEAR = 60;
const WITH =
  /^(?: up)? with (?:(?:the|an?|his|her|their|its|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}[’']s?) (?:[\p{L}\d’'-]+,? ){0,6})?["“‘*_]{0,2}$/u;
/** "Shooting starts in May, with a release planned for the autumn": of the film that is shot. */
const WITH_RELEASE =
  /(?<!\p{L})(?:with|ahead of|before|for|towards?|eyeing|targeting|and) (?:(?:an?|its|the|their) )?(?:[\p{L}-]+ ){0,3}(?:release|premiere|debut|opening|bow|rollout|launch)(?: (?:is|now|being|already|then|also)){0,2} $/u;
const WORK =
  /^(?:["“]?(?:The |Principal |Its )?(?:\p{L}+ )?(?:[Ff]ilming|[Ss]hooting|[Pp]hotography|[Pp]roduction|[Ss]hoot|[Cc]ameras|[Pp]ost-production|[Ee]diting|[Rr]eshoots|[Ww]ork)(?!\p{L}))/u;
/** Nobody is called "which". */
const WHICH = /(?<!\p{L})(?:which|that)(?: \p{Ll}+){0,4} $/u;
/** "F, with music by his son, appeared": what stands between two commas is an aside. */
const ASIDE =
  /^["”’*_]?,["”’]? (?:with|from|by|starring|featuring|based|adapted|written|co-written|directed|produced|shot|made|an?|the|his|her|their|its) [^.;:]{1,120}, $/u;

/**
 * "The event closes on July 18 with F": the film that it closes with. "The trailer of F, the end of the saga, which hits theaters on July 18":
 * the film that was named last, as neither trailers nor people come out in theaters or at home.
 */
export function lastNamed(
  sentence: Sentence,
  date: { readonly start: number; readonly end: number },
  cue: Cue,
  context: FilmContext,
): FoundFilm | null {
  const { text, paragraph, from } = sentence;
  const mentions = mentionsIn(sentence, context).filter(({ film }) => !context.weak.has(film));
  const behind = Math.max(date.end, cue.end);
  const next = mentions.find((it) => it.from >= behind);
  if (next && WITH.test(text.slice(behind, next.from))) return next.film;
  if (cue.sort === 'other' || cue.sort === 'move' || cue.end > date.start || date.start - cue.end > NEAR)
    return null;
  const before = text.slice(0, cue.start);
  if (mentions.length === 0 && WORK.test(text))
    return WITH_RELEASE.test(before) || WITH_RELEASE.test(`${text.slice(0, cue.end)} `)
      ? spokenOf(paragraph, from, from + cue.start, context).film
      : null;
  return isItsOwn(text, before, date, cue, mentions)
    ? (mentions.findLast(({ to }) => to <= cue.start)?.film ?? null)
    : null;
}

function isItsOwn(
  text: string,
  before: string,
  date: { readonly start: number; readonly end: number },
  cue: Cue,
  mentions: readonly FilmMention[],
): boolean {
  if (WHICH.test(before)) return true;
  const last = mentions.findLast(({ to }) => to <= cue.start);
  if (last && ASIDE.test(text.slice(last.to, cue.start))) return true;
  const [kind] = kindsIn(text.slice(cue.start, date.end));
  return cue.sort !== 'open' && kind !== undefined && kind !== 'premiere';
}
