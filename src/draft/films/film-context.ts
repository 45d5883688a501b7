import type { Article, Paragraph } from '../text/article.ts';
import type { Sentence } from '../text/article-sentences.ts';
import type { FoundFilm, FoundRelease } from '../text/found.ts';
import { inTopic } from './film-asides.ts';
import { type FilmMention, filmMentions } from './film-mentions.ts';

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
  const mentions = new Map(
    article.paragraphs.map((it): [number, FilmMention[]] => [it.number, filmMentions(it, films)]),
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
  // "The third Ebb film", "the Ebb franchise": no one film is named.
  const ofOne = new Map(
    article.paragraphs.map(({ number, text }): [number, FilmMention[]] => [
      number,
      (mentions.get(number) ?? []).filter(({ to }) => !SERIES.test(text.slice(to, to + 30))),
    ]),
  );
  const all = [...ofOne.values()].flat();
  const early = new Set(article.paragraphs.slice(0, 2).map(({ number }) => number));
  const count = (film: FoundFilm) =>
    all.filter((it) => it.film === film).length +
    [...ofOne].filter(([number, some]) => early.has(number) && some.some((it) => it.film === film)).length;
  // "Ebb" alone means "Ebb 2" or "Ebb: The Return", too, where the article is about that.
  const meant = (film: FoundFilm) =>
    count(film) +
    (isOver(film, releases)
      ? 0
      : films
          .filter(({ title }) => title !== film.title && isBeginning(title, film.title))
          .reduce((sum, other) => sum + count(other), 0));
  const shown = (film: FoundFilm) =>
    article.paragraphs.some(({ number, text }) =>
      (mentions.get(number) ?? []).some((it) => it.film === film && TRAILER.test(text.slice(0, it.from))),
    );
  const first = article.paragraphs.find(({ heading }) => heading);
  const [named] = distinct((first && mentions.get(first.number)) ?? []);
  const [at] = (first && mentions.get(first.number)) ?? [];
  const ofAnother =
    at &&
    /^["”’']? (?:sequel|prequel|follow-up|spin-off|reboot|remake)/iu.test(first?.text.slice(at.to) ?? '');
  const headed = (film: FoundFilm) => film === named && !ofAnother;
  const weight = (film: FoundFilm) =>
    (meant(film) + (shown(film) ? 2 : 0) + (headed(film) ? 2 : 0)) *
    (isOver(film, releases) ? (headed(film) ? OVER_HEADED : OVER) : film.certainty.sure ? 1 : UNSURE);
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
      (!second || count(most.film) > 1) &&
      (count(most.film) > 3 ||
        distinct([...early].flatMap((number) => mentions.get(number) ?? [])).includes(most.film)),
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
  if (!last) return ofLastParagraph(paragraph, context) ?? ofArticle(context);
  if (films.length === 1 && (last === context.main || isSubject(before, paragraph)))
    return { film: last, why: null };
  if (films.length === 1 && context.films.length === 1) return { film: last, why: null };
  return guess(last, 'another film is named right before it');
}

/** What a film that is out counts beside one that is to come. */
const OVER = 0.1;
/** The same where the article's heading names it alone. */
const OVER_HEADED = 0.4;
/** What one counts that may be none. */
const UNSURE = 0.5;
/** So far back a bracket is looked for. */
const ASIDE = 120;
const SERIES =
  /^["”’'*_]? (?:films?|movies?|franchise|series|saga|universe|sequels?|trilogy|canon)(?!\p{L})/u;
const TRAILER = /(?<!\p{L})(?:trailer|teaser) (?:for|of) ["“‘]?$/iu;

const isBeginning = (title: string, whole: string): boolean =>
  whole.startsWith(title) && /^(?::| [–—-]| \p{N}| I|$)/u.test(whole.slice(title.length));

const isOver = ({ title }: FoundFilm, releases: readonly FoundRelease[]): boolean =>
  releases.some(({ film, status }) => film !== title && status === 'planned') &&
  releases.some(({ film }) => film === title) &&
  releases.every(({ film, status }) => film !== title || status === 'happened');

/** The names that may be no film's: named in passing and in doubt, or never between marks where the others are. */
function weakFilms(
  { paragraphs }: Article,
  films: readonly FoundFilm[],
  mentions: FilmContext['mentions'],
): ReadonlySet<FoundFilm> {
  const marked = new Set(
    paragraphs
      .filter(({ heading }) => !heading)
      .flatMap(({ number, text }) =>
        (mentions.get(number) ?? []).filter(({ from }) => /["“‘'*_]$/u.test(text.slice(0, from))),
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

/** In a list of films, each under a heading of its own: which one a paragraph is about. */
function sectionsOf(article: Article, mentions: FilmContext['mentions']): Map<number, FoundFilm> {
  const sections = new Map<number, FoundFilm>();
  let film: FoundFilm | undefined;
  for (const { number, heading, text } of article.paragraphs) {
    const [first] = mentions.get(number) ?? [];
    if (heading) film = first && headsPart(text, first.from) ? first.film : undefined;
    if (film) sections.set(number, film);
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
const distinct = (mentions: readonly FilmMention[]): FoundFilm[] => [
  ...new Set(mentions.map(({ film }) => film)),
];

/** Whether the last mention begins its sentence. */
function isSubject(mentions: readonly FilmMention[], { text }: Paragraph): boolean {
  const last = mentions.at(-1);
  return last !== undefined && /(?:^|[.!?]["”’]? )["“‘]?$/u.test(text.slice(0, last.from));
}
