import { currentRelease } from '../claims.ts';
import type { Film, ReleaseClaim } from '../facts.ts';
import type { Library } from '../library.ts';
import { eachInSteps, type Steps } from '../steps.ts';
import { type Answer, answerOf, isNamedIn } from './answer.ts';
import type { Riddle } from './riddle.ts';

/** Years that lie so far from the right one are offered last: they are too easy. */
const FAR = 10;

/** What is offered where the packs name too few years. */
const BESIDE = [-2, -1, 1, 2];

/** The year of a claim's date, if it names one. */
export const yearOf = ({ date }: Pick<ReleaseClaim, 'date'>): string | undefined => date.value?.slice(0, 4);

const yearAnswer = (year: string): Answer => ({
  id: year,
  name: year,
  known: [year],
  label: year,
  sources: [],
});

/** The years of which anybody says that the film comes out in them; each may be held true. */
const yearsOf = (film: Film): Set<string> => new Set(film.releases.flatMap((claim) => yearOf(claim) ?? []));

/**
 * In which year a film comes out: one for each film whose newest date names a year, undisputed and stated outright, that its
 * title does not give away. Years of other films are offered before those beside the right one, of which nobody says anything.
 */
export function* yearRiddles(library: Library): Steps<Riddle[]> {
  const films = library.films();
  const told = new Set(films.flatMap((film) => [...yearsOf(film)]));
  const riddles = yield* eachInSteps(films, (film) => {
    const release = currentRelease(film);
    const year = release && yearOf(release.current);
    if (!release || year === undefined || release.current.cite.reading !== null) return [];
    const disputed = release.contradicted.some((claim) => yearOf(claim) !== year);
    const right = yearAnswer(year);
    const titles = answerOf(film, film.title).known;
    if (disputed || titles.some((title) => isNamedIn(right, title))) return [];
    const own = yearsOf(film);
    const near = BESIDE.map((step) => String(Number(year) + step).padStart(4, '0'));
    const riddle: Riddle = {
      kind: 'year',
      about: film.id,
      right,
      cite: release.current.cite,
      spoiler: false,
      pool: [...new Set([...told, ...near])].map(yearAnswer),
      others: [...own].map(yearAnswer),
      plausible: ({ id }) => {
        const far = Math.abs(Number(id) - Number(year));
        return Number(told.has(id) && far <= FAR) - Number(far > FAR);
      },
    };
    return [riddle];
  });
  return riddles.flat();
}
