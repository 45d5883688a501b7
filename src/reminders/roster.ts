import { Agenda } from './agenda.ts';
import { withCrossposts } from './crosspost.ts';
import type { Window } from './due.ts';
import { type EventsOf, nextDue, type Planned, planAndNext } from './plan.ts';
import type { Subscription } from './subscription.ts';

/** What is due later than this is looked for again when that has gone by. */
const HORIZON_HOURS = 10 * 366 * 24;

/** The subscriptions of a shard, and when each is next due: a beat visits none but those. */
export class Roster {
  readonly #byId = new Map<string, Subscription>();
  /** Ids by whose they are: a server's, or a person's. */
  readonly #byOwner = new Map<string | undefined, readonly string[]>();
  readonly #agenda = new Agenda();
  /** Those of which nothing is due up to the horizon, by when they are looked at again. */
  readonly #resting = new Agenda();
  readonly #eventsOf: EventsOf;
  /** What is looked for from now on: from up to when has been planned to the horizon. */
  #ahead: Window;

  /** @param planned up to when has been planned, bot time. */
  constructor(eventsOf: EventsOf, planned: Temporal.Instant) {
    this.#eventsOf = eventsOf;
    this.#ahead = aheadOf(planned);
  }

  /** Puts the subscriptions of a server, or of a person, in the place of those before; to be called too when its events have changed. */
  put(owner: string | undefined, subscriptions: readonly Subscription[]): void {
    for (const id of this.#byOwner.get(owner) ?? []) {
      this.#byId.delete(id);
      this.#agenda.set(id, undefined);
      this.#resting.set(id, undefined);
    }
    this.#byOwner.set(
      owner,
      subscriptions.map(({ id }) => id),
    );
    for (const one of subscriptions) {
      this.#byId.set(one.id, one);
      this.#schedule(one);
    }
  }

  /** When anything is next due. */
  get next(): Temporal.Instant | undefined {
    return this.#agenda.next;
  }

  get size(): number {
    return this.#byId.size;
  }

  /**
   * All that falls due in a window, of one subscription after another: whoever takes it may let others have their turn in between.
   * Where its rows can’t be written, `restart` has to follow.
   */
  *plan(window: Window): Generator<Planned, void> {
    const due = [...this.#agenda.take(window.until), ...this.#resting.take(window.until)];
    this.#ahead = aheadOf(window.until);
    for (const id of due) {
      const one = this.#byId.get(id);
      if (!one) continue;
      const { planned, next } = planAndNext(
        one,
        this.#eventsOf(one.guild, one.person),
        window,
        this.#ahead.until,
      );
      this.#put(id, next);
      yield* withCrossposts(planned, () => one.publish === true);
    }
  }

  /** Begins anew at an instant: the clock was set back, or the rows of a window could not be written. */
  restart(planned: Temporal.Instant): void {
    this.#ahead = aheadOf(planned);
    for (const one of this.#byId.values()) this.#schedule(one);
  }

  #schedule(one: Subscription): void {
    this.#put(one.id, nextDue(one, this.#eventsOf(one.guild, one.person), this.#ahead));
  }

  #put(id: string, next: Temporal.Instant | undefined): void {
    this.#agenda.set(id, next);
    this.#resting.set(id, next ? undefined : this.#ahead.until);
  }
}

const aheadOf = (after: Temporal.Instant): Window => ({ after, until: after.add({ hours: HORIZON_HOURS }) });
