import type { FoundFilm } from '../text/found.ts';
import type { Cue } from './release-cues.ts';
import { HAS_ITS_OWN, type Likely } from './release-odds.ts';
import { type DatePlace, nearestCue } from './release-place.ts';
import { type Reading, releasesOf } from './release-telling.ts';
import { type DateTold, LIKELY } from './release-told.ts';
import type { Drafted } from './release-untold.ts';

/**
 * From this chance on a release that no rule tells is worth a person's look: as low as leaves four of five proposals right in articles of
 * which nothing was learned.
 */
const WORTH_A_LOOK = 0.15;
/** What is less likely than another is worth it only where it is at least half as likely. */
const HALF = 0.5;

/** What a rule tells in doubt is not worth it below this chance: it knows more than is weighed. */
const TOLD = 0.05;

/** A date told by these words is of somebody's life or words, or of the time of a story, however near a film stands. */
const LIFE_OR_STORY =
  /(?<!\p{L})(?:(?:born|died|married|graduated|retired|unfolds)|released (?:from|on) (?:the )?(?:hospital|prison|jail|custody|rehab|bail)|(?:spoke|spoken|talked|chatted) (?:of|about|to|with)|set (?:in|during|against|over)|sets? the story|follows (?:an?|the|two|three|four) \p{Ll}+)(?!\p{L})[^.;:,()—–]{0,50}$/iu;
/** So much of a text before a date is looked at for them. */
const BEFORE = 90;

const isOfLifeOrStory = ({ sentence, cues, date }: DatePlace): boolean =>
  cues.findLast(({ end }) => end <= date.start)?.sort === 'other' &&
  LIFE_OR_STORY.test(sentence.text.slice(Math.max(0, date.start - BEFORE), date.start));

/** What a date tells: what rules say of it surely; else what is likely, be it told by them or not. */
export function chosenOf({ told, reading, place }: DateTold, weigh: () => readonly Likely[]): Drafted[] {
  if (told.some(({ certainty }) => certainty.sure)) return [...told];
  if (reading.led.of === 'superseded') return [...told];
  if (told.length === 0 && isOfLifeOrStory(place)) return [];
  const likely = weigh();
  const chanceOf = ({ film: title, date }: Drafted): number =>
    likely.find(({ film, day }) => film.title === title && day.value === date.value)?.chance ?? 1;
  const isHere = (film: FoundFilm | undefined) => place.mentions.some((it) => it.film === film);
  const kept = told.filter((one) => chanceOf(one) >= TOLD);
  const least = Math.max(WORTH_A_LOOK, HALF * (likely[0]?.chance ?? 0));
  const best = likely[0]?.film;
  const added = likely.filter(
    ({ film, chance, traits }, at) =>
      chance >= least &&
      (at === 0 || !traits.includes(HAS_ITS_OWN)) &&
      // The sentence names the likeliest, and not this one.
      (isHere(film) || !isHere(best)) &&
      !kept.some((one) => one.film === film.title && chanceOf(one) >= chance),
  );
  // Of two days for one film the likelier.
  const left = kept.filter((one) => !added.some(({ film }) => film.title === one.film));
  const cue = nearestCue(place);
  return [...left, ...added.flatMap((one) => guessed(one, reading, cue))];
}

function guessed({ film, day }: Likely, reading: Reading, cue: Cue): Drafted[] {
  const led = {
    ...reading.led,
    of: 'release',
    cue,
    kinds: [],
    since: null,
    turn: null,
    why: LIKELY,
  } as const;
  const found = releasesOf({ ...reading, read: { day, why: null }, led }, [{ film, why: LIKELY }]);
  // A year beside a title is no kind's.
  return reading.date.form.kind === 'year' ? found.map((one) => ({ ...one, kind: null })) : found;
}
