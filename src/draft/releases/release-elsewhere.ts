import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import { seriesTraits } from './release-series-traits.ts';
import type { DateTold } from './release-told.ts';
import type { FilmYear } from './release-years.ts';

/** What an article tells of its films' dates: in lists, beside titles, and by rules in its sentences. */
export interface Elsewhere {
  readonly listed: readonly FoundRelease[];
  readonly years: readonly FilmYear[];
  readonly dates: readonly DateTold[];
}

/** Traits of a film and a day by what the rest of the article tells of either, where the date at hand is `here`. */
export function elsewhereTraits(
  here: DateTold,
  { listed, years, dates }: Elsewhere,
): (film: FoundFilm, day: FoundDay) => string[] {
  const told = [...listed, ...dates.flatMap((one) => (one === here ? [] : one.told))];
  const byFilm = Map.groupBy(told, ({ film }) => film);
  const byDay = Map.groupBy(told, ({ date }) => date.value);
  const beside = new Set(
    dates.flatMap((one) =>
      one !== here && one.place.sentence === here.place.sentence ? one.told.map(({ film }) => film) : [],
    ),
  );
  const ofSeries = seriesTraits(here.place, byFilm);
  return (film, day) => {
    const same = byDay.get(day.value) ?? [];
    const own = same.filter((one) => one.film === film.title);
    const others = same.some((one) => one.film !== film.title && one.certainty.sure);
    const again = own.some(({ certainty }) => certainty.sure) ? 'sure' : own.length > 0 ? 'doubted' : 'no';
    const known = (byFilm.get(film.title) ?? []).filter(({ date }) => date.value !== day.value);
    const year = years.find(({ release }) => release.film === film.title)?.release.date.value ?? null;
    const ofYear = year === null ? 'no year beside it' : `year beside it ${gapOf(day, year)}`;
    return [
      ...ofSeries(film, day),
      `elsewhere ${again}`,
      `elsewhere of another ${others} ${again}`,
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
  const years = Number(day.value?.slice(0, 4)) - Number(value?.slice(0, 4));
  if (years === 0) return 'same';
  const far = Math.abs(years) > SOME ? 'far' : Math.abs(years) > 1 ? 'some' : 'next';
  return `${far} ${years < 0 ? 'before' : 'after'}`;
}
