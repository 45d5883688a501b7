import { type CountdownEvent, eventsOf } from '../calendar/events.ts';
import { isZone } from '../calendar/zone.ts';
import type { Library } from '../packs/library.ts';
import type { Collection } from '../store/records.ts';
import { correctionsOf } from './corrections.ts';
import type { State } from './state.ts';
import type { SubscriptionList } from './subscription-record.ts';

type Kept = Pick<State, 'subscriptions' | 'events' | 'corrections'>;

/** What servers have set that decides about reminders, at hand: what is planned is not read from the store each time. */
export class Registry {
  readonly #state: Kept;
  readonly #library: Library;
  /** Of servers that have set something. */
  readonly #lists = new Map<string, SubscriptionList>();
  readonly #own = new Map<string, readonly CountdownEvent[]>();
  readonly #common: readonly CountdownEvent[];
  #listener: (guild: string) => void = () => undefined;

  private constructor(state: Kept, library: Library) {
    this.#state = state;
    this.#library = library;
    this.#common = eventsOf(library.films(), { corrections: new Map(), own: [] });
  }

  /**
   * Reads the records of the servers that are ours. A record that can't be read is told to `onUnreadable`, and its server
   * is left out: one of them must not keep the reminders of all others from starting.
   */
  static async open(
    state: Kept,
    library: Library,
    isOurs: (guild: string) => boolean,
    onUnreadable: (guild: string, error: Error) => void,
  ): Promise<Registry> {
    const registry = new Registry(state, library);
    for await (const [guild, list] of state.subscriptions.list({ onUnreadable })) {
      if (!isOurs(guild)) continue;
      registry.#lists.set(guild, list);
      await registry.#readEvents(guild);
    }
    return registry;
  }

  /** Servers that have subscriptions. */
  guilds(): string[] {
    return [...this.#lists]
      .filter(([, { subscriptions }]) => subscriptions.length > 0)
      .map(([guild]) => guild);
  }

  list(guild: string): SubscriptionList | undefined {
    return this.#lists.get(guild);
  }

  /** All that can be counted down to in a server. */
  eventsOf(guild: string | undefined): readonly CountdownEvent[] {
    return (guild === undefined ? undefined : this.#own.get(guild)) ?? this.#common;
  }

  /** Is told of each server of which anything here has changed; there is one listener. */
  follow(listener: (guild: string) => void): void {
    this.#listener = listener;
  }

  /** Changes a server's subscriptions; durable when it resolves. @throws what `change` throws. */
  async update(
    guild: string,
    change: (now: SubscriptionList | undefined) => SubscriptionList,
  ): Promise<SubscriptionList> {
    const list = await this.#state.subscriptions.update(guild, change);
    if (!this.#lists.has(guild)) await this.#readEvents(guild);
    this.#lists.set(guild, list);
    this.#listener(guild);
    return list;
  }

  /** Sees to it that a server's events are at hand, though it has no subscriptions yet. */
  async know(guild: string): Promise<void> {
    if (!this.#lists.has(guild)) await this.#readEvents(guild);
  }

  /** Reads a server's events anew: something else has changed them. */
  async refresh(guild: string): Promise<void> {
    if (!this.#lists.has(guild)) return;
    await this.#readEvents(guild);
    this.#listener(guild);
  }

  async #readEvents(guild: string): Promise<void> {
    const [events, corrections] = await Promise.all([
      this.#state.events.get(guild),
      this.#state.corrections.get(guild),
    ]);
    if (!events && !corrections) return;
    const own = (events?.events ?? [])
      // Of a moment in a zone that this Node doesn't know nobody can say when it is.
      .filter(({ when }) => when.kind === 'day' || isZone(when.zone))
      .map(({ key, title, when }) => ({ kind: 'own', id: `own:${key}`, title, when }) as const);
    this.#own.set(guild, eventsOf(this.#library.films(), { corrections: correctionsOf(corrections), own }));
  }
}

/** A collection that tells of each key under which something was written or removed. */
export function observed<T>(collection: Collection<T>, tell: (key: string) => Promise<void>): Collection<T> {
  return {
    ...collection,
    async set(key, ...rest) {
      await collection.set(key, ...rest);
      await tell(key);
    },
    async update(key, change) {
      const written = await collection.update(key, change);
      await tell(key);
      return written;
    },
    async delete(key) {
      const removed = await collection.delete(key);
      await tell(key);
      return removed;
    },
  };
}
