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

/** So many cheap things are gone through in one step. */
const IN_A_STEP = 200;

/** As `eachInSteps`, of what costs next to nothing each. */
export function* inBatches<T>(things: Iterable<T>, take: (thing: T, at: number) => void): Steps<void> {
  let at = 0;
  for (const thing of things) {
    take(thing, at);
    at += 1;
    if (at % IN_A_STEP === 0) yield;
  }
}

/** Sorts different texts by their letters: short stretches of them, then two sorted ones into one, until there is one. */
export function* sortedInSteps(texts: readonly string[]): Steps<readonly string[]> {
  let runs: string[][] = [];
  for (let at = 0; at < texts.length; at += IN_A_STEP) {
    runs.push(texts.slice(at, at + IN_A_STEP).sort());
    yield;
  }
  while (runs.length > 1) {
    const next: string[][] = [];
    for (let at = 0; at < runs.length; at += 2) next.push(yield* joined(runs[at] ?? [], runs[at + 1] ?? []));
    runs = next;
  }
  return runs[0] ?? [];
}

function* joined(left: readonly string[], right: readonly string[]): Steps<string[]> {
  const all: string[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    const [one, other] = [left[a], right[b]];
    if (other === undefined || (one !== undefined && one < other)) {
      all.push(one ?? '');
      a += 1;
    } else {
      all.push(other);
      b += 1;
    }
    if (all.length % IN_A_STEP === 0) yield;
  }
  return all;
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
