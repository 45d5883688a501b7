import { en } from 'chrono-node';
import { homeOf } from '../dates/homes.ts';
import { filmContext } from '../films/film-context.ts';
import type { Article } from '../text/article.ts';
import type { Weights } from '../text/descent.ts';
import type { FoundFilm, FoundRelease } from '../text/found.ts';
import { keptFor } from '../text/kept.ts';
import { chosenOf } from './release-choice.ts';
import type { Elsewhere } from './release-elsewhere.ts';
import { listedReleases } from './release-entries.ts';
import { WEIGHTS, weighed } from './release-odds.ts';
import { type PlaceGround, timesIn } from './release-place.ts';
import { settled } from './release-settling.ts';
import { datesTold } from './release-told.ts';
import { type Drafted, withKinds } from './release-untold.ts';
import { yearsAbove } from './release-year-above.ts';
import { type FilmYear, filmYears } from './release-years.ts';

/**
 * The release dates of films that an article states, those that no longer hold left out. What counts from the day of publication
 * ("this summer") is only there if the article names that day.
 */
export const findReleases = (article: Article, films: readonly FoundFilm[]): readonly FoundRelease[] =>
  findersOf(article)(films);

const findersOf = keptFor((article: Article) =>
  keptFor((films: readonly FoundFilm[]) => releasesOfFilms(article, films, WEIGHTS)),
);

/** The same by other weights than those that were learned last. */
export function releasesOfFilms(
  article: Article,
  films: readonly FoundFilm[],
  weights: Weights,
): FoundRelease[] {
  const readings = readingsOf(article, films);
  const { listed, years, dates } = readings;
  const found = dates.flatMap((one) => chosenOf(one, () => weighed(one, readings, weights)));
  const known = new Set(found.map(({ film, date }) => `${film} ${date.value?.slice(0, 4)}`));
  const beside = years
    .map(({ release }) => release)
    .filter(({ film, date }) => !known.has(`${film} ${date.value}`));
  const all = settled(withKinds([...listed, ...found, ...beside], article));
  return [...all, ...headings(years, all)];
}

/** The years of headings, which are told for themselves: they stay where the text below says the day. */
function headings(years: readonly FilmYear[], found: readonly FoundRelease[]): FoundRelease[] {
  const heads = years.filter(({ heads: is }) => is).map(({ release }) => release);
  return heads.filter(
    ({ film, date }, at) =>
      ![...found, ...heads.slice(0, at)].some((it) => it.film === film && it.date.value === date.value),
  );
}

/** What an article tells of its films' dates, before anything is weighed. */
export function readingsOf(
  article: Article,
  films: readonly FoundFilm[],
): Elsewhere & { readonly listed: readonly Drafted[] } {
  const context = filmContext(article, films);
  const above = yearsAbove(article.paragraphs);
  const { releases: listed, taken } = listedReleases(article, context, above, en.casual);
  const years = filmYears(article, context);
  const ground = {
    published: article.published,
    times: timesIn(context),
    context,
    above,
    taken: takenBy(taken, years),
  };
  return { listed, years, dates: datesTold(article, ground, homeOf(article)) };
}

/** What is read as a line of a list, or as the year beside a title. */
const takenBy =
  (listed: PlaceGround['taken'], years: readonly FilmYear[]): PlaceGround['taken'] =>
  (paragraph, at) =>
    listed(paragraph, at) ||
    years.some((year) => year.paragraph === paragraph && year.at >= at && year.at < at + ' 2031'.length);
