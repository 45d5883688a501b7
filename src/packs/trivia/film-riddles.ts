import { createHash } from 'node:crypto';
import type { Cite, FilmLink } from '../facts.ts';
import { fold } from '../fold.ts';
import type { Library } from '../library.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type Answer, answerOf, isNamedIn } from './answer.ts';
import type { QuestionKind } from './question.ts';
import { pairOf, type Riddle } from './riddle.ts';

/** Something that is said of a film. */
interface Saying {
  readonly kind: QuestionKind;
  readonly about: string;
  readonly text: string;
  readonly film: string;
  readonly cite: Cite;
  readonly spoiler: boolean;
}

/** A film's fact has no id of its own: it is known by its words. */
export const factKey = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Which film it is: one for each quotation, fact and piece of its making that is stated to be about a film and does not name it. */
export function* filmRiddles(library: Library): Steps<Riddle[]> {
  const pool = library.films().map((film) => answerOf(film, film.title));
  const byId = new Map(pool.map((answer) => [answer.id, answer]));
  const sayings = yield* eachInSteps(sayingsIn(library), (saying) => ({
    ...saying,
    words: fold(saying.text),
  }));
  const alike = Map.groupBy(sayings, ({ words }) => words);
  const franchiseOf = (film: string) => library.film(film)?.franchise?.id;
  const riddles = yield* eachInSteps(sayings, ({ kind, about, film, cite, spoiler, words }) => {
    const right = byId.get(film);
    if (!right || isNamedIn(right, words)) return [];
    const same = (alike.get(words) ?? []).flatMap((other) => byId.get(other.film) ?? []);
    const franchise = franchiseOf(film);
    const riddle: Riddle = {
      kind,
      about,
      right,
      cite,
      spoiler,
      pool,
      others: same,
      // One that is named in it is either meant besides, or plainly not meant.
      unfit: (answer: Answer) => isNamedIn(answer, words),
      plausible: (answer) =>
        2 * Number(franchise !== undefined && franchiseOf(answer.id) === franchise) +
        Number(answer.sources.includes(cite.source.id)),
    };
    return [riddle];
  });
  return riddles.flat();
}

const isStated = (film: FilmLink | null, cite: Cite): film is FilmLink =>
  film !== null && film.reading === null && cite.reading === null;

function sayingsIn(library: Library): Saying[] {
  return [
    ...library
      .quotations()
      .flatMap(({ id, film, cite, segments, spoiler = false }): Saying[] =>
        isStated(film, cite)
          ? [{ kind: 'film-of-quotation', about: id, film: film.id, text: segments.join(' '), cite, spoiler }]
          : [],
      ),
    ...library.films().flatMap(({ id, facts }) =>
      facts
        .filter(({ cite }) => cite.reading === null)
        .map(({ text, cite, spoiler = false }): Saying => {
          const about = pairOf(id, factKey(text));
          return { kind: 'film-of-fact', about, film: id, text, cite, spoiler };
        }),
    ),
    ...library.production().flatMap(({ id, film, cite, title, text, spoiler = false }): Saying[] =>
      isStated(film, cite)
        ? [
            {
              kind: 'film-of-production',
              about: id,
              film: film.id,
              text: `${title} ${text}`,
              cite,
              spoiler,
            },
          ]
        : [],
    ),
  ];
}
