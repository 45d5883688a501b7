import { chancesOf } from '../text/choices.ts';
import type { Weights } from '../text/descent.ts';
import type { FoundDay, FoundFilm } from '../text/found.ts';
import { type Elsewhere, elsewhereTraits } from './release-elsewhere.ts';
import { afterAside } from './release-film.ts';
import { roleOf } from './release-film-role.ts';
import { filmTraits } from './release-film-traits.ts';
import { focusTraits } from './release-focus-traits.ts';
import { ofTwo } from './release-of-two.ts';
import { type DatePlace, nearestCue } from './release-place.ts';
import { ruleTraits } from './release-rule-traits.ts';
import type { DateTold } from './release-told.ts';
import { dateTraits } from './release-traits.ts';
import learned from './release-weights.json' with { type: 'json' };
import { yearTraits } from './release-year-traits.ts';

// How likely a date is a film's release, by weights that were learned from labelled articles (`npm run pack:learn`).

/** Of so many films at most a date is weighed for: those named around it. */
const NEAREST = 6;
/** A sentence with more dates is a list, which is read otherwise. */
const MOST_DATES = 12;

/** The trait of a film that is told another day of in the same sentence. */
export const HAS_ITS_OWN = 'has its own';

/** What was learned last. */
export const WEIGHTS: Weights = new Map(Object.entries(learned));

/** A film to which a date may belong, and the day that it may be. */
export interface Candidate {
  readonly film: FoundFilm;
  readonly day: FoundDay;
  readonly traits: readonly string[];
}

/** The same, and how likely it is. */
export type Likely = Candidate & { readonly chance: number };

/** All that a date may be, the likeliest first. */
export function weighed(one: DateTold, elsewhere: Elsewhere, weights: Weights): Likely[] {
  const candidates = candidatesOf(one, elsewhere);
  const chances = chancesOf(
    candidates.map(({ traits }) => traits),
    weights,
  );
  return candidates
    .map((it, at) => ({ ...it, chance: chances[at] ?? 0 }))
    .toSorted((a, b) => b.chance - a.chance);
}

/** The films to which a date may belong, and the days that it may be. */
export function candidatesOf(one: DateTold, elsewhere: Elsewhere): Candidate[] {
  const { place, days } = one;
  if (place.dates.length > MOST_DATES) return [];
  const inFocus = focusTraits(one, elsewhere);
  const ofFilm = filmsAround(one).map((film) => ({
    film,
    traits: [...filmTraits(film, place), ...inFocus(film), ...asideTraits(film, one, elsewhere)],
  }));
  const ofBoth = elsewhereTraits(one, elsewhere);
  const ofYear = yearTraits(one);
  return days.flatMap((day) => {
    const ofDate = [...dateTraits(place, day), ...ofYear(day)];
    return ofFilm.map(({ film, traits }) => {
      const both = [...ruleTraits(film, day, one), ...ofBoth(film, day)];
      return { film, day, traits: [...new Set([...ofDate, ...traits, ...both])] };
    });
  });
}

/** The films of a date's sentence, of what stands before it, and the article's; those that rules give it to. */
function filmsAround(one: DateTold): FoundFilm[] {
  const { place, told } = one;
  const { context, sentence, mentions, date } = place;
  const { number } = sentence.paragraph;
  const pair = ofTwo(sentence, date.start, context)?.film;
  if (pair) return [pair];
  const here = [
    ...mentions.filter(({ to }) => to <= date.start).slice(-NEAREST),
    ...mentions.filter(({ from }) => from >= date.end).slice(0, NEAREST),
  ];
  const before = (context.mentions.get(number) ?? []).filter(({ to }) => to <= sentence.from).slice(-NEAREST);
  const above = [1, 2, 3, 4]
    .map((back) => context.mentions.get(number - back) ?? [])
    .filter((some) => some.length > 0)
    .slice(0, 2)
    .flatMap((some) => some.slice(-NEAREST));
  const first = (context.mentions.get(number) ?? []).slice(0, 1).filter(({ to }) => to <= sentence.from);
  const named = [...here, ...before, ...first, ...above].map(({ film }) => film);
  const ruled = context.films.filter(({ title }) => told.some(({ film }) => film === title));
  const others = [context.sections.get(number), context.main].flatMap((film) => film ?? []);
  return [...new Set([...named, ...ruled, ...others])].filter(
    (film) => !isThing(film, place) && !isOfTime(film, place),
  );
}

/** Traits of a film that hardly has a date: what something made for it has, or what is told of another. */
function asideTraits(film: FoundFilm, one: DateTold, { dates }: Elsewhere): string[] {
  const { place, told } = one;
  const { title } = film;
  // "A opens on July 14, B on August 2": what has a day of its own needs none that is told of another.
  const others = told.length > 0 && !told.some((it) => it.film === title);
  const has = dates.some(
    (it) => it !== one && it.place.sentence === place.sentence && it.told.some((own) => own.film === title),
  );
  const thing = isOfThing(film, place) ? `thing ${place.mentions.some((it) => it.film === film)}` : null;
  return [
    ...(others && has ? [HAS_ITS_OWN] : []),
    ...(thing
      ? [thing, `${thing} ${nearestCue(place).sort}`, `thing of ${place.context.films.length === 1}`]
      : []),
  ];
}

/** "The soundtrack of F arrives on July 18": what names the film is something that is made for it. */
function isThing(film: FoundFilm, place: DatePlace): boolean {
  const own = place.mentions.filter((it) => it.film === film);
  const { text } = place.sentence;
  return isOfThing(film, place) && own.every(({ from, to }) => roleOf(text, from, to) === 'thing');
}

/** "Last fall’s sleeper F" is of F, "one of the fall’s most awaited films" of none. */
function isOfTime(film: FoundFilm, { sentence: { text }, date, mentions }: DatePlace): boolean {
  if (!/^[’']s?(?!\p{L})/u.test(text.slice(date.end))) return false;
  return !mentions.some(
    ({ film: own, from }) =>
      own === film &&
      from >= date.end &&
      from - date.end <= BESIDE &&
      !/[,;:]/u.test(text.slice(date.end, from)),
  );
}

/** So far behind "last year’s" the film may stand of which it is said (UTF-16). */
const BESIDE = 60;

/** "The trailer for F arrives on July 18": that is made for the film, and none of its releases. */
function isOfThing(film: FoundFilm, place: DatePlace): boolean {
  const { tokens, mentions, date, sentence } = place;
  const at = Math.min(nearestCue(place).start, date.start);
  const last = afterAside(
    sentence.text.slice(0, at),
    tokens.filter(({ end }) => end <= at),
  );
  const isBehind = mentions.some((it) => it.film === film && last && it.from >= last.end);
  return last?.what === 'thing' && !isBehind;
}
