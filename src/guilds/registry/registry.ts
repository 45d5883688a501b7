import { setImmediate as breath } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SaidEvent } from '../../calendar/events.ts';
import type { Library } from '../../packs/library.ts';
import { createSaid } from '../dates/said.ts';
import { filmOf, type HeldEvent, withWish } from '../dates/standings.ts';
import type { SubscriptionList } from '../records/subscription-record.ts';
import { groupsOf } from './groups.ts';
import { KnownDates } from './known.ts';
import { lookAround } from './look.ts';
import { createOverlap } from './overlap.ts';
import { isOfRecord, type Known, LOOKED_AT_ONCE, type RegistryOptions } from './registry-options.ts';
import { createTurns } from './turns.ts';

/** What servers have set that decides about reminders, at hand: what is planned is not read from the store each time. */
export class Registry {
  readonly #options: RegistryOptions;
  /** Of servers that have set something. */
  readonly #lists = new Map<string, SubscriptionList>();
  readonly #known: KnownDates;
  readonly #said: ReturnType<typeof createSaid>;
  readonly #listeners = new Set<(guild: string) => void>();
  /** Looks and changes of one server come one after another. */
  readonly #turns = createTurns();
  readonly #overlap: ReturnType<typeof createOverlap>;

  private constructor(options: RegistryOptions) {
    this.#options = options;
    this.#said = createSaid(options.state, options.libraries);
    this.#known = new KnownDates(this.#said.common());
    this.#overlap = createOverlap(options.state.touched, crypto.randomUUID());
  }

  /** Reads the records of the servers that are ours, and looks at their dates. */
  static async open(options: RegistryOptions): Promise<Registry> {
    const registry = new Registry(options);
    const { state, isOurs, onUnreadable, onLooked } = options;
    let looked = 0;
    for await (const group of groupsOf(state.subscriptions.list({ onUnreadable }), LOOKED_AT_ONCE)) {
      const ours = group.filter(([guild]) => isOurs(guild));
      for (const [guild, list] of ours) registry.#lists.set(guild, list);
      await Promise.all(ours.map(([guild]) => registry.#lookFirst(guild)));
      looked += ours.length;
      onLooked?.(looked);
      // People are answered meanwhile, however many servers there are.
      await breath();
    }
    return registry;
  }

  async #lookFirst(guild: string): Promise<void> {
    try {
      await this.#look(guild);
    } catch (error) {
      if (!isOfRecord(error)) throw error;
      this.#lists.delete(guild);
      this.#options.onUnreadable(guild, error);
    }
  }

  /** Servers that have subscriptions. */
  guilds(): string[] {
    return [...this.#lists]
      .filter(([, { subscriptions }]) => subscriptions.length > 0)
      .map(([guild]) => guild);
  }

  /** Servers that have, or once had, subscriptions. */
  known(): string[] {
    return [...this.#lists.keys()];
  }

  list(guild: string): SubscriptionList | undefined {
    return this.#lists.get(guild);
  }

  /** All that can be counted down to in a server, at the times that are held true. */
  eventsOf(guild: string | undefined): readonly HeldEvent[] {
    return this.#known.of(guild).events;
  }

  /** What the packs say that a server follows. */
  libraryOf(guild: string): Library {
    return this.#known.of(guild).said.library;
  }

  /** Whether an event is one of a film of which only packs tell that the server does not follow. */
  isLeft(guild: string, event: string): boolean {
    return this.#known.of(guild).said.left.has(filmOf(event) ?? '');
  }

  /** What is said of an event now; undefined where it is gone. */
  said(guild: string, event: string): SaidEvent | undefined {
    return this.#known.of(guild).said.all.find(({ id }) => id === event);
  }

  /** When a change of an event's date counts that waits; undefined where none does. */
  countsAt(guild: string, event: string): Temporal.Instant | undefined {
    return this.#known.get(guild)?.waiting.get(event);
  }

  /** The events of a server of which a change waits. */
  waiting(guild: string): string[] {
    return [...(this.#known.get(guild)?.waiting.keys() ?? [])];
  }

  /** Whether what is due for an event may be wrong, so that it has to wait. */
  isChanging(guild: string | undefined, event: string): boolean {
    const known = this.#known.get(guild);
    return known !== undefined && (known.waiting.has(event) || known.unknown.has(event));
  }

  /** When the next change of all servers counts, bot time. */
  get nextChange(): Temporal.Instant | undefined {
    return this.#known.nextChange;
  }

  /** The packs say something else from now on; `countChanges` takes that in, server by server. */
  renew(): void {
    this.#known.renew(this.#said.common(), this.#lists.keys());
  }

  /** Lets the changes count that have stood for long enough. False where one could not, which keeps no other from it. */
  async countChanges(): Promise<boolean> {
    const { stale } = this.#known;
    let all = true;
    for (const guild of new Set([...stale, ...this.#known.countingAt(this.#options.now())])) {
      try {
        await (stale.has(guild) ? this.#freshen(guild) : this.#lookAgain(guild));
      } catch (error) {
        all = false;
        this.#options.onFault(guild, error);
      }
    }
    return all;
  }

  /** A moderator was asked about a change that waits, or has said that its late step is to be posted. False where none waits. */
  async wish(guild: string, event: string, wish: { asked: true; post?: boolean }): Promise<boolean> {
    return this.#turns.take(guild, async () => {
      let waits = false;
      await this.#options.state.standings.update(guild, (held = { dates: [] }) => {
        const wished = withWish(held, event, wish);
        waits = wished !== undefined;
        return wished ?? held;
      });
      return waits;
    });
  }

  /** Is told of each server of which anything here has changed. */
  follow(listener: (guild: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Changes a server's subscriptions; durable when it resolves. @throws what `change` throws. */
  async update(
    guild: string,
    change: (now: SubscriptionList | undefined) => SubscriptionList,
  ): Promise<SubscriptionList> {
    const { subscriptions, standings } = this.#options.state;
    return this.#turns.take(guild, async () => {
      // Another process may have changed it.
      const hadNone = !(await subscriptions.get(guild))?.subscriptions.length;
      await this.#overlap.touch(guild);
      // Whoever subscribes is told nothing of moves that came before; killed after it, a server without any holds nothing true.
      if (hadNone) await standings.delete(guild);
      const list = await subscriptions.update(guild, change);
      this.#lists.set(guild, list);
      if (hadNone) await this.#look(guild);
      this.#tell(guild);
      return list;
    });
  }

  /** Sees to it that a server's events are at hand, though it has no subscriptions yet. */
  async acquaint(guild: string): Promise<void> {
    if (!this.#lists.has(guild)) await this.#turns.take(guild, () => this.#look(guild));
  }

  /** Looks at a server's dates anew: something else has changed them, or a change may count now. */
  async refresh(guild: string): Promise<void> {
    await this.#overlap.touch(guild);
    await this.#lookAgain(guild);
  }

  /** Takes in what other processes have changed of late, so that nothing is planned by what was before. */
  async catchUp(): Promise<void> {
    const { isOurs, onFault } = this.#options;
    for (const guild of (await this.#overlap.touchedByOthers()).filter(isOurs)) {
      let isNews = true;
      try {
        isNews = await this.#turns.take(guild, () => this.#read(guild));
      } catch (error) {
        onFault(guild, error);
      } finally {
        if (isNews) this.#tell(guild);
      }
    }
  }

  /** Reads a server's records anew; gives whether anything in them is otherwise than it was known to be. */
  async #read(guild: string): Promise<boolean> {
    const list = await this.#options.state.subscriptions.get(guild);
    if (!list) return this.#forget(guild);
    const before = [this.#lists.get(guild), this.#known.get(guild)];
    this.#lists.set(guild, list);
    await this.#look(guild);
    return !isDeepStrictEqual(before, [list, this.#known.get(guild)]);
  }

  /** A server whose records are gone; gives whether anything was known of it. */
  #forget(guild: string): boolean {
    this.#known.delete(guild);
    return this.#lists.delete(guild);
  }

  async #lookAgain(guild: string): Promise<void> {
    if (!this.#lists.has(guild)) return;
    await this.#turns.take(guild, () => this.#look(guild));
    this.#tell(guild);
  }

  /** Looks at a server by what the packs say now. Most packs' changes are none of its dates, and then nobody is told. */
  async #freshen(guild: string): Promise<void> {
    // People are answered meanwhile, however many servers there are.
    await breath();
    const isNews = await this.#turns.take(guild, async () => {
      if (!this.#known.stale.has(guild)) return false;
      const { common } = this.#known;
      const before = datesIn(this.#known.of(guild));
      await this.#look(guild);
      if (this.#known.common === common) this.#known.isFresh(guild);
      return !isDeepStrictEqual(before, datesIn(this.#known.of(guild)));
    });
    if (isNews) this.#tell(guild);
  }

  #tell(guild: string): void {
    for (const listener of this.#listeners) listener(guild);
  }

  #look(guild: string): Promise<void> {
    const list = this.#lists.get(guild);
    return lookAround(guild, list, { ...this.#options, said: this.#said, known: this.#known });
  }
}

const datesIn = ({ events, waiting, unknown }: Known) => ({ events, waiting, unknown });
