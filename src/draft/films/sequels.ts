import type { Article } from '../text/article.ts';
import { articleSentences, type Sentence } from '../text/article-sentences.ts';
import type { FoundFilm } from '../text/found.ts';
import { filmContext, mentionsIn, spokenOf } from './film-context.ts';
import { precedes } from './title-key.ts';

/** That one film follows another, as an article says it. */
export interface FoundSequel {
  /** Titles. */
  readonly film: string;
  readonly of: string;
  /** In plain words why a person should look; null where the article names both. */
  readonly why: string | null;
}

/** The source of a pattern of words for a film that follows another, none capturing. */
export const SEQUEL = '(?:sequel|follow-up|followup|threequel|continuation)';
/** "Its sequel, ", before the film that follows. */
const BEFORE = new RegExp(`(?:[Ii]ts|[Tt]he|[’']s?) (?:\\p{Ll}[\\p{L}-]* ){0,2}${SEQUEL},? ["“‘]?$`, 'u');
/** ", the sequel to 2028’s ", between the film that follows and the other. */
const BETWEEN = new RegExp(
  `^["”’']?,["”’']? (?:a|an|the|his|her|their) (?:\\p{L}[\\p{L}-]* ){0,3}${SEQUEL} (?:to|of) (?:[\\p{L}\\d-]+(?:[’']s?)? ){0,4}["“‘]?$`,
  'u',
);

/** Which films follow which; of one film at most one. */
export function findSequels(article: Article, films: readonly FoundFilm[]): FoundSequel[] {
  const context = filmContext(article, films);
  const found = articleSentences(article).flatMap((sentence) => {
    const named = mentionsIn(sentence, context);
    return named.flatMap(({ film, from, to }, at): FoundSequel[] => {
      const next = named[at + 1];
      if (next && next.film !== film && BETWEEN.test(sentence.text.slice(to, next.from)))
        return [{ film: film.title, of: next.film.title, why: null }];
      if (!BEFORE.test(sentence.text.slice(0, from))) return [];
      const before = named.slice(0, at).findLast((one) => one.film !== film)?.film;
      if (before) return [{ film: film.title, of: before.title, why: null }];
      return unnamed(film, sentence, from);
    });
  });
  return [...Map.groupBy(found, ({ film }) => film).values()].flatMap(
    (group) => group.find(({ why }) => why === null) ?? group.slice(0, 1),
  );

  /** "Its sequel": the one before by its number, else what was spoken of. */
  function unnamed(film: FoundFilm, { paragraph, from: begin }: Sentence, from: number): FoundSequel[] {
    const numbered = films.find(({ title }) => precedes(title, film.title));
    if (numbered)
      return [
        {
          film: film.title,
          of: numbered.title,
          why: 'of which film it is the sequel follows from the titles alone',
        },
      ];
    const spoken = spokenOf(paragraph, begin, begin + from, context).film;
    const of = spoken === film ? null : spoken;
    return of
      ? [{ film: film.title, of: of.title, why: 'the sentence does not name the film that it follows' }]
      : [];
  }
}
