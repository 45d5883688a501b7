/** How far something is that takes long. */
export type Progress = {
  /** So many are done now. */
  at(done: number): void;
  /** It is at its end; the last line says so. */
  end(): void;
};

export type ProgressOptions = {
  /** What is done, as a line begins with it: "copying". */
  what: string;
  /** How many there are; undefined where nobody knows. */
  total: number | undefined;
  /** Takes a line, without its end; each replaces the one before where `live`. */
  write: (line: string) => void;
  /** Whether lines replace each other, as on a terminal: then they come often, otherwise now and then. */
  live: boolean;
  /** Real milliseconds that never go back. */
  monotonic: () => number;
};

const WIDTH = 24;
const [LIVE_EVERY_MS, LINE_EVERY_MS] = [100, 10_000];

/** Tells how far something is: a bar on a terminal, a line every ten seconds elsewhere. What ends sooner says nothing there. */
export function createProgress({ what, total, write, live, monotonic }: ProgressOptions): Progress {
  const every = live ? LIVE_EVERY_MS : LINE_EVERY_MS;
  let next = monotonic() + (live ? 0 : every);
  let last = 0;
  let said = false;
  const say = () => {
    said = true;
    write(lineOf(what, last, total, live));
  };
  return {
    at(done) {
      last = done;
      const now = monotonic();
      if (now < next) return;
      next = now + every;
      say();
    },
    end() {
      if (live || said) say();
    },
  };
}

function lineOf(what: string, done: number, total: number | undefined, live: boolean): string {
  if (total === undefined) return `${what}: ${done}`;
  const share = total === 0 ? 1 : Math.min(done / total, 1);
  const percent = `${Math.floor(share * 100)} %`;
  if (!live) return `${what}: ${done} of ${total} (${percent})`;
  const full = Math.round(share * WIDTH);
  return `${what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent.padStart(5)}  ${done} of ${total}`;
}

/** A terminal, or whatever standard error leads to. */
export type ProgressStream = {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/**
 * Progress of a command that a person has called: on a terminal a bar that is drawn anew in its line, which ends with `end`.
 * @param monotonic real milliseconds that never go back
 */
export function progressOn(
  stream: ProgressStream,
  what: string,
  total: number | undefined,
  monotonic: () => number = () => performance.now(),
): Progress {
  const live = stream.isTTY === true;
  const redraw = (line: string) => stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}\u001b[K`);
  const write = live ? redraw : (line: string) => stream.write(`${line}\n`);
  const progress = createProgress({ what, total, write, live, monotonic });
  return {
    at: (done) => progress.at(done),
    end() {
      progress.end();
      if (live) stream.write('\n');
    },
  };
}
