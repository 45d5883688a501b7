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

/** That this process uses a store, as the store says it. */
export interface Presence {
  /**
   * Says it again, and looks whether a tool has taken the store away meanwhile: whoever was cut off from it for longer than
   * its word stays was not seen by that one. @throws StoreError as `checkMarks` does, or what the store throws
   */
  renew(): Promise<void>;
  /** Takes it back. */
  withdraw(): Promise<void>;
}

/**
 * Says in the store that this process uses it, and goes on saying so; several may at once. Tools that would take the store
 * away look here. Whoever is killed is gone a minute later. Then the store's marks are looked at once more: a tool sets
 * its mark first and looks here after that, so that one of the two always sees the other.
 * @param onFault is told what came of saying it again: it could not be said, and is tried again, or the store was taken away
 * @throws StoreError as `checkMarks` does
 */
export async function announce(
  { driver, name }: Pick<Store, 'driver' | 'name'>,
  onFault: (error: unknown) => void,
): Promise<Presence> {
  const self: Present = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  const said = new Set<string>();
  const takeBack = async (keys: readonly string[]) => {
    for (const key of keys) {
      await driver.delete(key);
      said.delete(key);
    }
  };
  const renew = async () => {
    const former = [...said];
    // Under a new key, since only what is new is given its end by the store's own clock, which may be far from this host's.
    const key = `${PRESENCE}${crypto.randomUUID()}`;
    said.add(key);
    await driver.setIfAbsent(key, JSON.stringify({ value: self }), STAYS_MS);
    await takeBack(former);
    await checkMarks(driver, name);
  };
  try {
    await renew();
  } catch (error) {
    await takeBack([...said]);
    throw error;
  }
  const timer = setInterval(() => void renew().catch(onFault), RENEWED_MS).unref();
  return {
    renew,
    async withdraw() {
      clearInterval(timer);
      await takeBack([...said]);
    },
  };
}

/** Who has the store open; for a moment one may have said so twice. */
async function whoIsPresent({ driver }: Pick<Store, 'driver'>): Promise<Present[]> {
  const found = new Map<string, Present>();
  for await (const [, text] of driver.scan(PRESENCE)) {
    const { value } = record.parse(JSON.parse(text));
    found.set(`${value.host} ${value.pid} ${value.since}`, value);
  }
  return [...found.values()];
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
