import type { FilmContext } from '../films/film-context.ts';
import type { FilmMention } from '../films/film-mentions.ts';
import type { Mention } from '../names/mention.ts';
import type { Article } from '../text/article.ts';
import type { FoundCredit } from '../text/found.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { masked } from './credit-mask.ts';
import { roleOf } from './credit-roles.ts';
import { rivalDirectors } from './sure-directors.ts';
import { doubtsOfFilms } from './sure-films.ts';
import { onlyFilm, type Said, saidIn, spokenIn } from './sure-said.ts';
import { doubtOfWords } from './sure-words.ts';

/**
 * The credits with what they are sure of taken back where no sentence says it in one of the shapes of `sure-shapes.ts`: the film by its
 * whole title, the person by the whole name, in words that leave nothing open; or a list of credits (`listed`) has it.
 */
export function withSureness(
  credits: readonly FoundCredit[],
  article: Article,
  real: readonly Mention[],
  context: FilmContext,
  listed: readonly FoundCredit[],
): FoundCredit[] {
  const doubts = doubtsOfFilms(context.films, article);
  const only = onlyFilm(article, context);
  const byParagraph = Map.groupBy(real, ({ paragraph }) => paragraph);
  const sentences = article.paragraphs
    .filter(({ heading }) => !heading)
    .flatMap((paragraph) => {
      const named = context.mentions.get(paragraph.number) ?? [];
      const spoken = spokenIn(paragraph, named, only);
      const text = masked(
        paragraph,
        byParagraph.get(paragraph.number) ?? [],
        [...named, ...spoken].toSorted((a, b) => a.from - b.from),
      );
      return sentencesOf(paragraph.text).map((sentence) => saidIn(text, sentence, only));
    });
  const said = Map.groupBy(sentences.flat(), pairOf);
  const hasRival = rivalDirectors(sentences);
  const lists = Map.groupBy(
    listed.filter(({ certainty }) => certainty.sure),
    pairOf,
  );
  const spoken = spokenOfAll(article, real);
  return credits.map((credit) => {
    const confirmed =
      (said.get(pairOf(credit)) ?? []).some((one) => confirms(one, credit)) ||
      (lists.get(pairOf(credit)) ?? []).some((one) => isListed(one, credit));
    if (!credit.certainty.sure && !confirmed) return credit;
    const why =
      doubts.get(credit.film ?? '') ??
      (confirmed ? null : reasonOf(credit, article, context)) ??
      (isRivalled(credit, hasRival) ? 'the article has another director for it' : null) ??
      (mayPlay(credit, spoken) ? 'whom they play may be told elsewhere' : null);
    return why === null
      ? { ...credit, certainty: { sure: true } }
      : { ...credit, certainty: { sure: false, why } };
  });
}

const isRivalled = (
  { person, film, role }: FoundCredit,
  hasRival: ReturnType<typeof rivalDirectors>,
): boolean => film !== null && /^(?:writer\/)?director$/.test(roleOf(role ?? '')) && hasRival(person, film);

const pairOf = ({ person, film }: Pick<Said, 'person' | 'film'> | FoundCredit): string =>
  JSON.stringify([person, film]);

/** Where an article speaks of somebody, by the name. */
type Spoken = ReadonlyMap<
  string,
  readonly {
    readonly sentence: string;
    readonly rest: string;
    readonly from: number;
    readonly paragraph: number;
  }[]
>;

function spokenOfAll({ paragraphs }: Article, real: readonly Mention[]): Spoken {
  const body = new Map(paragraphs.filter(({ heading }) => !heading).map((one) => [one.number, one]));
  const sentences = new Map([...body].map(([number, { text }]) => [number, sentencesOf(text)]));
  const places = real.flatMap(({ person, paragraph, from, to }) => {
    const own = body.get(paragraph);
    const sentence = sentences.get(paragraph)?.find((one) => one.to > from);
    const rest = own?.text.slice(to, to + 40) ?? '';
    return own && sentence
      ? [{ name: person.name, sentence: sentence.text, rest, from: own.places[from] ?? 0, paragraph }]
      : [];
  });
  return Map.groupBy(places, ({ name }) => name);
}

/** Whether it may be said elsewhere as whom somebody acts: a sentence that speaks of them, too, has words for a part. */
function mayPlay({ character, role, person, at }: FoundCredit, spoken: Spoken): boolean {
  if (character !== null || roleOf(role ?? '') !== 'actor') return false;
  const own = spoken.get(person) ?? [];
  return own.some(({ sentence, rest, from, paragraph }) => {
    const here = paragraph === at.paragraph && from === at.start;
    return BRACKETED.test(rest) || (!here && PARTS.test(sentence));
  });
}

const BRACKETED =
  /^[’']s? (?:\p{Lu}|(?:\p{Ll}+ ){0,2}(?:character|role|part)(?!\p{L}))|^,? (?:\(|as (?!well(?!\p{L})))/u;
const PARTS =
  /(?<!\p{L})(?:plays?|played|playing|portray\p{L}*|voices?|voiced|voicing|roles?|parts?|characters?|leads?|stars|starring|appears?|turns?|cast|casting|called|named|figure|hero|heroine|villain|(?:is|are|was|as) (?:the|a|an|his|her|their|one|\p{Lu})\p{L}*)(?!\p{L})/u;

/** What a list of who did what has is as plain as what a sentence says. */
const isListed = (one: FoundCredit, credit: FoundCredit): boolean =>
  one.person === credit.person &&
  one.film === credit.film &&
  roleOf(one.role ?? '') === roleOf(credit.role ?? '') &&
  one.character === credit.character;

function confirms({ person, film, roles, character }: Said, credit: FoundCredit): boolean {
  const role = roleOf(credit.role ?? '');
  return (
    person === credit.person &&
    film === credit.film &&
    (roles.includes(role) ||
      (role === 'writer/director' && roles.includes('writer') && roles.includes('director'))) &&
    character === credit.character
  );
}

/** The most telling reason why a credit is not sure: the film, what the words may mean, that they are not plain. */
function reasonOf({ at, film }: FoundCredit, article: Article, { mentions }: FilmContext): string {
  const paragraph = article.paragraphs[at.paragraph - 1];
  const place = paragraph?.places.findIndex((one) => one >= at.start) ?? 0;
  const sentence = paragraph && sentencesOf(paragraph.text).find(({ to }) => to > place);
  if (!paragraph || !sentence) return UNPLAIN;
  const here = (mentions.get(paragraph.number) ?? []).filter(
    ({ from, to }) => from >= sentence.from && to <= sentence.to,
  );
  if (!here.some((one) => one.film.title === film)) return 'the sentence does not name the film';
  if (here.some((one) => one.film.title !== film)) return 'the sentence names another film, too';
  return doubtOfWords(without(sentence, here)) ?? UNPLAIN;
}

/** A sentence with its films' titles blotted out. */
const without = ({ from, text }: Sentence, films: readonly FilmMention[]): string =>
  films.reduce(
    (so, film) => so.slice(0, film.from - from) + '_'.repeat(film.to - film.from) + so.slice(film.to - from),
    text,
  );

const UNPLAIN = 'the words may mean something else';
