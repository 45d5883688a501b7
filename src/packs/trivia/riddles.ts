import type { Library } from '../library.ts';
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
export function riddlesIn(library: Library, { revealing, apart }: Setting): Riddle[] {
  return askableIn(library).filter(
    (riddle) => (revealing || !riddle.spoiler) && !(riddle.kind === 'year' && apart.has(riddle.about)),
  );
}

/** A library never changes, and looking through ten thousand quotations takes a second. */
const known = new WeakMap<Library, readonly Riddle[]>();

function askableIn(library: Library): readonly Riddle[] {
  const found = known.get(library) ?? allOf(library).filter(isAskable);
  known.set(library, found);
  return found;
}

const allOf = (library: Library): Riddle[] => [
  ...speakerRiddles(library),
  ...filmRiddles(library),
  ...yearRiddles(library),
  ...castRiddles(library),
];
