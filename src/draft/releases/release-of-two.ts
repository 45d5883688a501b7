import type { FilmContext, Referent } from '../films/film-context.ts';
import type { Sentence } from '../text/article-sentences.ts';

// "The former", "the latter", "the last of these": films by the order in which they were named.

const WORDS =
  /(?<!\p{L})[Tt]he (?<which>former|latter|last of (?:these|them|which)|second of (?:these|them))(?! (?:part|half|stages|days|years))(?!\p{L})/gu;

/** The film that such words before a place of a sentence mean, if they are the last to name one there. */
export function ofTwo(
  { paragraph, from, text }: Sentence,
  at: number,
  { mentions }: FilmContext,
): Referent | null {
  const last = [...text.slice(0, at).matchAll(WORDS)].at(-1);
  const which = last?.groups?.which;
  if (!last || which === undefined) return null;
  const all = mentions.get(paragraph.number) ?? [];
  const begin = from + last.index;
  if (all.some((it) => it.from >= begin && it.to <= from + at)) return null;
  const named = all.filter(({ to }) => to <= begin).map(({ film }) => film);
  const films = named.filter((film, index) => named.lastIndexOf(film) === index);
  const film = films.at(which === 'former' ? -2 : -1);
  return film && films.length > 1 ? { film, why: 'the sentence does not name the film' } : null;
}
