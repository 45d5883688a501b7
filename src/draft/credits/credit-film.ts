import { type FilmContext, type Referent, spokenOf } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';

/** Where the sentence of a place in a paragraph's text begins (UTF-16). */
export const sentenceStart = (text: string, at: number): number =>
  /^.*[.!?]["”’)]? /u.exec(text.slice(0, at))?.[0].length ?? 0;

/** The film that was named last before a paragraph. */
function latest({ number }: Paragraph, { mentions }: FilmContext): FoundFilm | undefined {
  for (let before = number - 1; before > 0; before -= 1) {
    const film = mentions.get(before)?.at(-1)?.film;
    if (film) return film;
  }
  return undefined;
}

/**
 * The film of a credit that names none: one that its sentence names `before` it, else the one whose part of a list it stands in,
 * else the one the article is about. `at` and `begin`, where its sentence begins, are offsets in the paragraph's text.
 */
export function creditFilm(
  paragraph: Paragraph,
  begin: number,
  at: number,
  before: readonly FilmMention[],
  context: FilmContext,
): Referent {
  const near = [...new Set(before.map(({ film }) => film))];
  if (near.length === 1 && near[0]) return { film: near[0], why: null };
  if (near.length > 1) {
    const film = near.find((one) => one === context.main) ?? near.at(-1) ?? null;
    return { film, why: 'several films are named before it' };
  }
  const section = context.sections.get(paragraph.number);
  if (section) return { film: section, why: null };
  const here = (context.topics.get(paragraph.number) ?? []).filter(({ to }) => to <= at);
  const last = here.at(-1)?.film;
  if (!context.main) return spokenOf(paragraph, begin, at, context);
  if (last && last !== context.main) {
    const alone = here.every(({ film }) => film === last);
    return { film: alone ? last : context.main, why: 'another film is named right before it' };
  }
  // What was named last in the paragraphs before is what the article is at.
  const lately = last ?? latest(paragraph, context);
  const sure = (context.clear || last !== undefined) && (lately === undefined || lately === context.main);
  return { film: context.main, why: sure ? null : 'the sentence does not name the film' };
}
