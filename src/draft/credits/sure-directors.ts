import type { Said } from './sure-said.ts';

const isDirector = ({ roles }: Said): boolean => roles.some((role) => /^(?:writer\/)?director$/.test(role));

/**
 * Tells of somebody whether an article has another director for a film and never names the two together: two films may have the title, or
 * one of the two has left. `said` is what each sentence says for certain.
 */
export function rivalDirectors(
  said: readonly (readonly Said[])[],
): (person: string, film: string) => boolean {
  const groups = said.flatMap((sentence) => {
    const directors = sentence.filter(isDirector);
    return [...Map.groupBy(directors, ({ film }) => film)].map(([film, own]) => ({
      film,
      people: new Set(own.map(({ person }) => person)),
    }));
  });
  const byFilm = Map.groupBy(groups, ({ film }) => film);
  return (person, film) => {
    const own = byFilm.get(film) ?? [];
    const beside = new Set(
      own.filter(({ people }) => people.has(person)).flatMap(({ people }) => [...people]),
    );
    return beside.size > 0 && own.some(({ people }) => !people.isSubsetOf(beside));
  };
}
