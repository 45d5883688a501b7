import type { FoundDay, FoundFilm, FoundRelease } from '../text/found.ts';
import { chanceOf, type Weights } from '../text/odds.ts';
import type { Cue } from './release-cues.ts';
import { filmTraits } from './release-film-traits.ts';
import type { DatePlace } from './release-place.ts';
import { cuesAround, dateTraits } from './release-traits.ts';
import learned from './release-weights.json' with { type: 'json' };

// How likely a date is a film's release, by weights that were learned from labelled articles (`npm run pack:learn`).

/** Of so many films at most a date is weighed for: those named around it. */
const NEAREST = 6;
/** A sentence with more dates is a list, which is read otherwise. */
const MOST_DATES = 12;

const WEIGHTS: Weights = new Map(Object.entries(learned));

/** From this chance on a release is worth a person's look. */
const WORTH_A_LOOK = 0.33;

/** The same of a day in another year than rules take for it. */
const ANOTHER_YEAR = 0.6;

/** Why such a release is doubted. */
export const LIKELY = 'that a film comes out on it is guessed from the words around it';

/** A film to which a date may belong, and the day that it may be; none where it counts from another date. */
export interface Candidate {
  readonly film: FoundFilm;
  readonly day: FoundDay | null;
  readonly traits: readonly string[];
}

/** The films to which a date may belong: those of its sentence, of what stands before it, and the article's. */
export function candidatesOf(place: DatePlace): Candidate[] {
  const { context, sentence, mentions, date, dates } = place;
  if (dates.length > MOST_DATES) return [];
  const { number } = sentence.paragraph;
  const here = [
    ...mentions.filter(({ to }) => to <= date.start).slice(-NEAREST),
    ...mentions.filter(({ from }) => from >= date.end).slice(0, NEAREST),
  ];
  const before = (context.mentions.get(number) ?? []).filter(({ to }) => to <= sentence.from).slice(-NEAREST);
  const above = [1, 2]
    .map((back) => context.mentions.get(number - back) ?? [])
    .find((some) => some.length > 0)
    ?.slice(-NEAREST);
  const named = [...here, ...before, ...(above ?? [])].map(({ film }) => film);
  const films = [...new Set([...named, ...(context.main ? [context.main] : [])])];
  const ofFilm = films.map((film) => ({ film, traits: filmTraits(film, place) }));
  return (place.days.length > 0 ? place.days : [null]).flatMap((day) => {
    const ofDate = dateTraits(place, day);
    return ofFilm.map(({ film, traits }) => ({ film, day, traits: [...new Set([...ofDate, ...traits])] }));
  });
}

/** A film and a day on which it likely comes out. */
export interface Likely {
  readonly film: FoundFilm;
  readonly day: FoundDay | null;
}

/** What a date likely is, the likeliest first; nothing where what rules tell of it is likely, too. */
export function likelyReleases(
  place: DatePlace,
  told: readonly Pick<FoundRelease, 'film' | 'date'>[],
): Likely[] {
  const weighed = candidatesOf(place)
    .filter(({ film }) => !isOfThing(film, place))
    .map(({ film, day, traits }) => ({ film, day, chance: chanceOf(traits, WEIGHTS) }))
    .toSorted((a, b) => b.chance - a.chance);
  const isTold = ({ film, day }: Likely) =>
    told.some((one) => one.film === film.title && (day === null || one.date.value === day.value));
  if (weighed.some((one) => isTold(one) && one.chance >= WORTH_A_LOOK)) return [];
  const best = weighed.filter(({ film }, at) => weighed.findIndex((other) => other.film === film) === at);
  const least = ({ film }: Likely) => {
    const own = told.find((one) => one.film === film.title);
    if (!own) return WORTH_A_LOOK;
    // What rules read otherwise than by itself, as a feast of the film's country, they know better.
    return place.days.some(({ value }) => value === own.date.value) ? ANOTHER_YEAR : 1;
  };
  return best.filter((one) => !isTold(one) && one.chance >= least(one));
}

/** "The trailer for F arrives on July 18": that is made for the film, and none of its releases. */
function isOfThing(film: FoundFilm, place: DatePlace): boolean {
  const { tokens, mentions, date } = place;
  const at = Math.min(nearestCue(place).start, date.start);
  const last = tokens.findLast(({ end }) => end <= at);
  const isBehind = mentions.some((it) => it.film === film && last && it.from >= last.end);
  return last?.what === 'thing' && !isBehind;
}

/** A cue where no word tells anything. */
const nothing = ({ date: { start } }: DatePlace): Cue => ({
  start,
  end: start,
  text: '',
  sort: 'open',
  loose: true,
});

/** The word of a release that stands nearest to a date, those before it first. */
export function nearestCue(place: DatePlace): Cue {
  const { date, dates } = place;
  const [from, to] = [
    dates.findLast(({ end }) => end <= date.start)?.end ?? 0,
    dates.find(({ start }) => start >= date.end)?.start ?? Number.POSITIVE_INFINITY,
  ];
  const cues = place.cues.filter(({ start, end, sort }) => sort !== 'other' && start >= from && end <= to);
  const [before, behind] = cuesAround(cues, date);
  return before ?? behind ?? nothing(place);
}
