import { fold } from '../fold.ts';
import type { Library } from '../library.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { answerOf, isNamedIn } from './answer.ts';
import type { Riddle } from './riddle.ts';

/** Who said it: one for each quotation whose words do not name the speaker. */
export function* speakerRiddles(library: Library): Steps<Riddle[]> {
  const pool = library.people().map((person) => answerOf(person, person.name));
  const byId = new Map(pool.map((answer) => [answer.id, answer]));
  const quotations = yield* eachInSteps(library.quotations(), (quotation) => ({
    quotation,
    words: fold(quotation.segments.join(' ')),
  }));
  // Two may be quoted with the same words.
  const sayers = Map.groupBy(quotations, ({ words }) => words);
  const quoted = new Set(quotations.map(({ quotation }) => quotation.speaker));
  const riddles = yield* eachInSteps(quotations, ({ quotation, words }) => {
    const { id, speaker, film, cite, spoiler = false } = quotation;
    const right = byId.get(speaker);
    if (!right || cite.reading !== null || isNamedIn(right, words)) return [];
    const same = (sayers.get(words) ?? []).flatMap((other) => byId.get(other.quotation.speaker) ?? []);
    const riddle: Riddle = {
      kind: 'speaker',
      about: id,
      right,
      cite,
      spoiler,
      pool,
      others: same,
      plausible: (answer) =>
        2 * Number(film !== null && isInCast(library, film.id, answer.id)) +
        Number(quoted.has(answer.id)) +
        Number(answer.sources.includes(cite.source.id)),
    };
    return [riddle];
  });
  return riddles.flat();
}

const isInCast = (library: Library, film: string, person: string): boolean =>
  library.person(person)?.credits.some((credit) => credit.film?.id === film) ?? false;
