import { setTimeout as sleep } from 'node:timers/promises';
import type { StandIn } from './stand-in.ts';

/** Asks so often a second, evenly, whatever becomes of the answers. Gives each answer's milliseconds. */
export async function steady(standIn: StandIn, perSecond: number, count: number): Promise<number[]> {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  while (asked.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1);
    while (asked.length < due) asked.push(standIn.ask());
    await sleep(Math.max(1, began + (asked.length * 1000) / perSecond - performance.now()));
  }
  return Promise.all(asked);
}

/** Asks all at once. Gives each answer's milliseconds. */
export const burst = (standIn: StandIn, count: number): Promise<number[]> =>
  Promise.all(Array.from({ length: count }, () => standIn.ask()));
