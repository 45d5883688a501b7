import type { Keyv } from 'keyv';

/** Characters of stored text that one collection remembers how to read: what 2,000 subscriptions take. It needs some four times as many bytes. */
const MOST = 1_000_000;

type Read = NonNullable<Keyv['deserialize']>;

/**
 * Reads a stored text once: what was read of it lately is given again. Nobody may write into it, and nobody can: it is frozen.
 * Nothing can be out of date, since it is the text itself that is looked up.
 * @param most characters of text that are remembered; what was not asked for for longest goes first
 */
export function recalling(read: Read, most = MOST): Read {
  const known = new Map<string, unknown>();
  let size = 0;
  const forget = () => {
    for (const text of known.keys()) {
      if (size <= most) return;
      known.delete(text);
      size -= text.length;
    }
  };
  // Keyv's own type lets whoever asks say what it is that was stored.
  const recall: (text: string) => unknown = (text) => {
    const before = known.get(text);
    if (before !== undefined) {
      known.delete(text);
      known.set(text, before);
      return before;
    }
    const found = frozen(read(text));
    known.set(text, found);
    size += text.length;
    forget();
    return found;
  };
  return recall as Read;
}

/** Freezes a value of JSON, whole. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
