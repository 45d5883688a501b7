import type { Article } from './article.ts';
import { findCredits } from './credits.ts';
import type { Findings } from './draft.ts';
import { findFacts } from './facts.ts';
import { findFilms } from './films.ts';
import { findMentions } from './mentions.ts';
import { findQuotations } from './quotations.ts';
import { findReleases } from './releases.ts';

/** Everything that can be found in an article. */
export function findIn(article: Article): Findings {
  const mentions = findMentions(article);
  const films = findFilms(article);
  const quotations = findQuotations(article, mentions);
  return {
    films,
    releases: findReleases(article, films),
    credits: findCredits(article, mentions, films),
    quotations,
    facts: findFacts(article, mentions, films, quotations),
  };
}
