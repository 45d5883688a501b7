import { instantAt } from '../calendar/instant.ts';
import { Agenda, type Slot } from './agenda.ts';
import { withCrossposts } from './crosspost.ts';
import { type Span, spanOf, type Window } from './due.ts';
import { type EventsOf, nextDue, type Planned, planAndNext } from './plan.ts';
import type { Subscription } from './subscription.ts';

/** What is due later than this is looked for again when that has gone by. */
const HORIZON_MS = 10 * 366 * 24 * 3_600_000;

/** The place of a subscription, which stays while others come into it: a plan that is under way meets whoever is there by then. */
interface Place extends Slot {
  /** Undefined once it is gone. */
  subscription: Subscription | undefined;
}

/** The subscriptions of a shard, and when each is next due: a beat visits none but those. */
export class Roster {
  /** By whose they are: a server's, or a person's. */
  readonly #byOwner = new Map<string | undefined, readonly Place[]>();
  readonly #agenda = new Agenda<Place>();
  /** Those of which nothing is due up to the horizon that they were last looked at with. */
  readonly #resting = new Set<Place>();
  /** When they are all looked at again: the nearest of those horizons. */
  #restingUntil = Number.POSITIVE_INFINITY;
  readonly #eventsOf: EventsOf;
  /** What is looked for from now on: from up to when has been planned to the horizon. */
  #ahead: Span;
  #size = 0;

  /** @param planned up to when has been planned, bot time. */
  constructor(eventsOf: EventsOf, planned: Temporal.Instant) {
    this.#eventsOf = eventsOf;
    this.#ahead = aheadOf(planned.epochMilliseconds);
  }

  /** Puts the subscriptions of a server, or of a person, in the place of those before; to be called too when its events have changed. */
  put(owner: string | undefined, subscriptions: readonly Subscription[]): void {
    const before = this.#byOwner.get(owner) ?? [];
    const now = subscriptions.map((subscription): Place => {
      const known = before.find((place) => place.subscription?.id === subscription.id);
      if (!known) return { at: undefined, subscription };
      known.subscription = subscription;
      return known;
    });
    for (const place of before) if (!now.includes(place)) this.#empty(place);
    if (now.length > 0) this.#byOwner.set(owner, now);
    else this.#byOwner.delete(owner);
    this.#size += now.length - before.length;
    for (const place of now) this.#schedule(place);
  }

  /** When anything is next due. */
  get next(): Temporal.Instant | undefined {
    const { next } = this.#agenda;
    return next === undefined ? undefined : instantAt(next);
  }

  get size(): number {
    return this.#size;
  }

  /**
   * All that falls due in a window, of one subscription after another: whoever takes it may let others have their turn in between.
   * Where its rows can’t be written, `restart` has to follow.
   */
  *plan(window: Window): Generator<Planned, void> {
    const span = spanOf(window);
    const due = [...this.#agenda.take(span.until), ...this.#takeRested(span.until)];
    this.#ahead = aheadOf(span.until);
    for (const place of due) {
      const one = place.subscription;
      if (!one) continue;
      const events = this.#eventsOf(one.guild, one.person);
      const { planned, next } = planAndNext(one, events, span, this.#ahead.until);
      this.#set(place, next);
      yield* one.publish === true ? withCrossposts(planned, () => true) : planned;
    }
  }

  /** Begins anew at an instant: the clock was set back, or the rows of a window could not be written. */
  restart(planned: Temporal.Instant): void {
    this.#ahead = aheadOf(planned.epochMilliseconds);
    for (const places of this.#byOwner.values()) {
      for (const place of places) this.#schedule(place);
    }
  }

  #takeRested(until: number): Place[] {
    if (until < this.#restingUntil) return [];
    const rested = [...this.#resting];
    this.#resting.clear();
    this.#restingUntil = Number.POSITIVE_INFINITY;
    return rested;
  }

  #schedule(place: Place): void {
    const one = place.subscription;
    if (one) this.#set(place, nextDue(one, this.#eventsOf(one.guild, one.person), this.#ahead));
  }

  /** @param next when it is next due, in epoch milliseconds; undefined where that is beyond the horizon. */
  #set(place: Place, next: number | undefined): void {
    this.#agenda.set(place, next);
    if (next !== undefined) {
      this.#resting.delete(place);
      return;
    }
    this.#resting.add(place);
    this.#restingUntil = Math.min(this.#restingUntil, this.#ahead.until);
  }

  #empty(place: Place): void {
    place.subscription = undefined;
    this.#agenda.set(place, undefined);
    this.#resting.delete(place);
  }
}

const aheadOf = (after: number): Span => ({ after, until: after + HORIZON_MS });
