import { findCredits } from './credits/credits.ts';
import type { Findings } from './draft.ts';
import { findFacts } from './facts/facts.ts';
import { findFilms } from './films/films.ts';
import { findMentions } from './names/mentions.ts';
import { findQuotations } from './quotations/quotations.ts';
import { findReleases } from './releases/releases.ts';
import type { Article } from './text/article.ts';

/** Everything that can be found in an article. */
export function findIn(article: Article): Findings {
  const mentions = findMentions(article);
  const films = findFilms(article);
  const quotations = findQuotations(article, mentions);
  const credits = findCredits(article, mentions, films, quotations);
  return {
    films,
    releases: findReleases(article, films),
    credits,
    quotations,
    facts: findFacts(article, mentions, films, quotations, credits),
  };
}
