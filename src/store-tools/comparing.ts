import { isDeepStrictEqual } from 'node:util';
import { StoreError } from '../store/errors.ts';
import { isMemory, type RawEntry, type RawRow, type RawStore } from './raw-store.ts';

/** What is gone within so many real milliseconds is not compared: it may go between the one look and the other. */
const SOON_MS = 3_600_000;

/** How much was found alike. */
export interface Alike {
  readonly entries: number;
  readonly rows: number;
}

/**
 * A row as a copy has it. Whoever had claimed it is gone, and the end of its lease was by another store's clock: the next bot
 * takes it up at once, and looks whether it was sent, as it does with every claim that was left.
 */
export const copiedRow = (row: RawRow): RawRow => (row.state === 'claimed' ? { ...row, lease: 0 } : row);

/**
 * Compares every entry, row and planned instant of a store with those of its copy.
 * @param now real time, epoch milliseconds
 * @param step is told of each page
 * @throws StoreError `unreadable` that names the first in which they differ
 */
export async function compareStores(
  from: RawStore,
  to: RawStore,
  now: number,
  step: (more: number) => void,
): Promise<Alike> {
  const stays = (one: RawEntry) => isMemory(one) && (one.expires === null || one.expires > now + SOON_MS);
  const entries = await compareStreams(
    each(from.entries(), (one) => (stays(one) ? [one] : []), step),
    each(to.entries(), (one) => (stays(one) ? [one] : [])),
    ({ key }) => `record ${key}`,
  );
  const rows = await compareStreams(
    each(from.rows(), (row) => [copiedRow(row)], step),
    each(to.rows(), (row) => [row]),
    ({ id }) => `reminder ${id}`,
  );
  if (!isDeepStrictEqual(await from.planned(), await to.planned())) throw different('up to when was planned');
  return { entries, rows };
}

async function* each<T>(
  pages: AsyncGenerator<readonly T[], void>,
  take: (one: T) => T[],
  step?: (more: number) => void,
): AsyncGenerator<T, void> {
  for await (const page of pages) {
    yield* page.flatMap(take);
    step?.(page.length);
  }
}

/** Both come in the same order. Gives how many there are. */
async function compareStreams<T>(
  from: AsyncGenerator<T, void>,
  to: AsyncGenerator<T, void>,
  name: (one: T) => string,
): Promise<number> {
  for (let count = 0; ; count++) {
    const [one, other] = [await from.next(), await to.next()];
    if (one.done && other.done) return count;
    if (!isDeepStrictEqual(one.value, other.value)) {
      const named = one.value ?? other.value;
      throw different(named === undefined ? 'their end' : name(named));
    }
  }
}

const different = (what: string) =>
  new StoreError('unreadable', `The copy is not like the store that was copied: ${what} differs.`);
