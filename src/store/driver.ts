/** A key and its serialized value. */
export type Entry = [key: string, value: string];

/** Puts `becomes` in the place of `was`, if the key still holds just that. */
export interface Replacement {
  key: string;
  was: string;
  becomes: string;
}

/**
 * What each kind of store can do besides Keyv's get, set and delete. Keys are whole ("namespace:key"), values as Keyv
 * serializes them. Every write is durable when its promise resolves, but for `synced`: where it is false, a power cut may take
 * the write back, though no end of the process does.
 */
export interface Driver {
  get(key: string): Promise<string | undefined>;
  /** Writes only where nothing (or only something expired) is. Of several at once, over all processes, one gets true. */
  setIfAbsent(key: string, value: string, ttl?: number, synced?: boolean): Promise<boolean>;
  /** Atomic for each key; true where it was replaced. What has a time to live keeps it: `becomes` says it as `was` does. */
  replaceMany(replacements: readonly Replacement[], synced?: boolean): Promise<boolean[]>;
  /** True when there was one; of several at once, over all processes, one gets true. */
  delete(key: string): Promise<boolean>;
  /** Every live entry whose key begins so, in the order of keys. What is written meanwhile may or may not be seen. */
  scan(prefix: string): AsyncGenerator<Entry, void>;
  /** Removes what has expired; gives how many that were, 0 where the server has done so by itself. */
  sweep(): Promise<number>;
  /** Resolves when the store answers, and rejects when it doesn't. */
  ping(): Promise<void>;
  disconnect(): Promise<void>;
}
