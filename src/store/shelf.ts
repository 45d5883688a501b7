import type { Keyv } from 'keyv';
import type { Driver } from './driver.ts';
import { type Definition, type Envelope, unseal } from './envelope.ts';

/** All that a collection works with. */
export interface Shelf<T> {
  driver: Driver;
  keyv: Keyv<unknown>;
  definition: Definition<T>;
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
  return unseal(shelf.definition, key, (await unpack(shelf, raw)).envelope);
}
