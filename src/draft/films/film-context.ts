import type { Article, Paragraph } from '../text/article.ts';
import type { Sentence } from '../text/article-sentences.ts';
import { isFact } from '../text/entry-lines.ts';
import type { FoundFilm, FoundRelease } from '../text/found.ts';
import { inTopic } from './film-asides.ts';
import { type FilmMention, filmFinder } from './film-mentions.ts';
import { distinct, filmsIn, timesOf, weightOf } from './film-weights.ts';

/** Which film is spoken of, as far as it is known, and why a person should look at it. */
export interface Referent {
  readonly film: FoundFilm | null;
  readonly why: string | null;
}

/** All places where an article names its films. */
export interface FilmContext {
  readonly films: readonly FoundFilm[];
  /** By the paragraph's number. */
  readonly mentions: ReadonlyMap<number, readonly FilmMention[]>;
  /** The same without what is named by the way. */
  readonly topics: ReadonlyMap<number, readonly FilmMention[]>;
  /** The names that may be no film's, so that nothing unnamed is of them. */
  readonly weak: ReadonlySet<FoundFilm>;
  /** The film that the article is about: the one it names most. */
  readonly main: FoundFilm | null;
  /** Whether it is named far more than any other. */
  readonly clear: boolean;
  /** The film whose name heads the part of a list in which a paragraph stands, by the paragraph's number. */
  readonly sections: ReadonlyMap<number, FoundFilm>;
}

/** Looks up all films of an article in its paragraphs. Of two, it is about the one that is still to come. */
export function filmContext(
  article: Article,
  films: readonly FoundFilm[],
  releases: readonly FoundRelease[] = [],
): FilmContext {
  const finder = filmFinder(films);
  const mentions = new Map(
    article.paragraphs.map((it): [number, FilmMention[]] => [it.number, finder.together(it)]),
  );
  const weak = weakFilms(article, films, mentions);
  const topics = new Map(
    article.paragraphs.map((it): [number, FilmMention[]] => [
      it.number,
      inTopic(
        it,
        (mentions.get(it.number) ?? []).filter(({ film }) => !weak.has(film)),
      ),
    ]),
  );
  const times = timesOf(article, mentions);
  const early = new Set(article.paragraphs.slice(0, 2).flatMap(({ number }) => filmsIn(mentions, number)));
  const weight = weightOf({ article, films, releases, mentions, times });
  const [most, second] = films
    .map((film) => ({ film, weight: weight(film) }))
    .toSorted((a, b) => b.weight - a.weight);
  return {
    films,
    mentions,
    topics,
    weak,
    main: most?.film ?? null,
    clear:
      most !== undefined &&
      most.weight >= 2 * (second?.weight ?? 0) &&
      (!second || times(most.film) > 1) &&
      (times(most.film) > 3 || early.has(most.film)),
    sections: sectionsOf(article, mentions),
  };
}

/** The mentions in a sentence, with offsets in its text. */
export function mentionsIn({ paragraph, from, text }: Sentence, { mentions }: FilmContext): FilmMention[] {
  return (mentions.get(paragraph.number) ?? [])
    .filter((it) => it.from >= from && it.to <= from + text.length)
    .map(({ film, ...at }) => ({ film, from: at.from - from, to: at.to - from }));
}

/** Of which film "it" or "the film" speaks at a place in a paragraph's text (UTF-16), where the sentence begins at `begin`. */
export function spokenOf(paragraph: Paragraph, begin: number, at: number, context: FilmContext): Referent {
  const all = (context.mentions.get(paragraph.number) ?? []).filter(
    ({ from, to }) => to <= at && !/ \([^()]*$/u.test(paragraph.text.slice(Math.max(0, from - ASIDE), from)),
  );
  const here = distinct(all.filter(({ from }) => from >= begin));
  if (here.length === 1 && here[0]) return { film: here[0], why: null };
  if (here.length > 1) return guess(here.at(-1), 'several films are named before it');
  const topical = (context.topics.get(paragraph.number) ?? []).filter(({ to }) => to <= at);
  const before =
    /^[Tt]hat /u.test(paragraph.text.slice(at)) || (topical.length === 0 && !context.clear)
      ? pointedAt(paragraph, all, topical)
      : topical;
  const films = distinct(before);
  const section = context.sections.get(paragraph.number);
  if (section && films.every((film) => film === section)) return { film: section, why: null };
  const last = before.at(-1)?.film;
  // In a film's part of a list another is named by the way, unless a sentence begins with it.
  if (section && last !== section && !isSubject(before, paragraph))
    return guess(section, 'another film is named right before it');
  if (!last) return ofLastParagraph(paragraph, context) ?? ofArticle(context);
  if (films.length === 1 && (last === context.main || isSubject(before, paragraph)))
    return { film: last, why: null };
  if (films.length === 1 && context.films.length === 1) return { film: last, why: null };
  return guess(last, 'another film is named right before it');
}

/** So far back a bracket is looked for. */
const ASIDE = 120;

/** The names that may be no film's: named in passing and in doubt, or never between marks where the others are. */
function weakFilms(
  { paragraphs }: Article,
  films: readonly FoundFilm[],
  mentions: FilmContext['mentions'],
): ReadonlySet<FoundFilm> {
  const marked = new Set(
    paragraphs
      .filter(({ heading }) => !heading)
      .flatMap(({ number, text, entry }) =>
        (mentions.get(number) ?? []).filter(
          ({ from }) => from === entry?.from || /["“‘'*_]$/u.test(text.slice(0, from)),
        ),
      )
      .map(({ film }) => film),
  );
  const marks = marked.size > 1 && 2 * marked.size >= films.length;
  const all = [...mentions.values()].flat();
  const times = Map.groupBy(all, ({ film }) => film);
  return new Set(
    films.filter(
      (film) =>
        (marks && !marked.has(film)) ||
        (!film.certainty.sure &&
          !marked.has(film) &&
          !film.title.includes(' ') &&
          times.get(film)?.length === 1),
    ),
  );
}

/** In a list of films, each under a heading of its own or in a block of lines: which one a paragraph is about. */
function sectionsOf(article: Article, mentions: FilmContext['mentions']): Map<number, FoundFilm> {
  const sections = new Map<number, FoundFilm>();
  let film: FoundFilm | undefined;
  for (const { number, heading, text, entry } of article.paragraphs) {
    const [first] = mentions.get(number) ?? [];
    if (entry) film = first?.from === entry.from ? first.film : undefined;
    else if (heading && !isFact(text)) film = first && headsPart(text, first.from) ? first.film : undefined;
    if (film) sections.set(number, film);
    // What stands behind an entry that has told of its film is of none.
    if (entry?.told) film = undefined;
  }
  return new Set(sections.values()).size > 1 ? sections : new Map();
}

/** A film's name heads a part where it begins the heading, or stands behind a day or a number. */
const headsPart = (text: string, from: number): boolean =>
  from <= 1 || /^[^()|]{1,30}[|•·.):–—] ["“‘']?$/u.test(text.slice(0, from));

/** The one film of the paragraph before, where the article is not plainly about another. */
function ofLastParagraph({ number }: Paragraph, { mentions, main, clear }: FilmContext): Referent | null {
  const near = [1, 2]
    .map((back) => distinct(mentions.get(number - back) ?? []))
    .find((films) => films.length > 0);
  const [film, ...others] = near ?? [];
  if (!film || others.length > 0 || film === main || clear) return null;
  return guess(film, 'the film was named in a paragraph before');
}

function ofArticle({ main, clear, films }: FilmContext): Referent {
  if (!main) return { film: null, why: 'the film is not named' };
  return { film: main, why: clear || films.length === 1 ? null : 'the sentence does not name the film' };
}

/** Up to which film "that one" reaches: the last, be it named in passing, if its sentence is not of another. */
export function pointedAt(
  { text }: Paragraph,
  all: readonly FilmMention[],
  topical: readonly FilmMention[],
): readonly FilmMention[] {
  const [last, own] = [all.at(-1), topical.at(-1)];
  return last && own && !/[.!?]["”’)]? /u.test(text.slice(own.to, last.from)) ? topical : all;
}

const guess = (film: FoundFilm | null | undefined, why: string): Referent => ({ film: film ?? null, why });

/** Whether the last mention begins its sentence. */
function isSubject(mentions: readonly FilmMention[], { text }: Paragraph): boolean {
  const last = mentions.at(-1);
  return last !== undefined && /(?:^|[.!?]["”’]? )["“‘]?$/u.test(text.slice(0, last.from));
}
