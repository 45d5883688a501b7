import { findPeople } from '../names/people.ts';
import { type Article, spanIn } from '../text/article.ts';
import type { FoundFilm } from '../text/found.ts';
import { chanceOf, type Weights } from '../text/odds.ts';
import { spanKey, type TitlePlace, type TitleSpan, titleSpans } from './title-spans.ts';
import { isMarked, type TitleGround, titleTraits } from './title-traits.ts';
import learned from './title-weights.json' with { type: 'json' };

// Titles that no rule sees: how likely words are a film's title, by weights that were learned from labelled articles (`npm run pack:learn`).

const WEIGHTS: Weights = new Map(Object.entries(learned));

/** From this chance on words are worth a person's look. */
const WORTH_A_LOOK = 0.35;
/** No news is longer (UTF-16), and to weigh each of its words takes time. */
const LONGEST = 40_000;
const WHY = 'that it is a film is guessed from the words around it';

/** All that may be titles in an article, with their traits. */
export function titleCandidates(article: Article): { span: TitleSpan; traits: string[] }[] {
  if (article.text.length > LONGEST) return [];
  const spans = titleSpans(article);
  const names = findPeople(article).flatMap((person) => person.names.map(spanKey));
  const ground: TitleGround = {
    names: new Set(names),
    nameWords: new Set(names.flatMap((name) => name.split(' '))),
    marked: new Set(spans.filter(({ places }) => places.some(isMarked)).map(({ key }) => key)),
  };
  return spans.map((span) => ({ span, traits: titleTraits(span, ground) }));
}

/** The films that rules find, and with them, in doubt, those whose titles are likely ones and lie in none of theirs. */
export function withLikely(films: readonly FoundFilm[], article: Article): FoundFilm[] {
  const likely = titleCandidates(article)
    .map(({ span, traits }) => ({ span, chance: chanceOf(traits, WEIGHTS) }))
    .filter(({ chance }) => chance >= WORTH_A_LOOK)
    .toSorted((a, b) => b.chance - a.chance);
  const known = new Set(films.flatMap(({ title, forms }) => [title, ...forms]).map(spanKey));
  const taken: TitlePlace[] = [];
  const found: FoundFilm[] = [];
  for (const { span } of likely) {
    const free = span.places.filter((place) => !taken.some((other) => overlap(place, other)));
    taken.push(...free);
    const [first] = free;
    if (!first || known.has(span.key) || liesIn(span.key, known)) continue;
    const at = spanIn(first.paragraph, first.from, first.to);
    found.push({ at, certainty: { sure: false, why: WHY }, title: span.text, forms: [] });
  }
  const keys = found.map(({ title }) => spanKey(title));
  // "What Did You Do" is none where "What Did You Do, Dorothy?" is one.
  const whole = films.filter((film) => film.certainty.sure || !isCutOf(film, keys));
  return [...whole, ...found].toSorted((a, b) => a.at.start - b.at.start);
}

const overlap = (one: TitlePlace, other: TitlePlace): boolean =>
  one.paragraph === other.paragraph && one.from < other.to && other.from < one.to;

const within = (short: string, long: string): boolean => ` ${long} `.replace(/[,:?!]/gu, ' ').includes(` ${short} `);

/** Whether words lie in a title that is known: they are a form of it at most. */
const liesIn = (key: string, known: ReadonlySet<string>): boolean =>
  known.values().some((title) => title.length > key.length && within(key.replace(/[,:?!]/gu, ' '), title));

/** Whether all that a film is called lies in one longer title. */
const isCutOf = ({ title, forms }: FoundFilm, keys: readonly string[]): boolean =>
  keys.some((key) =>
    [title, ...forms].every((form) => within(spanKey(form).replace(/[,:?!]/gu, ' ').trim(), key)),
  );
