import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import { createProgress, type Progress } from '../progress.ts';

/** How far a start with many servers is, as lines of the log; one with few says nothing. */
export const startProgress = (
  { clock, log }: { readonly clock: Pick<Clock, 'monotonic'>; readonly log: Pick<Logger, 'info'> },
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
