import { type FilmContext, filmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import type { Mentions } from '../names/mentions.ts';
import { findReleases } from '../releases/releases.ts';
import { type Article, type Paragraph, spanIn } from '../text/article.ts';
import type { FoundCredit, FoundFilm, FoundQuotation } from '../text/found.ts';
import { withGuesses } from './beside-credits.ts';
import { clauseCredits } from './clause-credits.ts';
import { spokenCredits } from './clause-spoken.ts';
import { boxCredits } from './credit-boxes.ts';
import { withoutNames } from './credit-context.ts';
import { creditFilm, sentenceStart } from './credit-film.ts';
import { creditFilms } from './credit-films.ts';
import { lineCredits } from './credit-lines.ts';
import { masked } from './credit-mask.ts';
import { collaborations } from './credit-pairs.ts';
import { BY_CREDIT, likelyPeople } from './credit-people.ts';
import { roleOf } from './credit-roles.ts';
import { isGuess, settledCredits } from './credit-settling.ts';
import { withSureness } from './credit-sure.ts';
import { withoutPeople } from './film-names.ts';
import { looseCredits } from './loose-credits.ts';
import { subjectAtMain } from './loose-main.ts';
import { subjectOf } from './loose-subject.ts';
import { withOwnRoles } from './owner-roles.ts';
import { linkedParts } from './part-links.ts';
import { withSeriesParts } from './series-parts.ts';

/** Who did what at which film, and whom they play, as far as an article says so in its own words. */
export function findCredits(
  article: Article,
  mentions: Mentions,
  found: readonly FoundFilm[],
  quotations: readonly FoundQuotation[] = [],
): FoundCredit[] {
  const films = withoutPeople(article, mentions, creditFilms(article, mentions, found));
  const context = withoutNames(filmContext(article, films, findReleases(article, films)), mentions.all);
  const titles = new Set(films.flatMap(({ title, forms }) => [title, ...forms]));
  const real = [...mentions.all, ...likelyPeople(article, mentions, films)].filter(
    ({ person, doubt }) =>
      !person.figure &&
      !titles.has(person.name) &&
      !titles.has(`The ${person.name}`) &&
      !NOBODY.test(person.name) &&
      !(doubt === BY_CREDIT && isOfTitle(person.name, titles)),
  );
  const paragraphs = article.paragraphs.filter(({ heading }) => !heading);
  const said = paragraphs.flatMap((paragraph) =>
    clauseCredits(masked(paragraph, real, context.mentions.get(paragraph.number) ?? []), context),
  );
  const called = paragraphs.flatMap((paragraph) => calledIn(paragraph, real, context));
  const together = paragraphs.flatMap((paragraph) => collaborations(paragraph, real, context));
  const spoken = article.paragraphs.flatMap((paragraph) => spokenCredits(paragraph, real, context));
  const boxes = article.paragraphs.flatMap((paragraph) => boxCredits(paragraph, real, context));
  const lines = lineCredits(article, mentions, context);
  const first = [...said, ...boxes, ...lines, ...spoken, ...withoutOthers(called, said), ...together];
  const ground = { said: first, text: paragraphs.map(({ text }) => text).join('\n') };
  const linked = paragraphs.flatMap((paragraph) =>
    linkedParts(masked(paragraph, real, context.mentions.get(paragraph.number) ?? []), context, ground),
  );
  const known = withOwnRoles([...first, ...withoutKnown(linked, first)], real);
  const told = settledCredits(withGuesses(known, article, real, context), article, titles);
  const wide = [...told, ...looseCredits(article, { real, context, quotations }, told)];
  const subject = subjectAtMain(subjectOf(article, real)?.name, wide, context);
  const all = withSeriesParts([...wide, ...subject], article);
  return withSureness(all, article, real, context, [...boxes, ...lines]);
}

/** "Salt River High School", "South Korean": names, though nobody's. */
const NOBODY =
  / (?:School|High|Council|Club|Society|Trust|Foundation|Fund|Agency|Library|Committee|Commission|Ministry|Department|Hospital|Centre|Center|Union|League|Ballet|Opera|Association|Federation|Institute|British|Korean|Japanese|Chinese|Nigerian|Australian|Canadian|Mexican|Brazilian|American|African|European|Asian|Swedish|Danish|Norwegian|Finnish|Turkish|Russian|Ukrainian|Iranian|Israeli|Egyptian|Italian|Scottish)$/u;

/** Whether a name of several words is a part of a title: "Salt Witches" of "The Salt Witches Go Abroad". */
const isOfTitle = (name: string, titles: ReadonlySet<string>): boolean =>
  name.includes(' ') && [...titles].some((title) => ` ${title} `.includes(` ${name} `));

/** Those who are only called "the director" where nobody else is said to be the film's. */
function withoutOthers(called: readonly FoundCredit[], said: readonly FoundCredit[]): FoundCredit[] {
  const doers = new Map(
    said
      .filter((one) => !isGuess(one))
      .map(({ film, role, person }) => [`${film}|${roleOf(role ?? '')}`, person]),
  );
  return called.filter(
    ({ film, role, person }) => (doers.get(`${film}|${roleOf(role ?? '')}`) ?? person) === person,
  );
}

/** Parts of those of whom no part at the film is told otherwise. */
const withoutKnown = (linked: readonly FoundCredit[], told: readonly FoundCredit[]): FoundCredit[] =>
  linked.filter(
    ({ person, film }) =>
      !told.some((one) => one.person === person && one.film === film && one.character !== null),
  );

const CALLED =
  /^[Tt]he (?:\p{L}+ )?(?<role>director|filmmaker|writer|screenwriter|composer|cinematographer|producer|editor)$/u;

/** Whom the article means by "the director": that it is this film's is not said. */
function calledIn(paragraph: Paragraph, mentions: readonly Mention[], context: FilmContext): FoundCredit[] {
  return mentions
    .filter(({ by, paragraph: number }) => by === 'trade' && number === paragraph.number)
    .flatMap(({ from, to, person }): FoundCredit[] => {
      const role = CALLED.exec(paragraph.text.slice(from, to))?.groups?.role;
      if (role === undefined) return [];
      const begin = sentenceStart(paragraph.text, from);
      return [
        {
          at: spanIn(paragraph, from, to),
          certainty: { sure: false, why: 'it is only called so, without its name beside it' },
          person: person.name,
          role,
          film: creditFilm(paragraph, begin, from, [], context).film?.title ?? null,
          character: null,
          described: null,
        },
      ];
    });
}
