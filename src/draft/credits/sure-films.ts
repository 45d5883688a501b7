import { FILM } from '../films/film-cue-words.ts';
import { type FilmMention, filmMentions } from '../films/film-mentions.ts';
import { isPartOfName } from '../releases/release-sure.ts';
import type { Article } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { doubtOfTitle } from './credit-titles.ts';

/**
 * Why the credits of a film are in doubt wherever they stand: its title may be cut out of a longer one, be part of another's, or belong to two
 * films. Null for one that is between marks somewhere, or twice named in the very same words.
 */
export function doubtOfFilm(film: FoundFilm, all: readonly FoundFilm[], article: Article): string | null {
  if (!film.certainty.sure) return film.certainty.why;
  const { title } = film;
  const texts = article.paragraphs.map(({ text }) => text);
  const whole = article.paragraphs.flatMap((paragraph) =>
    filmMentions(paragraph, [film])
      .filter(({ from, to }) => paragraph.text.slice(from, to) === title)
      .map((at) => ({ at, paragraph })),
  );
  const marked = whole.some(({ at, paragraph }) => isMarked(paragraph.text, at));
  const set = whole.some(({ at, paragraph: { text } }) => isSetOff(text, at));
  if (!marked && !set && whole.length < 2) return 'it may be something else than a film';
  if (all.some((other) => other !== film && overlaps(other, title)))
    return 'its name is a part of another film’s';
  const frayed = whole.some(
    ({ at, paragraph }) =>
      !paragraph.heading &&
      !isMarked(paragraph.text, at) &&
      !LABEL.test(paragraph.text.slice(at.to)) &&
      isPartOfName(paragraph.text, at, all),
  );
  if (frayed) return 'it may be a part of a longer title';
  if (texts.some((text) => REMADE.test(text)) && yearsOf(title, texts) > 1)
    return 'more than one film may be called so';
  return doubtOfTitle(film, article);
}

/** "F Directed by: ": a list of credits begins. */
const LABEL = /^ \p{Lu}\p{Ll}+(?: by)?: /u;

const REMADE = /(?<!\p{L})(?:remak(?:e|es|ing)|remade|reboot\p{L}*|re-?imagin\p{L}*|new version)(?!\p{L})/u;

/** In how many years a film of this title is said to be made, and one more where none is. */
function yearsOf(title: string, texts: readonly string[]): number {
  const form = new RegExp(`${RegExp.escape(title)}["”’]? \\((?<year>(?:19|20)\\d\\d)\\)`, 'gu');
  return (
    new Set(texts.flatMap((text) => [...text.matchAll(form)].map(({ groups }) => groups?.year))).size + 1
  );
}

/** "The thriller F, ", "the drama F (2009)": words and signs on both sides tell where a title begins and ends. */
const isSetOff = (text: string, { from, to }: Pick<FilmMention, 'from' | 'to'>): boolean =>
  new RegExp(`(?<!\\p{L})(?:${FILM}) $`, 'u').test(text.slice(Math.max(0, from - 30), from)) &&
  /^(?:[.,;]| \(|[’']s?(?!\p{L})| (?:is|was|opens|and|which|who|in|on)(?!\p{L}))/u.test(
    text.slice(to, to + 10),
  );

/** Whether a title stands between marks. */
const isMarked = (text: string, { from, to }: Pick<FilmMention, 'from' | 'to'>): boolean =>
  /["“‘'*_]$/u.test(text.slice(Math.max(0, from - 1), from)) &&
  /^[,.!?]?["”’'*_]/u.test(text.slice(to, to + 2));

/** Whether another film's name holds a title, word for word. */
const overlaps = (other: FoundFilm, title: string): boolean =>
  [other.title, ...other.forms].some(
    (form) =>
      form !== title && ` ${form} `.replaceAll(/[:,]/gu, '').includes(` ${title} `.replaceAll(/[:,]/gu, '')),
  );
