import { findPeople } from '../names/people.ts';
import { type Article, spanIn } from '../text/article.ts';
import { roleOfLabel } from '../text/credit-labels.ts';
import type { Weights } from '../text/descent.ts';
import type { FoundFilm } from '../text/found.ts';
import { chanceOf } from '../text/odds.ts';
import { headOf, type TitleGround } from './title-own-traits.ts';
import { spanKey, type TitlePlace, type TitleSpan, titleSpans } from './title-spans.ts';
import { isMarked, titleTraits } from './title-traits.ts';
import learned from './title-weights.json' with { type: 'json' };
import { NO_TITLE } from './title-words.ts';

// Titles that no rule sees: how likely words are a film's title, by weights that were learned from labelled articles (`npm run pack:learn`).

const WEIGHTS: Weights = new Map(Object.entries(learned));

/** From this chance on words are worth a person's look. */
const WORTH_A_LOOK = 0.3;
/** From this chance on they are even where rules take them for something else. */
const BEYOND_RULES = 0.85;
/** From this chance on they may be a longer title than rules find in them. */
const LIKELY = 0.5;
/** Below this chance what rules find is doubted. */
const DOUBTED = 0.02;
/** Below this chance it gives way to likelier titles in the same words. */
const HARDLY = 0.01;
/** No news is longer (UTF-16), and to weigh each of its words takes time. */
const LONGEST = 40_000;
/** Why a title is doubted that no rule sees. */
export const GUESSED = 'that it is a film is guessed from the words around it';
const WHY_NOT = 'the words around it hardly speak of a film';

/** All that may be titles in an article, with their traits, and what of it stands between marks. */
export function titleCandidates(article: Article) {
  if (article.text.length > LONGEST) return { all: [], marked: new Set<string>() };
  const spans = titleSpans(article);
  const names = findPeople(article).flatMap((person) => person.names.map(spanKey));
  const marked = new Set(spans.filter(({ places }) => places.some(isMarked)).map(({ key }) => key));
  const tails = Map.groupBy(
    spans.flatMap(({ key }) => headOf(key) ?? []),
    ({ head }) => head,
  );
  const ground: TitleGround = {
    small: new Set(article.text.match(/(?<![\p{L}’'])\p{Ll}+/gu)),
    series: new Map([...tails].map(([head, all]) => [head, new Set(all.map(({ next }) => next)).size])),
    names: new Set(names),
    nameWords: new Set(names.flatMap((name) => name.split(' '))),
    marked,
  };
  return { all: spans.map((span) => ({ span, traits: titleTraits(span, ground) })), marked };
}

/**
 * The films that rules find, and with them, in doubt, those whose titles are likely ones and lie in none of theirs. What rules are sure of
 * is doubted where the words around it hardly speak of a film.
 * @param refused what rules know to be something else, by its key
 */
export function withLikely(
  films: readonly FoundFilm[],
  article: Article,
  refused: ReadonlySet<string>,
): FoundFilm[] {
  const { all, marked } = titleCandidates(article);
  const weighed = sentenceWise(all.map(({ span, traits }) => ({ span, chance: chanceOf(traits, WEIGHTS) })));
  const chances = new Map(weighed.map(({ span, chance }) => [span.key, chance]));
  const chanceOfForm = (form: string) => chances.get(spanKey(form)) ?? 1;
  const isHardly = (form: string) => chanceOfForm(form) < HARDLY;
  const known = new Set(
    films.flatMap((film) =>
      formsOf(film)
        .filter((form) => !isHardly(form))
        .map(plain),
    ),
  );
  const marks = setsOff(films, marked);
  const isOther = ({ span: { key }, chance }: Weighed) =>
    chance < BEYOND_RULES && (refused.has(key) || (marks && !marked.has(key)));
  const taken: TitlePlace[] = [];
  const found: FoundFilm[] = [];
  for (const one of likely(weighed)) {
    const { text, places } = one.span;
    const free = places.filter((place) => !taken.some((other) => overlap(place, other)));
    taken.push(...free);
    const [first] = free;
    if (
      !first ||
      isOther(one) ||
      isStretched(one) ||
      NO_TITLE.test(text) ||
      isRole(text) ||
      isNamed(plain(text), known) ||
      isAside(first, films)
    )
      continue;
    const at = spanIn(first.paragraph, first.from, first.to);
    found.push({ at, certainty: { sure: false, why: GUESSED }, title: text, forms: [] });
  }
  const told = films.map((film) =>
    film.certainty.sure && formsOf(film).every((form) => chanceOfForm(form) < DOUBTED)
      ? { ...film, certainty: { sure: false, why: WHY_NOT } }
      : film,
  );
  const whole = told.filter(
    (film) => film.certainty.sure || !found.some((other) => isCutOf(film, other) || isSpunOut(film, other)),
  );
  return [...whole, ...found].toSorted((a, b) => a.at.start - b.at.start);

  /** "May 9 for F": hardly a title where rules find F. */
  function isStretched({ span, chance }: Weighed): boolean {
    const words = plain(span.text);
    return chance < LIKELY && !known.has(words) && known.values().some((title) => words.includes(title));
  }

  /** "Also in F" is none where "F" is one. */
  function isSpunOut({ title }: FoundFilm, other: FoundFilm): boolean {
    return isHardly(title) && plain(title).includes(plain(other.title));
  }
}

interface Weighed {
  readonly span: TitleSpan;
  readonly chance: number;
}

const likely = (all: readonly Weighed[]): Weighed[] =>
  all.filter(({ chance }) => chance >= WORTH_A_LOOK).toSorted((a, b) => b.chance - a.chance);

/** "She made Salt Road. The film": what goes on over the end of a sentence is what stands before that, or behind a number: "1. Salt Road". */
function sentenceWise(weighed: readonly Weighed[]): Weighed[] {
  const most = new Map<string, number>();
  for (const { span, chance } of weighed) {
    const part = partOf(span.text);
    if (part !== null) most.set(spanKey(part), Math.max(chance, most.get(spanKey(part)) ?? 0));
  }
  return weighed.flatMap(({ span, chance }) =>
    partOf(span.text) === null ? { span, chance: Math.max(chance, most.get(span.key) ?? 0) } : [],
  );
}

const NUMBER = /^\d{1,2}\. (?=\p{Lu})/u;
/** A period behind a word that is long enough for a period not to be its own, as far as it is none of these. */
const ENDS = /(?<=\p{L}{3})\. /u;
const SHORTENED =
  /(?:^|[^\p{L}])(?:Mrs|Capt|Prof|Sgt|Gen|Col|Rev|Hon|Adm|Cpl|Maj|Pvt|Det|Insp|Gov|Sen|Pres|Mme|Mlle|Ste|Vol|Inc|Ltd|Bros)$/u;

/** Of words that go on over the end of a sentence, or begin with a number in a list, those that may be a title; null of others. */
function partOf(text: string): string | null {
  const number = NUMBER.exec(text)?.[0].length;
  if (number !== undefined) return text.slice(number);
  const before = text.slice(0, Math.max(0, text.search(ENDS)));
  return before === '' || SHORTENED.test(before) ? null : before;
}

const formsOf = ({ title, forms }: FoundFilm): string[] => [title, ...forms];

/** Whether an article sets titles off by marks, so that nothing without them is one. */
function setsOff(films: readonly FoundFilm[], marked: ReadonlySet<string>): boolean {
  const set = films.filter(({ title }) => marked.has(spanKey(title))).length;
  return set > 1 && 2 * set >= films.length;
}

/** "The Editor", "The Editor is Ada Quill": no title. */
const isRole = (text: string): boolean =>
  roleOfLabel(text.replace(/^The /u, '').replace(/ is .*$/u, '')) !== null;

/** "Deux étés (Two Summers)": what it is in English, or where it is from, stands in brackets behind a title. */
const isAside = ({ paragraph: { text }, from, to }: TitlePlace, films: readonly FoundFilm[]): boolean =>
  text.startsWith(')', to) &&
  films.some((film) => formsOf(film).some((form) => text.slice(0, from).endsWith(`${form} (`)));

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

/** "What Did You Do" is none where "What Did You Do, Dorothy?" is one: whether all that a film is called lies in a longer title. */
const isCutOf = (film: FoundFilm, longer: FoundFilm): boolean =>
  formsOf(film).every((form) => plain(longer.title).includes(plain(form)));
