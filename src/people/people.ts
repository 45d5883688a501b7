import { setImmediate as breath } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { SaidEvent } from '../calendar/events.ts';
import { carryMove } from '../guilds/dates/moves.ts';
import type { HeldEvent } from '../guilds/dates/standings.ts';
import type { State } from '../guilds/records/state.ts';
import { groupsOf } from '../guilds/registry/groups.ts';
import { createOverlap, hasErasure } from '../guilds/registry/overlap.ts';
import { isOfRecord, LOOKED_AT_ONCE } from '../guilds/registry/registry-options.ts';
import { createTurns } from '../guilds/registry/turns.ts';
import type { Ledger } from '../reminders/ledger.ts';
import type { Subscription } from '../reminders/subscription.ts';
import type { PersonRecord } from './person-record.ts';
import { planningsOf } from './plannings.ts';
import { guildOf, type Sayings, type SayingsSource } from './sayings.ts';

export interface PeopleOptions {
  readonly state: Pick<State, 'people' | 'touched' | 'touchedPeople'>;
  readonly sayings: SayingsSource;
  readonly ledger: Ledger;
  /** Whether a person's reminders are this process's to plan. */
  readonly isOurs: (person: string) => boolean;
  /** Is told of a record that can't be read. Whose it is stays unsaid. */
  readonly onUnreadable: (error: Error) => void;
  /** Is told of what could not be done; it is tried again. */
  readonly onFault: (error: unknown) => void;
  /** Is told while it opens at how many people has been looked. */
  readonly onLooked?: (people: number) => void;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

interface Known {
  readonly record: PersonRecord;
  readonly sayings: Sayings;
}

/** The people of this process's shards who want to be reminded, at hand, with the dates of their events as they are held true. */
export class People {
  readonly #options: PeopleOptions;
  readonly #known = new Map<string, Known>();
  readonly #listeners = new Set<(person: string) => void>();
  /** Looks at one person come one after another. */
  readonly #turns = createTurns();
  readonly #overlap: ReturnType<typeof createOverlap>;
  readonly #servers: ReturnType<typeof createOverlap>;
  /** Whose dates nobody has looked at since the packs are others. */
  readonly #stale = new Set<string>();

  private constructor(options: PeopleOptions) {
    this.#options = options;
    const self = crypto.randomUUID();
    this.#overlap = createOverlap(options.state.touchedPeople, self);
    this.#servers = createOverlap(options.state.touched, self);
  }

  /** Reads the records of the people that are ours, and looks at their dates. */
  static async open(options: PeopleOptions): Promise<People> {
    const people = new People(options);
    const { state, isOurs, onUnreadable, onLooked } = options;
    const all = state.people.list({ onUnreadable: (_, error) => onUnreadable(error) });
    let looked = 0;
    for await (const group of groupsOf(all, LOOKED_AT_ONCE)) {
      const ours = group.filter(([person]) => isOurs(person));
      await Promise.all(ours.map(([person, record]) => people.#lookFirst(person, record)));
      looked += ours.length;
      onLooked?.(looked);
      // Others are answered meanwhile, however many there are.
      await breath();
    }
    return people;
  }

  async #lookFirst(person: string, record: PersonRecord): Promise<void> {
    try {
      await this.#look(person, record);
    } catch (error) {
      if (!isOfRecord(error)) throw error;
      this.#options.onUnreadable(error);
    }
  }

  /** Those who have reminders. */
  ids(): string[] {
    return [...this.#known.keys()];
  }

  plannings(person: string): Subscription[] {
    const known = this.#known.get(person);
    return known ? planningsOf(person, known.record) : [];
  }

  /** A person's events at the times that are held true. */
  eventsOf(person: string): readonly HeldEvent[] {
    return this.#known.get(person)?.sayings.events ?? [];
  }

  /** What is said of an event now; undefined where it is gone. */
  said(person: string, event: string): SaidEvent | undefined {
    return this.#known.get(person)?.sayings.said.all.find(({ id }) => id === event);
  }

  /** Whether what is due for an event may be wrong, so that it has to wait. */
  isChanging(person: string, event: string): boolean {
    const looked = this.#known.get(person)?.sayings.looked;
    return looked !== undefined && (looked.waiting.has(event) || looked.unknown.has(event));
  }

  /** When the next change of a date counts, bot time. */
  get nextChange(): Temporal.Instant | undefined {
    const all = [...this.#known.values()].flatMap(({ sayings }) => [...sayings.looked.waiting.values()]);
    return all.sort((a, b) => Temporal.Instant.compare(a, b))[0];
  }

  /** The packs say something else from now on; `countChanges` takes that in, person by person. */
  renew(): void {
    for (const person of this.#known.keys()) this.#stale.add(person);
  }

  /** Lets the changes count that have stood for long enough. False where one could not. */
  async countChanges(): Promise<boolean> {
    const now = this.#options.now();
    const isDue = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0;
    const people = [...this.#known].filter(([, { sayings }]) => sayings.looked.waiting.values().some(isDue));
    return this.#lookAgain([...new Set([...this.#stale, ...people.map(([person]) => person)])]);
  }

  /** Takes in what other processes have changed of late: of people, and of the servers of which they follow events. */
  async catchUp(): Promise<void> {
    const heard = await this.#overlap.touchedByOthers();
    if (hasErasure(heard)) await this.#forgetErased();
    const touched = heard.filter(this.#options.isOurs);
    const guilds = new Set(await this.#servers.touchedByOthers());
    await this.#lookAgain([...new Set([...touched, ...this.#following(guilds)])]);
  }

  /** To be called before a person's record is changed: killed in between, the others look in vain. */
  touch = (person: string): Promise<void> => this.#overlap.touch(person);

  /** Takes in that a person's record was changed here. */
  async changed(person: string): Promise<void> {
    if (this.#options.isOurs(person)) await this.#turns.take(person, () => this.#read(person));
  }

  /** Takes in that a server's own events were changed here. */
  async changedIn(guild: string): Promise<void> {
    await this.#lookAgain(this.#following(new Set([guild])));
  }

  /** Is told of each person of whom anything has changed. */
  follow(listener: (person: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Who is not in the store any more is not kept in mind either. */
  async #forgetErased(): Promise<void> {
    const there = new Set<string>();
    for await (const person of this.#options.state.people.keys()) there.add(person);
    await this.#lookAgain(this.ids().filter((person) => !there.has(person)));
  }

  #following(guilds: ReadonlySet<string>): string[] {
    const follows = ({ record }: Known) =>
      record.reminders.some(({ event }) => guilds.has(guildOf(event) ?? ''));
    return guilds.size === 0
      ? []
      : [...this.#known].filter(([, known]) => follows(known)).map(([person]) => person);
  }

  /** False where one could not be looked at, which keeps no other from it. */
  async #lookAgain(people: readonly string[]): Promise<boolean> {
    let all = true;
    for (const person of people) {
      const wasStale = this.#stale.delete(person);
      // Others are answered meanwhile, however many there are.
      if (wasStale) await breath();
      try {
        await this.#turns.take(person, () => this.#read(person));
      } catch (error) {
        all = false;
        if (wasStale) this.#stale.add(person);
        this.#options.onFault(error);
      }
    }
    return all;
  }

  async #read(person: string): Promise<void> {
    const before = this.#known.get(person);
    const record = await this.#options.state.people.get(person);
    if (record) await this.#look(person, record);
    else this.#known.delete(person);
    if (isDeepStrictEqual(datesIn(before), datesIn(this.#known.get(person)))) return;
    for (const listener of this.#listeners) listener(person);
  }

  /** Writes what moves lead to before they are held true: killed in between, it is done again. */
  async #look(person: string, record: PersonRecord): Promise<void> {
    const { sayings, state, ledger, now } = this.#options;
    const found = await sayings.of(record, now());
    const { held, moves, settled } = found.looked;
    if (moves.length > 0) await this.#carry(person, record, found);
    if (!isDeepStrictEqual(held.dates, record.dates)) {
      const written = await state.people.updateIfThere(person, (one) => withDates(one, record, held.dates));
      if (!written) {
        this.#known.delete(person);
        return;
      }
    }
    this.#known.set(person, { record: { ...record, dates: held.dates }, sayings: found });
    if (settled.length > 0) await ledger.unhold({ recipient: person });
  }

  /** Meanwhile what is due for these events waits, and where the ledger fails the next beat tries again. */
  async #carry(person: string, record: PersonRecord, found: Sayings): Promise<void> {
    const { ledger, now } = this.#options;
    const { looked, said, events } = found;
    const instant = now();
    const moving = looked.moves.map(({ event }) => [event, instant] as const);
    const waiting = new Map([...looked.waiting, ...moving]);
    this.#known.set(person, { record, sayings: { ...found, looked: { ...looked, waiting } } });
    for (const counted of looked.moves) {
      const about = said.all.find(({ id }) => id === counted.event);
      const plannings = planningsOf(person, record);
      await carryMove(counted, { plannings, events, said: about, ledger, now: instant });
    }
  }
}

/** Whatever of it bears on when anything is due. */
const datesIn = (known: Known | undefined) =>
  known && { record: known.record, events: known.sayings.events, looked: known.sayings.looked };

/** A person's record with what is held true now. A date that was begun or left meanwhile stays as it was made. */
function withDates(current: PersonRecord, seen: PersonRecord, held: PersonRecord['dates']): PersonRecord {
  const before = new Map(seen.dates.map((date) => [date.event, date]));
  const after = new Map(held.map((date) => [date.event, date]));
  const dates = current.dates.flatMap((date) =>
    isDeepStrictEqual(date, before.get(date.event)) ? (after.get(date.event) ?? []) : [date],
  );
  const added = held.filter(({ event }) => !before.has(event));
  const missing = added.filter(({ event }) => !dates.some((date) => date.event === event));
  return { ...current, dates: [...dates, ...missing] };
}
