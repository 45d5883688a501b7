import { z } from 'zod';
import type { Driver } from './driver.ts';
import { StoreError } from './errors.ts';
import { META } from './keys.ts';

// What a store says of itself besides whose it is: that it was moved, that it is still being written, that it is a copy.

/** One kind of mark. */
export interface MarkKind<T> {
  readonly key: string;
  readonly shape: z.ZodType<T>;
}

/** In the store that is copied elsewhere, or was. */
export interface Moved {
  /** Of this copying; its other side bears the same. */
  readonly id: string;
  /** Where to, without a password. */
  readonly to: string;
  /** Real time at which it began, ISO. */
  readonly at: string;
  readonly done: boolean;
}

export const MOVED: MarkKind<Moved> = {
  key: `${META}:moved`,
  shape: z.object({ id: z.string(), to: z.string(), at: z.string(), done: z.boolean() }),
};

/** In the store that is being written. */
export interface Filling {
  readonly id: string;
  readonly from: string;
  readonly at: string;
}

export const FILLING: MarkKind<Filling> = {
  key: `${META}:filling`,
  shape: z.object({ id: z.string(), from: z.string(), at: z.string() }),
};

/** In a copy of a store that went on being used: what was sent since it was taken is not in it. */
export interface Restored {
  /** Real time, epoch milliseconds, at which it was taken, or before. */
  readonly taken: number;
  /** Bot time, epoch milliseconds, at which a bot first opened it, null until one has; what is due later is not in doubt. */
  readonly until: number | null;
}

export const RESTORED: MarkKind<Restored> = {
  key: `${META}:restored`,
  shape: z.object({ taken: z.int(), until: z.int().nullable() }),
};

/** The keys of the marks of a store that no bot may use, as `checkMarks` refuses it. */
export const BARRING: readonly string[] = [MOVED.key, FILLING.key];

/** Reads a mark; undefined where there is none. @throws StoreError `invalid` for what is no such mark */
export async function readMark<T>(
  driver: Pick<Driver, 'get'>,
  { key, shape }: MarkKind<T>,
): Promise<T | undefined> {
  const text = await driver.get(key);
  if (text === undefined) return undefined;
  const read = shape.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new StoreError('invalid', `The store's note ${key} can't be read: ${z.prettifyError(read.error)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is refused by its shape, with the mark's name.
    return undefined;
  }
}

/** Writes a mark in the place of what was there, whoever changes it meanwhile. */
export async function writeMark<T>(driver: Driver, { key }: MarkKind<T>, mark: T): Promise<void> {
  const becomes = JSON.stringify(mark);
  for (;;) {
    if (await driver.setIfAbsent(key, becomes)) return;
    const was = await driver.get(key);
    if (was !== undefined && (await driver.replaceMany([{ key, was, becomes }]))[0]) return;
  }
}

export const removeMark = (driver: Driver, { key }: MarkKind<unknown>): Promise<boolean> =>
  driver.delete(key);

/**
 * Refuses a store that no bot may use. @param name of the store, without a password
 * @throws StoreError `moved` where it lies elsewhere by now, `unfinished` where not all is in it yet
 */
export async function checkMarks(driver: Driver, name: string): Promise<void> {
  const away = await readMark(driver, MOVED);
  if (away) throw new StoreError('moved', away.done ? movedTo(name, away) : beingCopied(name, away));
  const begun = await readMark(driver, FILLING);
  if (begun) {
    throw new StoreError(
      'unfinished',
      `The store ${name} holds a half-done copy of ${begun.from}, begun at ${begun.at}: run the same store:copy again.`,
    );
  }
}

const RELEASE = 'npm run store:copy -- --release with its URL';

const movedTo = (name: string, { to, at }: Moved) =>
  `The store ${name} was moved to ${to} at ${at}: set STORE_URL to that one. To go back to this one: ${RELEASE}.`;

const beingCopied = (name: string, { to, at }: Moved) =>
  `The store ${name} is being copied to ${to} since ${at}: wait for its end, or run the same store:copy again if it was cut off. To give that up: ${RELEASE}.`;
