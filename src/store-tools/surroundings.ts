import type { Progress } from '../progress.ts';

/** What a tool gets from whoever runs it. */
export interface Surroundings {
  /** Aborted when it is to stop, at the next place at which that leaves things in order. */
  readonly signal: AbortSignal;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  readonly progress: (what: string, total: number | undefined) => Progress;
}
