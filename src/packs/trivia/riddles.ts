import type { Library } from '../library.ts';
import { inSlices, type Steps } from '../steps.ts';
import { castRiddles } from './cast-riddles.ts';
import { filmRiddles } from './film-riddles.ts';
import { isAskable, type Riddle } from './riddle.ts';
import { speakerRiddles } from './speaker-riddles.ts';
import { yearRiddles } from './year-riddles.ts';

/** What bears on which questions a place is asked. */
export interface Setting {
  /** Whether what gives a story away may be asked about. */
  readonly revealing: boolean;
  /** Films, by id, of whose dates the server says something itself: in which year they come out is not asked there. */
  readonly apart: ReadonlySet<string>;
}

/**
 * All questions that the packs have in them, in the order of the packs. What a source does not state outright makes none, and
 * neither does what has nothing to choose from.
 */
export async function riddlesIn(library: Library, { revealing, apart }: Setting): Promise<Riddle[]> {
  const all = await askableIn(library);
  return all.filter(
    (riddle) => (revealing || !riddle.spoiler) && !(riddle.kind === 'year' && apart.has(riddle.about)),
  );
}

/** A library never changes, and looking through ten thousand quotations takes a second. */
const known = new WeakMap<Library, Promise<readonly Riddle[]>>();

function askableIn(library: Library): Promise<readonly Riddle[]> {
  const found = known.get(library) ?? inSlices(askable(library));
  known.set(library, found);
  return found;
}

function* askable(library: Library): Steps<readonly Riddle[]> {
  const found: Riddle[] = [];
  for (const riddles of [speakerRiddles, filmRiddles, yearRiddles, castRiddles]) {
    for (const riddle of yield* riddles(library)) {
      if (isAskable(riddle)) found.push(riddle);
      yield;
    }
  }
  return found;
}
