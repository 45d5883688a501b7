import { createProgress, type Progress } from '../progress.ts';
import type { BotParts } from './parts.ts';

/** How far a start with many servers is, as lines of the log; one with few says nothing. */
export const startProgress = (
  { clock, log }: Pick<BotParts, 'clock' | 'log'>,
  what: string,
  total?: number,
): Progress =>
  createProgress({
    what,
    total,
    live: false,
    write: (line) => log.info(line),
    monotonic: () => clock.monotonic(),
  });
