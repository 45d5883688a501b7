import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import { keptFor } from '../text/kept.ts';
import { seriesTraits } from './release-series-traits.ts';
import type { DateTold } from './release-told.ts';
import type { FilmYear } from './release-years.ts';

/** What an article tells of its films' dates: in lists, beside titles, and by rules in its sentences. */
export interface Elsewhere {
  readonly listed: readonly FoundRelease[];
  readonly years: readonly FilmYear[];
  readonly dates: readonly DateTold[];
}

/** A release that is told, and by which date; null where a list tells it. */
type Told = { readonly release: FoundRelease; readonly by: DateTold | null };

/** What is told elsewhere, by film, by day and by sentence: put together once for all dates of an article. */
const toldIn = keptFor(({ listed, years, dates }: Elsewhere) => {
  const told: Told[] = [
    ...listed.map((release) => ({ release, by: null })),
    ...dates.flatMap((by) => by.told.map((release) => ({ release, by }))),
  ];
  return {
    byFilm: Map.groupBy(told, ({ release }) => release.film),
    byDay: Map.groupBy(told, ({ release }) => release.date.value),
    bySentence: Map.groupBy(dates, ({ place }) => place.sentence),
    // Of two years beside one title the first.
    yearOf: new Map(years.toReversed().map(({ release }) => [release.film, release.date.value])),
  };
});

/** Traits of a film and a day by what the rest of the article tells of either, where the date at hand is `here`. */
export function elsewhereTraits(
  here: DateTold,
  elsewhere: Elsewhere,
): (film: FoundFilm, day: FoundDay) => string[] {
  const { byFilm, byDay, bySentence, yearOf } = toldIn(elsewhere);
  const others = (told: readonly Told[] = []): FoundRelease[] =>
    told.flatMap(({ release, by }) => (by === here ? [] : [release]));
  const inSentence = bySentence.get(here.place.sentence) ?? [];
  const beside = new Set(inSentence.flatMap((one) => (one === here ? [] : one.told.map(({ film }) => film))));
  const ofSeries = seriesTraits(here.place, (title) => others(byFilm.get(title)));
  return (film, day) => {
    const same = others(byDay.get(day.value));
    const own = same.filter((one) => one.film === film.title);
    const ofAnother = same.some((one) => one.film !== film.title && one.certainty.sure);
    const again = own.some(({ certainty }) => certainty.sure) ? 'sure' : own.length > 0 ? 'doubted' : 'no';
    const known = others(byFilm.get(film.title)).filter(({ date }) => date.value !== day.value);
    const year = yearOf.get(film.title) ?? null;
    const ofYear = year === null ? 'no year beside it' : `year beside it ${gapOf(day, year)}`;
    return [
      ...ofSeries(film, day),
      `elsewhere ${again}`,
      `elsewhere of another ${ofAnother} ${again}`,
      ...known.map(({ date, status }) => `elsewhere ${status} ${gapOf(day, date.value)}`),
      ofYear,
      `beside it ${beside.has(film.title) ? 'its own' : beside.size > 0 ? 'of another' : 'none'} ${here.told.length > 0}`,
      ...(year === null ? [] : [`${ofYear} ${day.precision}`]),
    ];
  };
}

/** Years by which one day lies before or after another are told apart up to so many. */
const SOME = 3;

function gapOf(day: FoundDay, value: string | null): string {
  if (day.value === null || value === null) return 'unknown';
  const years = Number(day.value.slice(0, 4)) - Number(value.slice(0, 4));
  if (years === 0) return 'same';
  const far = Math.abs(years) > SOME ? 'far' : Math.abs(years) > 1 ? 'some' : 'next';
  return `${far} ${years < 0 ? 'before' : 'after'}`;
}
