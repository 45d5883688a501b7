import { hostname } from 'node:os';
import { z } from 'zod';
import { StoreError } from './errors.ts';
import { META } from './keys.ts';
import { checkMarks } from './marks.ts';
import { amendRoll, readRoll } from './roll.ts';
import type { Store } from './store.ts';

/** Real milliseconds for which a process that says nothing counts as there, and how often it says so. */
const [STAYS_MS, RENEWED_MS] = [60_000, 20_000];

/** Real milliseconds after which everybody who is there has seen whoever has said so: a renewal, and some delay. */
export const SEEN_WITHIN_MS = RENEWED_MS + 5_000;

/** Every such record's key begins so, and no other: the tools of every version take what lies there for somebody who is there. */
export const PRESENCE = `${META}:open:`;

/** Where the keys of those records stand together: a look at it costs no walk through all that is in the store. */
const ROLL = `${META}:roll`;

/** Where that list was for a while. Nobody reads it any more. */
const FORMER_ROLL = `${PRESENCE}roll`;

/** Whether a key tells of who uses the store, in whichever way: copies do not take that along. */
export const tellsOfPresence = (key: string): boolean => key === ROLL || key.startsWith(PRESENCE);

/** Takes away from a copy what it says of who uses it. */
export async function forgetPresence({ driver }: Pick<Store, 'driver'>): Promise<void> {
  await driver.delete(ROLL);
  for await (const [key] of driver.scan(PRESENCE)) await driver.delete(key);
}

const record = z.object({
  value: z.object({
    pid: z.int(),
    host: z.string(),
    since: z.string(),
    /** Its part of all shards, once it knows that. */
    share: z.number().min(0).max(1).optional(),
  }),
});

/** A process that has a store open and writes to it. */
export type Present = z.infer<typeof record>['value'];

/** That this process uses a store, as the store says it. */
export interface Presence {
  /** From now on it is said, too, that this process runs so great a part of all shards. @throws as `renew` does */
  serve(share: number): Promise<void>;
  /** What others run, added up, as it was when this process last said that it is there; more than the rest where shards run twice. */
  readonly others: number;
  /**
   * Says it again, and looks who else is there, and whether a tool has taken the store away meanwhile: whoever was cut off from it for longer than
   * its word stays was not seen by that one. @throws StoreError as `checkMarks` does, or what the store throws
   */
  renew(): Promise<void>;
  /** Takes it back. */
  withdraw(): Promise<void>;
}

type Place = Pick<Present, 'pid' | 'host'>;

const here = (): Place => ({ pid: process.pid, host: hostname() });

/**
 * Says in the store that this process uses it, and goes on saying so; several may at once. Tools that would take the store
 * away look here. Whoever is killed is gone a minute later. Then the store's marks are looked at once more: a tool sets
 * its mark first and looks here after that, so that one of the two always sees the other.
 * @param onFault is told what came of saying it again: it could not be said, and is tried again, or the store was taken away
 * @param place where this process runs
 * @throws StoreError as `checkMarks` does
 */
export async function announce(
  { driver, name }: Pick<Store, 'driver' | 'name'>,
  onFault: (error: unknown) => void,
  place: Place = here(),
): Promise<Presence> {
  let self: Present = { ...place, since: new Date().toISOString() };
  let others = 0;
  const word = wordIn(driver);
  const renew = async () => {
    const key = await word.say(self);
    // Only now: of two who begin at once at least one sees the other.
    const found = await othersOn(driver, key);
    others = found.filter((one) => !isGone(one, place)).reduce((sum, { share = 0 }) => sum + share, 0);
    await checkMarks(driver, name);
  };
  try {
    await renew();
  } catch (error) {
    await word.takeBack();
    throw error;
  }
  const timer = setInterval(() => void renew().catch(onFault), RENEWED_MS).unref();
  return {
    get others() {
      return others;
    },
    async serve(share) {
      self = { ...self, share };
      await renew();
    },
    renew,
    async withdraw() {
      clearInterval(timer);
      await word.takeBack();
    },
  };
}

/** What one process says of itself, in a record that ends by itself and on the roll. */
function wordIn(driver: Store['driver']) {
  const said = new Set<string>();
  const remove = async (keys: readonly string[]) => {
    for (const key of keys) {
      await driver.delete(key);
      said.delete(key);
    }
  };
  return {
    /** Says it in place of what was said before, and gives the key that it is now under. */
    async say(self: Present): Promise<string> {
      const former = [...said];
      // Under a new key, since only what is new is given its end by the store's own clock, which may be far from this host's.
      const key = `${PRESENCE}${crypto.randomUUID()}`;
      said.add(key);
      await driver.setIfAbsent(key, JSON.stringify({ value: self }), STAYS_MS);
      await amendRoll(driver, ROLL, { add: [key], drop: former });
      await remove(former);
      return key;
    },
    /** Takes back all that was said. */
    async takeBack(): Promise<void> {
      const keys = [...said];
      await amendRoll(driver, ROLL, { add: [], drop: keys });
      await remove(keys);
    },
  };
}

/**
 * Whom the roll names, but for one; names of those that are gone are struck off. Who says it again just then bears a new name there before
 * the old one goes: the roll is read until all that it names are found.
 */
async function othersOn(driver: Store['driver'], own: string): Promise<Present[]> {
  for (;;) {
    const [present, gone]: [Present[], string[]] = [[], []];
    for (const key of await readRoll(driver, ROLL)) {
      if (key === own) continue;
      const text = await driver.get(key);
      if (text === undefined) gone.push(key);
      else present.push(presentIn(text));
    }
    if (gone.length === 0) return present;
    await amendRoll(driver, ROLL, { add: [], drop: gone });
  }
}

/**
 * Whether another process has surely ended, though it could not say so: on the same host nothing bears its number any more, or
 * this one does, as in a container that was started again. (Containers that share a host's name, and not its processes, hide from
 * each other so.)
 */
function isGone({ pid, host }: Present, self: Place): boolean {
  if (host !== self.host) return false;
  if (pid === self.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

const presentIn = (text: string): Present => record.parse(JSON.parse(text)).value;

/** Who has the store open; for a moment one may have said so twice. */
async function whoIsPresent({ driver }: Pick<Store, 'driver'>): Promise<Present[]> {
  const found = new Map<string, Present>();
  for await (const [key, text] of driver.scan(PRESENCE)) {
    if (key === FORMER_ROLL) continue;
    const value = presentIn(text);
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
