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

/** All that may be titles in an article, with their traits, and what of it stands between marks. */
export function titleCandidates(article: Article) {
  if (article.text.length > LONGEST) return { all: [], marked: new Set<string>() };
  const spans = titleSpans(article);
  const names = findPeople(article).flatMap((person) => person.names.map(spanKey));
  const marked = new Set(spans.filter(({ places }) => places.some(isMarked)).map(({ key }) => key));
  const ground: TitleGround = {
    names: new Set(names),
    nameWords: new Set(names.flatMap((name) => name.split(' '))),
    marked,
  };
  return { all: spans.map((span) => ({ span, traits: titleTraits(span, ground) })), marked };
}

/**
 * The films that rules find, and with them, in doubt, those whose titles are likely ones and lie in none of theirs.
 * @param refused what rules know to be something else, by its key
 */
export function withLikely(
  films: readonly FoundFilm[],
  article: Article,
  refused: ReadonlySet<string>,
): FoundFilm[] {
  const { all, marked } = titleCandidates(article);
  const known = new Set(films.flatMap(({ title, forms }) => [title, ...forms]).map(plain));
  const marks = setsOff(films, marked);
  const taken: TitlePlace[] = [];
  const found: FoundFilm[] = [];
  for (const { text, key, places } of likely(all)) {
    const free = places.filter((place) => !taken.some((other) => overlap(place, other)));
    taken.push(...free);
    const [first] = free;
    if (!first || refused.has(key) || (marks && !marked.has(key)) || isNamed(plain(text), known)) continue;
    const at = spanIn(first.paragraph, first.from, first.to);
    found.push({ at, certainty: { sure: false, why: WHY }, title: text, forms: [] });
  }
  // "What Did You Do" is none where "What Did You Do, Dorothy?" is one.
  const whole = films.filter((film) => film.certainty.sure || !isCutOf(film, found));
  return [...whole, ...found].toSorted((a, b) => a.at.start - b.at.start);
}

const likely = (all: ReturnType<typeof titleCandidates>['all']): TitleSpan[] =>
  all
    .map(({ span, traits }) => ({ span, chance: chanceOf(traits, WEIGHTS) }))
    .filter(({ chance }) => chance >= WORTH_A_LOOK)
    .toSorted((a, b) => b.chance - a.chance)
    .map(({ span }) => span);

/** Whether an article sets titles off by marks, so that nothing without them is one. */
function setsOff(films: readonly FoundFilm[], marked: ReadonlySet<string>): boolean {
  const set = films.filter(({ title }) => marked.has(spanKey(title))).length;
  return set > 1 && 2 * set >= films.length;
}

const overlap = (one: TitlePlace, other: TitlePlace): boolean =>
  one.paragraph === other.paragraph && one.from < other.to && other.from < one.to;

/** Words alone, for what lies in what. */
const plain = (text: string): string =>
  ` ${spanKey(text)
    .replace(/[,.:?!]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()} `;

/** Whether words are known, or lie in a title that is. */
const isNamed = (words: string, known: ReadonlySet<string>): boolean =>
  known.values().some((title) => title.includes(words));

/** Whether all that a film is called lies in one longer title. */
const isCutOf = ({ title, forms }: FoundFilm, longer: readonly FoundFilm[]): boolean =>
  longer.some((other) => [title, ...forms].every((form) => plain(other.title).includes(plain(form))));
