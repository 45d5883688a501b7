import { setTimeout } from 'node:timers/promises';
import type { ElasticClock } from '../support/elastic-clock.ts';
import { BotUnderTest } from '../support/process.ts';
import { type Range, rangeText } from './shards.ts';

export interface FleetOptions {
  /** What every process is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Bot time at the start, epoch milliseconds; it runs on with real time. */
  readonly at: number;
  readonly clock: ElasticClock;
}

/** A process and the shards that it runs. */
export interface Ship {
  readonly range: Range;
  readonly bot: BotUnderTest;
  /** Real seconds until all its shards were connected and reminders ran. */
  readonly seconds: number;
}

/** The bot's processes over one store, and their clock. */
export class Fleet {
  readonly ships: Ship[] = [];
  /** Megabytes that a process had at most when it was asked, by its shards. */
  readonly memory = new Map<string, number>();
  /** Lines of level error, by what they say. */
  readonly complaints: string[] = [];
  readonly #options: FleetOptions;
  #noon: { readonly at: number; readonly elapsed: number };

  constructor(options: FleetOptions) {
    this.#options = options;
    this.#noon = { at: options.at, elapsed: options.clock.elapsed() };
  }

  /** Bot time, epoch milliseconds. */
  get now(): number {
    return this.#noon.at + this.#options.clock.elapsed() - this.#noon.elapsed;
  }

  /** Starts a process; resolves when it is ready and reminders run. */
  async launch(range: Range): Promise<Ship> {
    const begun = performance.now();
    const bot = await BotUnderTest.start({
      ...this.#options.env,
      SHARDS: rangeText(range),
      SHARD_COUNT: String(range.count),
      BOT_NOW: new Date(this.now).toISOString(),
      LOG_LEVEL: 'info',
    });
    const readyz = `${await bot.address()}/readyz`;
    await bot.said(/^reminders are running/u);
    while (!(await fetch(readyz)).ok) await setTimeout(50);
    const ship = { range, bot, seconds: (performance.now() - begun) / 1000 };
    this.ships.push(ship);
    return ship;
  }

  /** Sets the clock of all of them to one instant. */
  async turnTo(at: number): Promise<void> {
    this.#noon = { at, elapsed: this.#options.clock.elapsed() };
    const body = JSON.stringify({ now: new Date(at).toISOString() });
    for (const { bot } of this.ships) {
      const answer = await fetch(`${await bot.address()}/clock`, { method: 'PUT', body });
      if (!answer.ok) throw new Error(await answer.text());
    }
  }

  /** Ends a process, and resolves with its exit code, or the signal that ended it. */
  async end(ship: Ship, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null> {
    this.ships.splice(this.ships.indexOf(ship), 1);
    const end = await ship.bot.stop(signal);
    for (const { level, msg } of ship.bot.log) if (level >= 50) this.complaints.push(msg);
    return end;
  }

  /** Asks each for its memory. */
  async weigh(): Promise<void> {
    for (const { bot, range } of this.ships) {
      const text = await (await fetch(`${await bot.address()}/metrics`)).text();
      const [, bytes] = /^process_resident_memory_bytes (\S+)/mu.exec(text) ?? [];
      const name = `${rangeText(range)} of ${range.count}`;
      const most = Math.max(this.memory.get(name) ?? 0, Math.round(Number(bytes) / 1e6));
      this.memory.set(name, most);
    }
  }

  /** Kills whoever still runs. */
  async close(): Promise<void> {
    await Promise.all(this.ships.splice(0).map(({ bot }) => bot.stop('SIGKILL')));
  }
}
