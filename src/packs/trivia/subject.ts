import { currentRelease } from '../claims.ts';
import type {
  Character,
  Cite,
  Credit,
  Fact,
  Film,
  Person,
  ProductionFact,
  Quotation,
  ReleaseClaim,
} from '../facts.ts';
import type { Library } from '../library.ts';
import { factKey } from './film-riddles.ts';
import type { Question } from './question.ts';
import { yearOf } from './year-riddles.ts';

/** What a question is about, and what of it says which answer is right. */
export type Subject = { readonly cite: Cite } & (
  | { readonly kind: 'speaker'; readonly quotation: Quotation; readonly speaker: Person }
  | { readonly kind: 'film-of-quotation'; readonly quotation: Quotation; readonly film: Film }
  | { readonly kind: 'film-of-fact'; readonly fact: Fact; readonly film: Film }
  | { readonly kind: 'film-of-production'; readonly fact: ProductionFact; readonly film: Film }
  | { readonly kind: 'year'; readonly film: Film; readonly claim: ReleaseClaim }
  | {
      readonly kind: 'player' | 'character';
      readonly character: Character;
      readonly person: Person;
      readonly credit: Credit;
    }
);

/**
 * What a question that was asked is about; undefined where the packs have changed since and no longer say that its answer is
 * the right one.
 */
export function subjectOf({ kind, about, choices, right }: Question, library: Library): Subject | undefined {
  const answer = choices[right] ?? '';
  switch (kind) {
    case 'speaker': {
      const quotation = library.quotation(about);
      const speaker = library.person(answer);
      if (!quotation || !speaker || quotation.speaker !== answer) return undefined;
      return { kind, quotation, speaker, cite: quotation.cite };
    }
    case 'film-of-quotation': {
      const quotation = library.quotation(about);
      const film = library.film(answer);
      if (!quotation || !film || quotation.film?.id !== answer) return undefined;
      return { kind, quotation, film, cite: quotation.cite };
    }
    case 'film-of-production': {
      const fact = library.productionFact(about);
      const film = library.film(answer);
      return fact && film && fact.film?.id === answer ? { kind, fact, film, cite: fact.cite } : undefined;
    }
    case 'film-of-fact':
      return factSubject(about, answer, library);
    case 'year':
      return yearSubject(about, answer, library);
    case 'player':
      return castSubject(kind, answer, about, library);
    case 'character':
      return castSubject(kind, about.split('/')[0] ?? '', answer, library);
  }
}

function factSubject(about: string, answer: string, library: Library): Subject | undefined {
  const [id = '', key] = about.split('/');
  const film = library.film(id);
  const fact = film?.facts.find(({ text }) => factKey(text) === key);
  return film && fact && id === answer ? { kind: 'film-of-fact', fact, film, cite: fact.cite } : undefined;
}

function yearSubject(about: string, answer: string, library: Library): Subject | undefined {
  const film = library.film(about);
  const claim = film && currentRelease(film)?.current;
  return claim && yearOf(claim) === answer ? { kind: 'year', film, claim, cite: claim.cite } : undefined;
}

function castSubject(
  kind: 'player' | 'character',
  whom: string,
  as: string,
  library: Library,
): Subject | undefined {
  const [person, character] = [library.person(whom), library.character(as)];
  const credit = person?.credits.find((one) => one.character === as && one.cite.reading === null);
  return person && character && credit ? { kind, person, character, credit, cite: credit.cite } : undefined;
}
