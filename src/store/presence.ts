import { hostname } from 'node:os';
import { z } from 'zod';
import { StoreError } from './errors.ts';
import { META } from './keys.ts';
import { checkMarks } from './marks.ts';
import type { Store } from './store.ts';

/** Real milliseconds for which a process that says nothing counts as there, and how often it says so. */
const [STAYS_MS, RENEWED_MS] = [60_000, 20_000];

/** Every such record's key begins so; copies do not take them along. */
export const PRESENCE = `${META}:open:`;

const record = z.object({
  value: z.object({ pid: z.int(), host: z.string(), since: z.string() }),
});

/** A process that has a store open and writes to it. */
export type Present = z.infer<typeof record>['value'];

/**
 * Says in the store that this process uses it, and goes on saying so; several may at once. Tools that would take the store
 * away look here. Whoever is killed is gone a minute later. Then the store's marks are looked at once more: a tool sets
 * its mark first and looks here after that, so that one of the two always sees the other.
 * @param onFault is told where it could not be said; the next time it is tried again
 * @returns takes it back
 * @throws StoreError as `checkMarks` does
 */
export async function announce(
  store: Store,
  onFault: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const notes = store.keyv(META);
  const key = `open:${crypto.randomUUID()}`;
  const self: Present = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const say = async () => {
    await notes.set(key, self, STAYS_MS);
  };
  await say();
  const withdraw = async () => {
    await store.driver.delete(`${META}:${key}`);
  };
  try {
    await checkMarks(store.driver, store.name);
  } catch (error) {
    await withdraw();
    throw error;
  }
  const timer = setInterval(() => void say().catch(onFault), RENEWED_MS).unref();
  return async () => {
    clearInterval(timer);
    await withdraw();
  };
}

/** Who has the store open. */
async function whoIsPresent({ driver }: Pick<Store, 'driver'>): Promise<Present[]> {
  const found: Present[] = [];
  for await (const [, text] of driver.scan(PRESENCE)) found.push(record.parse(JSON.parse(text)).value);
  return found;
}

/** @throws StoreError `in-use` where a bot has the store open */
export async function refuseInUse(store: Pick<Store, 'driver' | 'name'>): Promise<void> {
  const [first, ...others] = await whoIsPresent(store);
  if (!first) return;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new StoreError(
    'in-use',
    `A bot uses the store ${store.name}: process ${first.pid} on ${first.host}, since ${first.since}${more}. ` +
      'Stop it first. (One that was killed counts as running for a minute.)',
  );
}
