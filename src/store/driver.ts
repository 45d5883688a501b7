/** A key and its serialized value. */
export type Entry = [key: string, value: string];

/** Puts `becomes` in the place of `was`, if the key still holds just that. */
export interface Replacement {
  key: string;
  was: string;
  becomes: string;
}

/**
 * What each kind of store can do besides Keyv's get, set and delete. Keys are whole ("namespace:key"), values serialized.
 * Every write is durable when its promise resolves.
 */
export interface Driver {
  get(key: string): Promise<string | undefined>;
  /** Writes only where nothing (or only something expired) is. Of several at once, over all processes, one gets true. */
  setIfAbsent(key: string, value: string, ttl?: number): Promise<boolean>;
  /** Atomic for each key; true where it was replaced. What has a time to live keeps it. */
  replaceMany(replacements: readonly Replacement[]): Promise<boolean[]>;
  /** Every live entry whose key begins so, in the order of keys. What is written meanwhile may or may not be seen. */
  scan(prefix: string): AsyncGenerator<Entry, void>;
  /** Removes what has expired; gives how many there were. */
  sweep(): Promise<number>;
  /** Resolves when the store answers, and rejects when it doesn't. */
  ping(): Promise<void>;
  disconnect(): Promise<void>;
}
