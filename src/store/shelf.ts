import type { Keyv } from 'keyv';
import type { Driver } from './driver.ts';
import { type Definition, type Envelope, unseal } from './envelope.ts';
import { frozen, recalling } from './recall.ts';
import type { Store } from './store.ts';

/** All that a collection works with. */
export interface Shelf<T> {
  driver: Driver;
  keyv: Keyv<unknown>;
  definition: Definition<T>;
  /** What was taken out of envelopes that are still remembered. */
  taken: WeakMap<object, T>;
}

/** Where records of one kind lie. What was read of a text lately is not read of it again. */
export function openShelf<T>(store: Pick<Store, 'driver' | 'keyv'>, definition: Definition<T>): Shelf<T> {
  const keyv = store.keyv(definition.name);
  if (keyv.deserialize) keyv.deserialize = recalling(keyv.deserialize);
  return { driver: store.driver, keyv, definition, taken: new WeakMap() };
}

/** A record as the driver gave it, read but not yet taken to the present version. */
export interface Stored {
  envelope: unknown;
  /** Epoch milliseconds at which it is gone; Keyv keeps it beside the value. */
  expires: number | undefined;
}

/** A sealed record as the driver stores it: as Keyv writes it. */
export async function pack<T>({ keyv }: Shelf<T>, envelope: Envelope<T>, expires?: number): Promise<string> {
  const text = await keyv.serializeData({ value: envelope, expires });
  if (typeof text !== 'string') throw new TypeError('Keyv has written something else than text');
  return text;
}

/** Reads what Keyv has written. */
export async function unpack<T>({ keyv }: Shelf<T>, raw: string): Promise<Stored> {
  const data = await keyv.deserializeData<unknown>(raw);
  return { envelope: data?.value, expires: data?.expires };
}

/** Reads a record to the present version. @throws StoreError `newer` or `invalid`. */
export async function readRecord<T>(shelf: Shelf<T>, key: string, raw: string): Promise<T> {
  return take(shelf, key, (await unpack(shelf, raw)).envelope);
}

/** Takes a record out of its envelope, to the present version. Nobody can write into it. @throws StoreError `newer` or `invalid`. */
export function take<T>({ definition, taken }: Shelf<T>, key: string, envelope: unknown): T {
  if (typeof envelope !== 'object' || envelope === null) return unseal(definition, key, envelope);
  const before = taken.get(envelope);
  if (before !== undefined) return before;
  const record = frozen(unseal(definition, key, envelope));
  taken.set(envelope, record);
  return record;
}
