import type { DatabaseSync } from 'node:sqlite';
import type { Statements } from './sqlite-statements.ts';

type Read = {
  readonly key: string;
  readonly resolve: (value: string | undefined) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Reads values by their keys. What is asked for at once is read in one transaction: SQLite asks the system for its locks anew for
 * each that begins, which takes longer than to find a value.
 */
export function createReads(db: DatabaseSync, { get, begin, end }: Statements) {
  let asked: Read[] = [];
  const value = (key: string): string | undefined => {
    const found = get.get(key)?.value;
    return typeof found === 'string' ? found : undefined;
  };
  const together = <T>(work: () => T): T => {
    begin.run();
    try {
      return work();
    } finally {
      if (db.isTransaction) end.run();
    }
  };
  const flush = () => {
    const reads = asked;
    asked = [];
    const keys = reads.map(({ key }) => key);
    try {
      const values = keys.length === 1 ? keys.map(value) : together(() => keys.map(value));
      for (const [at, { resolve }] of reads.entries()) resolve(values[at]);
    } catch (error) {
      for (const { reject } of reads) reject(error);
    }
  };
  /** @returns what the key holds; undefined where nothing is, or only what has expired */
  return (key: string): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      if (asked.push({ key, resolve, reject }) === 1) queueMicrotask(flush);
    });
}
