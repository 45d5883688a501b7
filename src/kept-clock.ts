import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const schema = z.object({ now: z.iso.datetime() });

/** A file that says where a bot's own clock stood when it was last seen. */
export interface KeptClock {
  /** Undefined where nobody kept that, or kept it unreadably. */
  read(): Promise<Temporal.Instant | undefined>;
  /** @param now ISO 8601 instant */
  keep(now: string): Promise<void>;
  forget(): Promise<void>;
}

/** Keeps a clock in this file. What is asked for at the same time is done one after the other. */
export function keptClock(path: string): KeptClock {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  return {
    read: () => inTurn(() => read(path)),
    keep: (now) => inTurn(() => replace(path, JSON.stringify({ now }))),
    forget: () => inTurn(() => rm(path, { force: true })),
  };
}

async function read(path: string): Promise<Temporal.Instant | undefined> {
  try {
    return Temporal.Instant.from(schema.parse(JSON.parse(await readFile(path, 'utf8'))).now);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (gone || error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** A crash in the middle of writing leaves the old file whole. */
async function replace(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
