import type { Said } from '../dates/said.ts';
import type { Known } from './registry-options.ts';

/** What is known of servers' dates, for as long as it is anything special: servers of which nothing is share what is said to all. */
export class KnownDates {
  readonly #of = new Map<string, Known>();
  /** Servers in which a change waits until it counts. */
  readonly #changing = new Set<string>();
  /** Servers at which nobody has looked since the packs are others: they go by what was said before. */
  readonly #stale = new Set<string>();
  #common: Said;

  constructor(common: Said) {
    this.#common = common;
  }

  /** What is said where nothing is special. */
  get common(): Said {
    return this.#common;
  }

  get(guild: string | undefined): Known | undefined {
    return guild === undefined ? undefined : this.#of.get(guild);
  }

  /** What is known of a server, be it special or not. */
  of(guild: string | undefined): Known {
    const { dated } = this.#common;
    return this.get(guild) ?? { said: this.#common, events: dated, waiting: NONE_WAIT, unknown: NONE };
  }

  set(guild: string, known: Known): void {
    const isPlain = known.events === this.#common.dated;
    if (isPlain && known.waiting.size + known.unknown.size === 0) this.#of.delete(guild);
    else this.#of.set(guild, known);
    if (known.waiting.size > 0) this.#changing.add(guild);
    else this.#changing.delete(guild);
  }

  delete(guild: string): void {
    this.#of.delete(guild);
    this.#changing.delete(guild);
    this.#stale.delete(guild);
  }

  /**
   * The packs say something else from now on. A date that moves is no date of a server's before it has stood for long enough there,
   * so each of these goes by what was said until it is looked at.
   */
  renew(common: Said, guilds: Iterable<string>): void {
    for (const guild of guilds) {
      this.#of.set(guild, this.of(guild));
      this.#stale.add(guild);
    }
    this.#common = common;
  }

  /** A server was looked at by what is said now. */
  isFresh(guild: string): void {
    this.#stale.delete(guild);
  }

  get stale(): ReadonlySet<string> {
    return new Set(this.#stale);
  }

  /** When the next change of all servers counts, bot time. */
  get nextChange(): Temporal.Instant | undefined {
    const all = [...this.#changing].flatMap((guild) => [...(this.#of.get(guild)?.waiting.values() ?? [])]);
    return all.sort((a, b) => Temporal.Instant.compare(a, b))[0];
  }

  /** The servers in which a change counts by now, bot time. */
  countingAt(now: Temporal.Instant): string[] {
    const isDue = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0;
    return [...this.#changing].filter((guild) => this.#of.get(guild)?.waiting.values().some(isDue));
  }
}

const NONE: Known['unknown'] = new Set();
const NONE_WAIT: Known['waiting'] = new Map();
