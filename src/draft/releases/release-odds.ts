import type { FoundFilm } from '../text/found.ts';
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
const WORTH_A_LOOK = 0.4;

/** Why such a release is doubted. */
export const LIKELY = 'that a film comes out on it is guessed from the words around it';

/** A film to which a date may belong. */
export interface Candidate {
  readonly film: FoundFilm;
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
  const ofDate = dateTraits(place);
  return [...new Set([...named, ...(context.main ? [context.main] : [])])].map((film) => ({
    film,
    traits: [...new Set([...ofDate, ...filmTraits(film, place)])],
  }));
}

/** The films of which a date is likely a release, the likeliest first: of those whom nothing plain gives it to, those likelier than `told`. */
export function likelyFilms(place: DatePlace, told: readonly (string | null)[]): FoundFilm[] {
  const weighed = candidatesOf(place)
    .filter(({ film }) => !isOfThing(film, place))
    .map(({ film, traits }) => ({
      film,
      chance: chanceOf(traits, WEIGHTS),
      isTold: told.includes(film.title),
    }));
  if (weighed.some(({ chance, isTold }) => isTold && chance >= WORTH_A_LOOK)) return [];
  return weighed
    .filter(({ chance, isTold }) => !isTold && chance >= WORTH_A_LOOK)
    .toSorted((a, b) => b.chance - a.chance)
    .map(({ film }) => film);
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
