import { distance, toleranceFor } from '../packs/distance.ts';
import { fold, foldTyped, wordsOf } from '../packs/fold.ts';
import { allZones, CITIES_OF, WELL_KNOWN } from './zone-cities.ts';
import { apart, cityOf, clockIn, readLocalTime, readOffset, type ZoneClock } from './zone-clock.ts';

/** As many as a select of Discord holds. */
const MOST = 25;

/** Somebody who types what his clock shows takes a while to do so. */
const CLOCK_MINUTES = 10;

/** A name by which a zone is found. */
interface NamedZone {
  readonly id: string;
  readonly city: string;
  readonly words: readonly string[];
}

function namesOf(id: string): NamedZone[] {
  const named = (city: string): NamedZone => ({ id, city, words: wordsOf(fold(city)) });
  const whole = { id, city: cityOf(id), words: wordsOf(fold(id)) };
  return [named(cityOf(id)), ...(CITIES_OF.get(id) ?? []).map(named), whole];
}

// Made when it is first asked for, since a start has no use for it.
let names: readonly NamedZone[] | undefined;

/**
 * Finds zones by what people type: a city, the zone itself, an offset ("+2", "UTC+5:30") or the time that their clock shows
 * ("14:05", "2pm"). Case, accents and small typing errors do not matter. The best first, each zone once, at most 25; the best
 * known ones where nothing is typed, none where nothing fits.
 * @param now the moment at which offsets hold and clocks show what they show.
 */
export function searchZones(typed: string, now: Temporal.Instant, limit: number = MOST): ZoneClock[] {
  const most = Math.min(limit, MOST);
  const words = wordsOf(foldTyped(typed));
  const minutes = readOffset(typed);
  if (minutes !== undefined) return byClock(now, most, (clock) => Math.abs(offsetOf(clock) - minutes), 0);
  const time = readLocalTime(typed);
  if (time !== undefined)
    return byClock(now, most, (clock) => apart(minuteOf(clock.time), time), CLOCK_MINUTES);
  if (words.length === 0) return WELL_KNOWN.slice(0, most).map((id) => clockIn(id, now));
  return byName(words, most).map(({ id, city }) => clockIn(id, now, city));
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const offsetOf = ({ offset }: ZoneClock) => (offset.startsWith('-') ? -1 : 1) * minuteOf(offset.slice(1));

/** Zones that are no further off than allowed: the nearest first, then the best known, then by name. */
function byClock(
  now: Temporal.Instant,
  most: number,
  off: (clock: ZoneClock) => number,
  allowed: number,
): ZoneClock[] {
  const clocks = [...new Set([...WELL_KNOWN, ...allZones()])].map((id) => clockIn(id, now));
  return clocks
    .map((clock) => ({ clock, off: off(clock) }))
    .filter((one) => one.off <= allowed)
    .sort((a, b) => a.off - b.off)
    .slice(0, most)
    .map(({ clock }) => clock);
}

function byName(words: readonly string[], most: number): NamedZone[] {
  names ??= allZones().flatMap(namesOf);
  const found = names.flatMap((name) => {
    const cost = costOf(words, name.words);
    return cost === undefined ? [] : [{ name, cost: cost + (WELL_KNOWN.includes(name.id) ? 0 : 1) }];
  });
  const best = new Map<string, NamedZone>();
  for (const { name } of found.sort((a, b) => a.cost - b.cost))
    if (!best.has(name.id)) best.set(name.id, name);
  return [...best.values()].slice(0, most);
}

/** 0 where the typed words are the name; more for a beginning, a part of it, a typing error. Undefined: something else. */
function costOf(typed: readonly string[], name: readonly string[]): number | undefined {
  let sum = name.length === typed.length ? 0 : 2;
  for (const [index, word] of typed.entries()) {
    const costs = name.map((other) => wordCost(word, other, typed.length === 1));
    const cheapest = Math.min(...costs);
    if (!Number.isFinite(cheapest)) return undefined;
    sum += cheapest + (costs[index] === cheapest ? 0 : 2);
  }
  return sum;
}

function wordCost(typed: string, word: string, alone: boolean): number {
  if (typed === word) return 0;
  if (word.startsWith(typed)) return 4;
  const most = toleranceFor(typed, word, alone);
  const errors = distance(typed, word, most);
  return errors <= most ? 10 * errors : Number.POSITIVE_INFINITY;
}
