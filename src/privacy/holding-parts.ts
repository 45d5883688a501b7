import type { State } from '../guilds/records/state.ts';
import type { Trace } from '../kit/privacy.ts';
import type { Collection } from '../store/records.ts';
import type { Holding } from './holding.ts';

/** What holdings work with. */
export interface HoldingOptions {
  readonly state: State;
  /** Is told before a server's records are changed, so that other processes hear of it. */
  readonly touch: (guild: string) => Promise<void>;
  /** Is told of a record that can't be read: nobody can say whom it names. */
  readonly onUnreadable: (key: string, error: Error) => void;
}

type Place = Pick<Trace, 'guild' | 'channel'>;

/** How a person is found in a record, and how it is without them. */
interface Naming<T> {
  /** Of each thing in it that names the person, what that is. */
  readonly traces: (record: T, person: string) => readonly Trace[];
  readonly without: (record: T, person: string) => T;
}

/** "guild" or "guild/channel". */
function placeOf(key: string): Place & { readonly guild: string } {
  const [guild = '', channel] = key.split('/');
  return channel === undefined ? { guild } : { guild, channel };
}

/** Records that stay, and say nothing of the person any more. */
export function namingHolding<T>(
  { name, of }: Pick<Holding, 'name' | 'of'>,
  collection: Collection<T>,
  { traces, without }: Naming<T>,
  { touch, onUnreadable }: HoldingOptions,
): Holding {
  async function* found(person: string): AsyncGenerator<[string, readonly Trace[]], void> {
    for await (const [key, record] of collection.list({ naming: person, onUnreadable })) {
      const named = traces(record, person);
      if (named.length > 0) yield [key, named];
    }
  }
  return {
    name,
    of,
    async show(person) {
      const all: Trace[] = [];
      for await (const [key, named] of found(person))
        all.push(...named.map((one) => ({ ...placeOf(key), ...one })));
      return all;
    },
    async erase(person) {
      let count = 0;
      for await (const [key, named] of found(person)) {
        await touch(placeOf(key).guild);
        await collection.updateIfThere(key, (now) => without(now, person));
        count += named.length;
      }
      return count;
    },
  };
}

/** Records that are the person's own: their key ends with the person's id, and they go whole. */
export function ownHolding<T>(
  { name, of }: Pick<Holding, 'name' | 'of'>,
  collection: Collection<T>,
  { onUnreadable }: HoldingOptions,
): Holding {
  const isTheirs = (key: string, person: string) => key.endsWith(`/${person}`);
  return {
    name,
    of,
    async show(person) {
      const all: Trace[] = [];
      for await (const [key, record] of collection.list({ naming: person, onUnreadable })) {
        if (isTheirs(key, person)) all.push({ guild: placeOf(key).guild, record });
      }
      return all;
    },
    async erase(person) {
      let count = 0;
      for await (const key of collection.keys()) {
        if (isTheirs(key, person) && (await collection.delete(key))) count++;
      }
      return count;
    },
  };
}
