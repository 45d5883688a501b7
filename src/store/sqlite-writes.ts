import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, withoutSync } from './sqlite-database.ts';
import type { Disk } from './sqlite-disk.ts';

interface Asked {
  /** Writes, and gives what tells of it once it is durable. */
  readonly write: () => () => void;
  readonly reject: (error: unknown) => void;
  readonly synced: boolean;
}

/** What SQLite says of one write alone: it is too large, breaks a rule of the table or is of another type (SQLite, "Result and Error Codes"). */
const OF_ONE: ReadonlySet<number> = new Set([18, 19, 20]);

/** Writes that come in one turn of the event loop, in their order: they are one transaction, and become durable by one sync of the disk. */
export function createWrites(db: DatabaseSync, disk: Pick<Disk, 'synced'>) {
  let asked: Asked[] = [];
  const make = async (writes: readonly Asked[]): Promise<void> => {
    try {
      const all = () => inTransaction(db, () => writes.map(({ write }) => write()));
      const tell = withoutSync(db, all);
      if (writes.some(({ synced }) => synced)) await disk.synced();
      for (const done of tell) done();
    } catch (error) {
      // None of them was made: where the fault is one's own, the others are made without it.
      if (writes.length > 1 && isOfOne(error)) await Promise.all(writes.map((write) => make([write])));
      // Or nobody knows whether they are durable; whoever asked may try each again.
      else for (const { reject } of writes) reject(error);
    }
  };
  const flush = async (): Promise<void> => {
    const writes = asked;
    asked = [];
    if (writes.length > 0) await make(writes);
  };
  return {
    /** @param synced false where it need not be durable when this resolves */
    add: <T>(write: () => T, synced = true): Promise<T> =>
      new Promise((resolve, reject) => {
        const first = asked.push({
          write: () => {
            const result = write();
            return () => resolve(result);
          },
          reject,
          synced,
        });
        if (first === 1) setImmediate(() => void flush());
      }),
    /** Makes at once what waits for the end of this turn. */
    flush,
  };
}

const isOfOne = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    OF_ONE.has(error.errcode & 0xff));
