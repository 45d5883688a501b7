import { setImmediate as breath } from 'node:timers/promises';

/** Work in steps of well under a millisecond, between which it may rest; at the end it gives what it made. */
export type Steps<T> = Generator<void, T, void>;

/** Real milliseconds after which others get their turn: whoever types a name meanwhile is not to feel it. */
const SLICE_MS = 5;

/** What is made of each of some things, one a step. */
export function* eachInSteps<T, R>(things: Iterable<T>, make: (thing: T) => R): Steps<R[]> {
  const made: R[] = [];
  for (const thing of things) {
    made.push(make(thing));
    yield;
  }
  return made;
}

/** Does all the steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does the steps a few at a time, and lets whatever else waits have its turn in between. What is done within the first few
 * milliseconds waits for nobody.
 * @param now a clock that only goes forwards, in milliseconds
 */
export async function inSlices<T>(steps: Steps<T>, now: () => number = () => performance.now()): Promise<T> {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - began < SLICE_MS) continue;
    await breath();
    began = now();
  }
}
