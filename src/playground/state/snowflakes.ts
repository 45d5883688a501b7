import type { Clock } from '../clock.ts';

// Discord's ids count milliseconds from the first instant of 2015 (UTC) in their upper 42 bits.
const discordEpoch = 1_420_070_400_000;
// Servers look as if they had been made a good while ago.
const guildAgeMs = 700 * 24 * 60 * 60_000;
const sequenceSpan = 1 << 22;

/** The id whose time part is this instant (wall-clock milliseconds), with all lower bits zero. */
export function snowflakeAt(milliseconds: number): string {
  return ((BigInt(Math.trunc(milliseconds)) - BigInt(discordEpoch)) << 22n).toString();
}

/** The instant in an id, in wall-clock milliseconds since the Unix epoch (UTC). @throws when it is no number. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpoch;
}

/** Whether a text is an id as Discord writes them: digits that fit 64 bits. */
export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text) && BigInt(text) < 1n << 64n;
}

/** Makes ids: unique, growing, and with the time in them. */
export class Snowflakes {
  readonly #clock: Clock;
  #millisecond = 0;
  #sequence = 0;
  #nextGuildTime: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#nextGuildTime = Math.trunc(clock.now()) - guildAgeMs;
  }

  /** The next id, bearing the present instant (or the last one, if the clock has gone back). */
  next(): string {
    const now = Math.trunc(this.#clock.now());
    if (now > this.#millisecond) {
      this.#millisecond = now;
      this.#sequence = 0;
    } else if (++this.#sequence === sequenceSpan) {
      this.#millisecond++;
      this.#sequence = 0;
    }
    return this.last;
  }

  /** The last id that was given, to go on after it another time. */
  get last(): string {
    return (BigInt(snowflakeAt(this.#millisecond)) + BigInt(this.#sequence)).toString();
  }

  /** Gives no id up to this one any more, even if a restart is over within the same millisecond. */
  goOnAfter(id: string): void {
    this.#millisecond = snowflakeTime(id);
    this.#sequence = Number(BigInt(id) & BigInt(sequenceSpan - 1));
  }

  /** The next guild id: a millisecond apart from the last, so that guilds spread evenly over any number of shards. */
  nextGuild(): string {
    return snowflakeAt(this.#nextGuildTime++);
  }
}
