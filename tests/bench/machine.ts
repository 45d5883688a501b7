import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

/** Of the processors' time so far: all of it, and what the machine around took for others. */
type Ticks = { all: number; stolen: number };

/** How busy the machine is with other things. */
export type Calm = {
  /** Processes that wanted to run, over the last minute, when it began. */
  load: number;
  /** The part (0 to 1) of processor time that was taken by others outside of this machine; NaN where nobody says. */
  stolen: number;
};

/** Begins to watch; the function it gives tells what was seen. */
export function watchMachine(): () => Calm {
  const load = loadavg()[0] ?? Number.NaN;
  const before = ticks();
  return () => {
    const after = ticks();
    return { load, stolen: (after.stolen - before.stolen) / (after.all - before.all) };
  };
}

/** Field 8 of the line "cpu" is the time stolen (Linux, proc_stat(5)). */
function ticks(): Ticks {
  if (process.platform !== 'linux') return { all: Number.NaN, stolen: Number.NaN };
  const [, ...fields] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').split(/\s+/).map(Number);
  // What guests take stands in the first two fields as well.
  return { all: fields.slice(0, 8).reduce((sum, it) => sum + it, 0), stolen: fields[7] ?? Number.NaN };
}

/** The machine in words that name no host. */
export const machineText = (): string =>
  `${availableParallelism()} cores, ${process.platform} on ${process.arch}, Node ${process.versions.node}`;

export const calmText = ({ load, stolen }: Calm): string =>
  `load at the start ${load.toFixed(2)}` +
  (Number.isFinite(stolen) ? `, ${(stolen * 100).toFixed(1)} % of processor time stolen` : '');
