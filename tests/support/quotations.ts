import { findMentions } from '../../src/draft/names/mentions.ts';
import { findQuotations } from '../../src/draft/quotations/quotations.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import type { FoundQuotation } from '../../src/draft/text/found.ts';

/** The quotations that are found in an article's text. */
export function quotations(text: string): FoundQuotation[] {
  const article = readArticle(text);
  return findQuotations(article, findMentions(article));
}

/** "speaker: segment | segment", with a question mark behind the speaker where it is in doubt. */
export function spoken(text: string): string[] {
  return quotations(text).map(
    ({ speaker, segments, certainty }) =>
      `${speaker ?? '—'}${certainty.sure ? '' : '?'}: ${segments.join(' | ')}`,
  );
}

/** An opening that names a director and a star. */
export const HEAD = 'Director Ilse Brandvik and star Tomas Quill made it.\n\n';
