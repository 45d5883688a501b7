import { en } from 'chrono-node';
import { readDate } from '../../../src/draft/dates/date-reading.ts';
import { filmContext } from '../../../src/draft/films/film-context.ts';
import { findFilms } from '../../../src/draft/films/films.ts';
import { candidatesOf } from '../../../src/draft/releases/release-odds.ts';
import { piecesOf } from '../../../src/draft/releases/release-pieces.ts';
import { type DatePlace, placesIn, timesIn } from '../../../src/draft/releases/release-place.ts';
import type { FoundDay } from '../../../src/draft/text/found.ts';
import type { Example } from '../../../src/draft/text/odds.ts';
import type { Labelled } from './labels.ts';
import { dated, dateKeys, filmNamer } from './same.ts';

/** Every film and date of an article that may belong together, and whether they do by its labels. */
export function releaseExamples({ article, labels }: Labelled): Example[] {
  const context = filmContext(article, findFilms(article));
  const namer = filmNamer(labels.films);
  const known = new Set(labels.dates.flatMap((one) => dateKeys.labelled(one, namer)));
  const ground = { published: article.published, times: timesIn(context), context, taken: () => false };
  let before: FoundDay | null = null;
  let paragraph = 0;
  return piecesOf(article).flatMap((piece) => {
    if (piece.paragraph.number !== paragraph) before = null;
    paragraph = piece.paragraph.number;
    return placesIn(piece, ground).flatMap((place) => {
      const days = daysOf(place, before);
      before = days[0] ?? before;
      const is = (film: string, some: readonly FoundDay[]) =>
        some.some((day) => known.has(dated(namer(film), day)));
      return candidatesOf(place).map(({ film, day, traits }) => ({
        traits,
        is: is(film.title, day ? [day] : days),
      }));
    });
  });
}

/** What a date may say, whether it is told as past or not; first what it says by itself. */
function daysOf({ date: { form }, published }: DatePlace, before: FoundDay | null): FoundDay[] {
  const ground = { published, before, along: false, chrono: en.casual };
  return [null, true, false].flatMap((past) => readDate(form, { ...ground, past })?.day ?? []);
}
