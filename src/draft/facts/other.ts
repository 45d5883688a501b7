import { writtenDates } from '../dates/date-forms.ts';
import { type FilmContext, mentionsIn } from '../films/film-context.ts';
import type { FoundFranchise } from '../films/franchises.ts';
import type { Article } from '../text/article.ts';
import { articleSentences, type Sentence, spanOf } from '../text/article-sentences.ts';
import type { Found, FoundCredit, FoundFact, Span } from '../text/found.ts';

/** What of an article is told already by things of another kind. */
export interface Telling {
  readonly releases: readonly Found[];
  readonly credits: readonly FoundCredit[];
  readonly quotations: readonly Found[];
  readonly facts: readonly Found[];
}

/** What is shorter than this tells nothing by itself, in UTF-16 units. */
const SHORT = 25;

/**
 * What an article says of a film or a franchise that is no date, no part, no quotation and nothing of the making: a sentence each, of
 * which a person has to judge whether it is worth telling. A sentence that names a film and tells who did what there is left to the credits.
 */
export function otherFacts(
  article: Article,
  context: FilmContext,
  franchises: readonly FoundFranchise[],
  telling: Telling,
): FoundFact[] {
  const credited = telling.credits.filter(({ role, character }) => role !== null || character !== null);
  const places = [...telling.releases, ...telling.quotations, ...telling.facts];
  return (
    articleSentences(article)
      .filter(({ paragraph, text }) => !paragraph.heading && text.length >= SHORT && !text.endsWith('?'))
      // What happens when is told by dates, also where a date is said for the second time.
      .filter(({ text }) => telling.releases.length === 0 || writtenDates(text).length === 0)
      .flatMap((sentence): FoundFact[] => {
        const at = spanOf(sentence, 0, sentence.text.length);
        if (places.some((it) => meet(it.at, at))) return [];
        const franchise = franchises.find((it) => meet(it.at, at));
        if (franchise) return [fact(sentence, at, franchise.name, null)];
        if (credited.some((it) => meet(it.at, at))) return [];
        const named = new Set(mentionsIn(sentence, context).map(({ film }) => film.title));
        return [...named].slice(0, 1).map((title) => fact(sentence, at, title, title));
      })
  );
}

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const fact = (sentence: Sentence, at: Span, about: string, film: string | null): FoundFact => ({
  at,
  certainty: { sure: false, why: 'it may be nothing that is worth telling' },
  sentence: sentence.text,
  about,
  film,
  people: [],
  places: [],
});
