import type { FilmContext } from '../films/film-context.ts';
import type { Mention } from '../names/mention.ts';
import type { Article, Paragraph } from '../text/article.ts';
import type { FoundCredit, FoundQuotation } from '../text/found.ts';
import { clauseCredits } from './clause-credits.ts';
import { masked } from './credit-mask.ts';
import { roleOf } from './credit-roles.ts';
import { deedCredits } from './loose-deeds.ts';
import { crewCredits } from './loose-lines.ts';
import { restCredits } from './loose-rest.ts';
import { REVIEW_DEEDS } from './loose-reviews.ts';
import { speechCredits } from './loose-speech.ts';
import { subjectCredits } from './loose-subject.ts';
import { tradeCredits } from './loose-trades.ts';

const HEADED = 'it is said in a heading';

/** What a heading says in as many words; whom they play is left to the text below it. */
function headingCredits(paragraph: Paragraph, real: readonly Mention[], context: FilmContext): FoundCredit[] {
  return clauseCredits(masked(paragraph, real, context.mentions.get(paragraph.number) ?? []), context).map(
    (credit) => ({ ...credit, certainty: { sure: false, why: HEADED }, character: null, described: null }),
  );
}

/** What is known of an article when the loose readings begin. */
interface Known {
  readonly real: readonly Mention[];
  readonly context: FilmContext;
  readonly quotations: readonly FoundQuotation[];
}

/**
 * Credits of those whose role is told nowhere else: by headings, by what somebody is called. All of them are doubtful; `told` are the
 * credits that are known already.
 */
export function looseCredits(
  article: Article,
  { real, context, quotations }: Known,
  told: readonly FoundCredit[],
): FoundCredit[] {
  const people = new Map(real.map(({ person }) => [person.name, person]));
  const headings = article.paragraphs.filter(({ heading }) => heading);
  const found = [
    ...crewCredits(article, context),
    ...headings.flatMap((paragraph) => headingCredits(paragraph, real, context)),
    ...article.paragraphs.flatMap((paragraph) =>
      deedCredits(masked(paragraph, real, context.mentions.get(paragraph.number) ?? []), paragraph, context),
    ),
    ...article.paragraphs.flatMap((paragraph) => tradeCredits(paragraph, real, context)),
    ...article.paragraphs.flatMap((paragraph) => speechCredits(paragraph, real, context, quotations, people)),
    ...subjectCredits(article, real, context),
  ];
  const seen = new Set(told.map(sameRole));
  const figures = new Set(told.flatMap(({ character }) => character ?? []));
  const fresh = found.filter((credit) => {
    if (figures.has(credit.person)) return false;
    const key = sameRole(credit);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const reviewed = lastCredits(article, { real, context }, [...told, ...fresh]);
  const sofar = [...told, ...fresh, ...reviewed];
  return [...fresh, ...reviewed, ...restCredits(article, real, context, quotations, sofar)];
}

/** What reviews and the like say of those of whom no role is `told` anywhere. */
function lastCredits(
  { paragraphs }: Article,
  { real, context }: Pick<Known, 'real' | 'context'>,
  told: readonly FoundCredit[],
): FoundCredit[] {
  const known = new Set(
    told.flatMap(({ person, role, character }) => [...(role === null ? [] : [person]), character ?? '']),
  );
  const found = new Map<string, FoundCredit>();
  for (const paragraph of paragraphs) {
    const text = masked(paragraph, real, context.mentions.get(paragraph.number) ?? []);
    for (const credit of deedCredits(text, paragraph, context, REVIEW_DEEDS))
      if (!known.has(credit.person) && !found.has(sameRole(credit))) found.set(sameRole(credit), credit);
  }
  return [...found.values()];
}

const sameRole = ({ person, role }: FoundCredit): string => `${person}\u0000${roleOf(role ?? '')}`;
