import { z } from 'zod';
import { StoreError } from './errors.ts';

/** What a collection keeps, and how older records become what it keeps now. */
export interface Definition<T> {
  /** Lower-case letters, digits and dashes; it begins each key of the collection. */
  name: string;
  /** Counted from 1; one more with each change of the shape. */
  version: number;
  /**
   * The shape of a record: plain JSON, without transforms, since it is checked at each write and each read.
   * A default serves for a field that may be missing.
   */
  schema: z.ZodType<T>;
  /** The first takes a record of version 1 to version 2, and so on: one fewer than `version`. */
  migrations?: readonly ((old: unknown) => unknown)[];
  /**
   * Whether a power cut may take the last updates back, which saves a sync of the disk for each. The end of a process, however
   * sudden, takes nothing back.
   */
  unsynced?: true;
}

const envelope = z.strictObject({ v: z.int().min(1), data: z.unknown() });

/** A record as it is stored: its data under the version of its shape. */
export interface Envelope<T> {
  v: number;
  data: T;
}

/** Wraps a value for storing. @throws StoreError `invalid` when it lacks the collection's shape. */
export function seal<T>(definition: Definition<T>, key: string, value: T): Envelope<T> {
  return { v: definition.version, data: checked(definition, key, value) };
}

/**
 * Takes a stored record to the present version and checks it.
 * @throws StoreError `newer` when a later version of the bot wrote it, `invalid` when it lacks the shape.
 */
export function unseal<T>(definition: Definition<T>, key: string, stored: unknown): T {
  const outer = envelope.safeParse(stored);
  if (!outer.success) throw invalid(definition.name, key, outer.error);
  const { v, data } = outer.data;
  if (v > definition.version) throw newer(definition, `record ${key}`, v);
  return checked(definition, key, migrated(definition, key, v, data));
}

/** The version under which a record is stored; undefined for what is no record. */
export function versionOf(stored: unknown): number | undefined {
  return envelope.safeParse(stored).data?.v;
}

function migrated<T>({ name, migrations = [] }: Definition<T>, key: string, v: number, data: unknown) {
  try {
    return migrations.slice(v - 1).reduce((old, migrate) => migrate(old), data);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError('invalid', `${name}: record ${key} can't be taken from version ${v}: ${reason}`, {
      cause: error,
    });
  }
}

function checked<T>({ name, schema }: Definition<T>, key: string, data: unknown): T {
  const result = schema.safeParse(data);
  if (!result.success) throw invalid(name, key, result.error);
  return result.data;
}

function invalid(name: string, key: string, error: z.ZodError): StoreError {
  return new StoreError('invalid', `${name}: record ${key} is not valid: ${z.prettifyError(error)}`, {
    cause: error,
  });
}

/** The refusal of what a later version of the bot has written. */
export function newer({ name, version }: Definition<unknown>, what: string, found: number): StoreError {
  return new StoreError(
    'newer',
    `${name}: ${what} has version ${found}, this version of the bot knows ${version}: run the newer one.`,
  );
}
