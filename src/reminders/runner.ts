import type { Logger } from '../log.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Ledger, Shards } from './ledger.ts';
import { type Beaten, beat } from './planner.ts';
import type { Roster } from './roster.ts';
import type { Tally } from './tally.ts';

export interface RunnerOptions {
  readonly ledger: Ledger;
  readonly shards: Shards;
  /** By shard. */
  readonly rosters: ReadonlyMap<number, Roster>;
  readonly dispatcher: Dispatcher;
  readonly tally: Tally;
  /** Is told of each beat, and does not keep it waiting. */
  readonly watch: { beat(): void };
  /** Changes of events' dates that wait until they count, and what other processes have changed. */
  readonly changes: {
    readonly nextChange: Temporal.Instant | undefined;
    catchUp(): Promise<void>;
    countChanges(): Promise<boolean>;
  };
  /** Whether an error says that the store is away, of which somebody else takes care; a beat is then asked for when it is back. */
  readonly away: (error: unknown) => boolean;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** Plans what has become due and has it delivered. */
export class Runner {
  readonly #options: RunnerOptions;
  #swept = '';

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** When anything is next due, or a change counts, bot time. */
  get next(): Temporal.Instant | undefined {
    const { rosters, changes } = this.#options;
    const due = [...[...rosters.values()].map(({ next }) => next), changes.nextChange].filter(
      (instant) => instant !== undefined,
    );
    return due.sort((a, b) => Temporal.Instant.compare(a, b))[0];
  }

  /** One beat of every shard, and the deliveries are set going. False where it has to be done again. */
  async beat(): Promise<boolean> {
    const { ledger, shards, rosters, dispatcher, changes, watch, tally, away, now, log } = this.#options;
    try {
      // First of all, so that nothing is planned any more by what was before, nor for a date that has moved.
      await changes.catchUp();
      let whole = await changes.countChanges();
      for (const [id, roster] of rosters) whole = (await this.#planOne(id, roster)) && whole;
      await dispatcher.pump();
      for (const [shard, sizes] of await ledger.count(shards)) tally.queue(shard, sizes);
      await this.#sweep(now());
      watch.beat();
      return whole;
    } catch (err) {
      if (!away(err)) log.error({ err }, 'a beat could not be done; the next one does it again');
      return false;
    }
  }

  /** False where it went wrong, which keeps no other shard, and nothing that is due already, from its turn. */
  async #planOne(id: number, roster: Roster): Promise<boolean> {
    const { away, log } = this.#options;
    try {
      await this.#plan(id, roster);
      return true;
    } catch (err) {
      if (away(err)) throw err;
      log.error({ err, shard: id }, 'a shard could not be planned; the next beat does it again');
      return false;
    }
  }

  async #plan(id: number, roster: Roster): Promise<void> {
    const { ledger, shards, tally, now } = this.#options;
    const instant = now();
    let after: Temporal.Instant | undefined;
    try {
      const beaten = await beat(
        ledger,
        { id, count: shards.count },
        (window) => {
          after = window.after;
          return roster.plan(window);
        },
        instant,
      );
      if (beaten.plan === 'follows') roster.restart(instant);
      if (beaten.written > 0) tally.due(id, beaten.written);
      this.#say(beaten, id, instant);
    } catch (error) {
      // What was taken out of the agenda and is not durable has to come again.
      if (after) roster.restart(after);
      throw error;
    }
  }

  #say(beaten: Beaten, shard: number, instant: Temporal.Instant): void {
    const { log } = this.#options;
    const now = instant.toString();
    if (beaten.plan === 'follows' && beaten.backMs > 0) {
      log.warn({ shard, now, backMs: beaten.backMs }, 'the clock was set back: reminders follow it');
    }
    if (beaten.plan === 'waits')
      log.warn({ shard, now, backMs: beaten.backMs }, 'the clock went back a little');
    if (beaten.written > 0) log.info({ shard, now, due: beaten.written }, 'reminders are due');
  }

  /** Once a day of bot time. */
  async #sweep(instant: Temporal.Instant): Promise<void> {
    const day = instant.toString().slice(0, 10);
    if (day === this.#swept) return;
    this.#swept = day;
    const rows = await this.#options.ledger.sweep(instant);
    if (rows > 0) this.#options.log.info({ rows }, 'old reminders were swept out');
  }
}
