import type { Article } from '../text/article.ts';
import type { FoundFilm, FoundRelease } from '../text/found.ts';
import type { FilmMention } from './film-mentions.ts';

// By how much an article is about each of its films. All are counted in one go, since there may be thousands.

type Mentioned = ReadonlyMap<number, readonly FilmMention[]>;

interface Ground {
  readonly article: Article;
  readonly films: readonly FoundFilm[];
  readonly releases: readonly FoundRelease[];
  /** By the paragraph's number. */
  readonly mentions: Mentioned;
  readonly times: (film: FoundFilm) => number;
}

/** The films of some places, each once. */
export const distinct = (mentions: readonly FilmMention[]): FoundFilm[] => [
  ...new Set(mentions.map(({ film }) => film)),
];

/** The films that a paragraph names, by its number. */
export const filmsIn = (mentions: Mentioned, paragraph: number): FoundFilm[] =>
  distinct(mentions.get(paragraph) ?? []);

/** "The third Ebb film", "the Ebb franchise": no one film is named. */
const SERIES =
  /^["”’'*_]? (?:films?|movies?|franchise|series|saga|universe|sequels?|trilogy|canon)(?!\p{L})/u;

/** How often an article names a film; in its first two paragraphs once more. */
export function timesOf({ paragraphs }: Article, mentions: Mentioned): (film: FoundFilm) => number {
  const named = paragraphs.map(({ number, text }) =>
    (mentions.get(number) ?? []).filter(({ to }) => !SERIES.test(text.slice(to, to + 30))),
  );
  const times = countsOf([
    ...named.flatMap((some) => some.map(({ film }) => film)),
    ...named.slice(0, 2).flatMap(distinct),
  ]);
  return (film) => times.get(film) ?? 0;
}

function countsOf<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What a film that is out counts beside one that is to come. */
const OVER = 0.1;
/** The same where the article's heading names it alone. */
const OVER_HEADED = 0.4;
/** What one counts that may be none. */
const UNSURE = 0.5;

/** By how much an article is about a film: by how often it names it, where, and whether it is still to come. */
export function weightOf(ground: Ground): (film: FoundFilm) => number {
  const isOver = overOf(ground.releases);
  const meant = meantBy(ground, isOver);
  const shown = shownIn(ground);
  const headed = headedBy(ground);
  return (film) =>
    (meant(film) + (shown.has(film) ? 2 : 0) + (film === headed ? 2 : 0)) *
    (isOver(film) ? (film === headed ? OVER_HEADED : OVER) : film.certainty.sure ? 1 : UNSURE);
}

/** "Ebb" alone means "Ebb 2" or "Ebb: The Return", too, where the article is about that. */
function meantBy(
  { films, times }: Ground,
  isOver: (film: FoundFilm) => boolean,
): (film: FoundFilm) => number {
  const byTitle = new Map<string, number>();
  for (const film of films) byTitle.set(film.title, (byTitle.get(film.title) ?? 0) + times(film));
  return (film) =>
    times(film) +
    (isOver(film) ? 0 : beginningsOf(film.title).reduce((sum, title) => sum + (byTitle.get(title) ?? 0), 0));
}

/** What stands in a title before a colon, a dash, a number or a word that may be one. */
const beginningsOf = (title: string): string[] =>
  [...title.matchAll(/:| [–—-]| \p{N}| I/gu)].map(({ index }) => title.slice(0, index));

const TRAILER = /(?<!\p{L})(?:trailer|teaser) (?:for|of) ["“‘]?$/iu;
/** What that finds is hardly longer. */
const LONGEST_TRAILER = 20;

/** The films whose trailer the article tells of. */
const shownIn = ({ article: { paragraphs }, mentions }: Ground): ReadonlySet<FoundFilm> =>
  new Set(
    paragraphs.flatMap(({ number, text }) =>
      (mentions.get(number) ?? []).flatMap(({ film, from }) =>
        TRAILER.test(text.slice(Math.max(0, from - LONGEST_TRAILER), from)) ? [film] : [],
      ),
    ),
  );

/** The film that the article's heading names first, unless it tells of the one that follows it. */
function headedBy({ article: { paragraphs }, mentions }: Ground): FoundFilm | null {
  const first = paragraphs.find(({ heading }) => heading);
  const [at] = (first && mentions.get(first.number)) ?? [];
  const ofAnother =
    at &&
    /^["”’']? (?:sequel|prequel|follow-up|spin-off|reboot|remake)/iu.test(first?.text.slice(at.to) ?? '');
  return at && !ofAnother ? at.film : null;
}

/** Whether all dates of a film are past, where another one is to come. */
function overOf(releases: readonly FoundRelease[]): ({ title }: FoundFilm) => boolean {
  const planned = releases.filter(({ status }) => status === 'planned');
  const titles = new Set(releases.map(({ film }) => film));
  const coming = new Set(planned.map(({ film }) => film));
  return ({ title }) => planned.length > 0 && titles.has(title) && !coming.has(title);
}
