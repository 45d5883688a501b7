import { FILM } from '../films/film-cue-words.ts';
import { type FilmMention, filmFinder } from '../films/film-mentions.ts';
import { isPartOfName } from '../releases/release-sure.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { phrasesOf } from '../text/phrases.ts';
import { doubtsOfTitles } from './credit-titles.ts';

/** Where a film stands with its whole title. */
interface Place extends FilmMention {
  readonly paragraph: Paragraph;
}

/**
 * Why the credits of films are in doubt wherever they stand, by their titles: a title may be cut out of a longer one, be part of another's, or
 * belong to two films. Null for one that is between marks somewhere, or twice named in the very same words. It reads the article once for all.
 */
export function doubtsOfFilms(
  films: readonly FoundFilm[],
  article: Article,
): ReadonlyMap<string, string | null> {
  const finder = filmFinder(films);
  const places = article.paragraphs.flatMap((paragraph) =>
    finder.apart(paragraph).map((place) => ({ ...place, paragraph })),
  );
  const whole = Map.groupBy(
    places.filter(({ film, paragraph: { text }, from, to }) => text.slice(from, to) === film.title),
    ({ film }) => film,
  );
  const isPart = partsOfOthers(films);
  const yearsOf = yearsBehind(films, article);
  const titleDoubt = doubtsOfTitles(films, article);
  const doubtOf = (film: FoundFilm): string | null => {
    if (!film.certainty.sure) return film.certainty.why;
    const own = whole.get(film) ?? [];
    const set = own.some((it) => isMarked(it) || isSetOff(it));
    if (!set && own.length < 2) return 'it may be something else than a film';
    if (isPart.has(film)) return 'its name is a part of another film’s';
    if (own.some((it) => isFrayed(it, films))) return 'it may be a part of a longer title';
    return yearsOf(film) > 1 ? 'more than one film may be called so' : titleDoubt(film);
  };
  return new Map(films.map((film) => [film.title, doubtOf(film)]));
}

const isFrayed = (place: Place, films: readonly FoundFilm[]): boolean =>
  !place.paragraph.heading &&
  !isMarked(place) &&
  !LABEL.test(place.paragraph.text.slice(place.to)) &&
  isPartOfName(place.paragraph.text, place, films);

/** "F Directed by: ": a list of credits begins. */
const LABEL = /^ \p{Lu}\p{Ll}+(?: by)?: /u;

const REMADE = /(?<!\p{L})(?:remak(?:e|es|ing)|remade|reboot\p{L}*|re-?imagin\p{L}*|new version)(?!\p{L})/u;

const YEAR = /^["”’]? \((?<year>(?:19|20)\d\d)\)/u;

/** In how many years a film of a title is said to be made, and one more where none is; 0 where nothing is said to be made again. */
function yearsBehind(films: readonly FoundFilm[], { paragraphs }: Article): (film: FoundFilm) => number {
  if (!paragraphs.some(({ text }) => REMADE.test(text))) return () => 0;
  const phrases = phrasesOf(films.map(({ title }) => [title, title] as const));
  const years = Map.groupBy(
    paragraphs.flatMap(({ text }) =>
      phrases.in(text).flatMap(({ phrase, to }) => {
        const year = YEAR.exec(text.slice(to, to + ' (2031)'.length + 1))?.groups?.year;
        return year === undefined ? [] : [{ phrase, year }];
      }),
    ),
    ({ phrase }) => phrase,
  );
  return ({ title }) => new Set((years.get(title) ?? []).map(({ year }) => year)).size + 1;
}

/** "The thriller F, ", "the drama F (2009)": words and signs on both sides tell where a title begins and ends. */
const isSetOff = ({ paragraph: { text }, from, to }: Place): boolean =>
  AFTER_NOUN.test(text.slice(Math.max(0, from - 30), from)) &&
  /^(?:[.,;]| \(|[’']s?(?!\p{L})| (?:is|was|opens|and|which|who|in|on)(?!\p{L}))/u.test(
    text.slice(to, to + 10),
  );
const AFTER_NOUN = new RegExp(`(?<!\\p{L})(?:${FILM}) $`, 'u');

/** Whether a title stands between marks. */
const isMarked = ({ paragraph: { text }, from, to }: Place): boolean =>
  /["“‘'*_]$/u.test(text.slice(Math.max(0, from - 1), from)) &&
  /^[,.!?]?["”’'*_]/u.test(text.slice(to, to + 2));

const plain = (title: string): string => title.replaceAll(/[:,]/gu, '');

/** The films whose titles other films' names hold, word for word. */
function partsOfOthers(films: readonly FoundFilm[]): ReadonlySet<FoundFilm> {
  const phrases = phrasesOf(films.map((film) => [plain(film.title), film] as const));
  const named = films.flatMap((other) => [other.title, ...other.forms].map((form) => ({ other, form })));
  return new Set(
    named.flatMap(({ other, form }) => {
      const text = plain(form);
      return phrases
        .in(text)
        .filter(({ from, to }) => ` ${text} `[from] === ' ' && (text[to] ?? ' ') === ' ')
        .flatMap(({ known }) => known.filter((film) => film !== other && film.title !== form));
    }),
  );
}
