import type { Known } from './registry-options.ts';

/** What is known of servers' dates, for as long as it is anything special: servers of which nothing is share what is said to all. */
export class KnownDates {
  readonly #of = new Map<string, Known>();
  /** Servers in which a change waits until it counts. */
  readonly #changing = new Set<string>();

  get(guild: string | undefined): Known | undefined {
    return guild === undefined ? undefined : this.#of.get(guild);
  }

  /** @param isPlain it is nothing but what holds for all */
  set(guild: string, known: Known, isPlain: boolean): void {
    if (isPlain && known.waiting.size + known.unknown.size === 0) this.#of.delete(guild);
    else this.#of.set(guild, known);
    if (known.waiting.size > 0) this.#changing.add(guild);
    else this.#changing.delete(guild);
  }

  delete(guild: string): void {
    this.#of.delete(guild);
    this.#changing.delete(guild);
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
