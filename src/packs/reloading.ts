import { isDeepStrictEqual } from 'node:util';
import type { LiveLibraries } from './libraries.ts';
import { type Reading, type Renewal, renewal } from './renewal.ts';

/** Real milliseconds without anything being written, after which it is read. */
const CALM_MS = 400;

/** Who never stops writing is read all the same after so many of these. */
const MOST_WAITS = 20;

/** What is wrong, or gone, may only be half written: so many times it is looked at again, until it is the same twice. */
const MOST_LOOKS = 3;

export interface ReloadingOptions {
  readonly libraries: LiveLibraries;
  /** Reads the packs as they are now, and sees to it that whatever is written from then on is told by `touched`. */
  readonly read: () => Promise<Reading>;
  /** Waits real milliseconds; rejects when the bot stops, which ends what is under way. */
  readonly wait: (ms: number) => Promise<void>;
  /** Is told what came of each reading, when the packs are in service. */
  readonly onRenewal: (renewal: Renewal) => void;
  /** Is told where nothing could be read at all: everything stays as it was. */
  readonly onFault: (error: unknown) => void;
}

export interface Reloading {
  /** Something was written: the packs are read when it is calm, and none goes whose folder is gone. */
  touched(): void;
  /** Somebody asks for it: the packs are read now, and those go whose folders are gone. Never rejects. */
  reload(): Promise<void>;
}

/** Puts packs into service as they are changed on the disk, one reading after another. */
export function createReloading(options: ReloadingOptions): Reloading {
  const { wait, onFault } = options;
  let touches = 0;
  let waits = false;
  let last = Promise.resolve();
  const inTurn = (drop: boolean): Promise<void> => {
    last = last.then(() => renew(drop, options)).catch(onFault);
    return last;
  };
  const calm = async () => {
    for (let at = 0; at < MOST_WAITS; at++) {
      const before = touches;
      await wait(CALM_MS);
      if (touches === before) break;
    }
    // What is written while it is read is read once more.
    waits = false;
    await inTurn(false);
  };
  return {
    touched() {
      touches += 1;
      if (waits) return;
      waits = true;
      calm().catch(onFault);
    },
    reload: () => inTurn(true),
  };
}

async function renew(drop: boolean, { libraries, read, wait, onRenewal }: ReloadingOptions): Promise<void> {
  let next = renewal(libraries.packs(), await read(), drop);
  for (let look = 1; look < MOST_LOOKS && doubtful(next).length > 0; look++) {
    await wait(CALM_MS);
    const again = renewal(libraries.packs(), await read(), drop);
    const same = isDeepStrictEqual(doubtful(next), doubtful(again));
    next = again;
    if (same) break;
  }
  if (next.added.length + next.changed.length + next.removed.length > 0) await libraries.replace(next.packs);
  onRenewal(next);
}

const doubtful = ({ refused, missing, removed }: Renewal) => [...refused, ...missing, ...removed];
