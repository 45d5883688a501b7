import { findFilms } from '../../../src/draft/films/films.ts';
import { candidatesOf } from '../../../src/draft/releases/release-odds.ts';
import { readingsOf } from '../../../src/draft/releases/releases.ts';
import type { FoundFilm } from '../../../src/draft/text/found.ts';
import type { Example } from '../../../src/draft/text/odds.ts';
import type { Labelled } from './labels.ts';
import { dated, dateKeys, filmNamer } from './same.ts';

/** Every date of an article of which rules are not sure, the films and days that it may be, and which of them it is by its labels. */
export function releaseExamples(
  { article, labels }: Labelled,
  films: readonly FoundFilm[] = findFilms(article),
): Example[][] {
  const namer = filmNamer(labels.films);
  const known = new Set(labels.dates.flatMap((one) => dateKeys.labelled(one, namer)));
  const readings = readingsOf(article, films);
  return readings.dates
    .filter(({ told }) => !told.some(({ certainty }) => certainty.sure))
    .map((one) =>
      candidatesOf(one, readings).map(({ film, day, traits }) => ({
        traits,
        is: known.has(dated(namer(film.title), day)),
      })),
    );
}
