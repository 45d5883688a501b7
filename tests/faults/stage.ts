import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Playground } from '../../src/playground/playground.ts';
import { Chronicle } from '../support/chronicle.ts';
import { Dice } from '../support/dice.ts';
import { ElasticClock } from '../support/elastic-clock.ts';
import { ageLedger, openBy, ownersIn, plannedUntil } from '../support/ledger-file.ts';
import { BotUnderTest } from '../support/process.ts';
import { type Aim, writeAim } from './aim.ts';
import { type Community, settle } from './community.ts';
import { Figures } from './figures.ts';
import type { Variant } from './patches.ts';

export interface StageOptions {
  readonly seed: number;
  readonly channels: number;
  readonly variant?: Variant | undefined;
  /** So far into what is left of a fan-out a kill may strike at most, in posts. */
  readonly reach: number;
}

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'preload.ts')).href;

/** Nothing takes longer than this many real milliseconds unless it hangs. */
const PATIENCE_MS = 150_000;

/** Where it all happens: a playground, a store that outlives its bots, and time, of which some can be left out. */
export class Stage {
  readonly dice: Dice;
  readonly figures: Figures;
  readonly playground: Playground;
  readonly chronicle: Chronicle;
  readonly community: Community;
  readonly store: string;
  readonly reach: number;
  readonly #folder: string;
  readonly #clock: ElasticClock;
  readonly #variant: Variant | undefined;
  readonly #alive = new Set<BotUnderTest>();
  #dead: string[] = [];
  #noon = { at: Date.parse('2023-06-05T09:00:00Z'), elapsed: 0 };

  static async open(options: StageOptions): Promise<Stage> {
    const clock = new ElasticClock();
    const playground = await Playground.start({ clock, rateLimits: true, sessionStartLimit: 100_000 });
    return new Stage(options, playground, clock, await mkdtemp(join(tmpdir(), 'faults-')));
  }

  private constructor(options: StageOptions, playground: Playground, clock: ElasticClock, folder: string) {
    this.dice = new Dice(options.seed);
    this.reach = options.reach;
    this.figures = new Figures(options.seed);
    this.playground = playground;
    this.community = settle(playground, options.channels);
    this.chronicle = new Chronicle(playground);
    this.store = join(folder, 'bot.sqlite');
    this.#folder = folder;
    this.#clock = clock;
    this.#variant = options.variant;
  }

  /** Sets the clock of the bots to come; it runs on with real time. */
  turnTo(at: number): void {
    this.#noon = { at, elapsed: this.#clock.elapsed() };
  }

  /** Starts a bot over the store, as of now. */
  async start(aim?: Aim): Promise<BotUnderTest> {
    const { application } = this.community;
    const now = this.#noon.at + this.#clock.elapsed() - this.#noon.elapsed;
    const bot = await BotUnderTest.start({
      DISCORD_TOKEN: application.token,
      DISCORD_API_URL: this.playground.apiUrl,
      STORE_URL: `sqlite:${this.store}`,
      BOT_NOW: new Date(now).toISOString(),
      NODE_OPTIONS: `--import=${PRELOAD}`,
      FAULTS_AIM: aim ? writeAim(aim) : '',
      FAULTS_VARIANT: this.#variant ?? '',
    });
    this.#alive.add(bot);
    void bot.ended.then(() => this.#alive.delete(bot));
    this.figures.lives += 1;
    return bot;
  }

  lives(bot: BotUnderTest): boolean {
    return this.#alive.has(bot);
  }

  /** Ends a bot with -9, unless it has done so itself. */
  async kill(bot: BotUnderTest): Promise<void> {
    const end = await bot.stop('SIGKILL');
    this.#hear(bot);
    if (end !== 'SIGKILL') this.figures.violate(`a bot ended by itself with ${end}: ${bot.words.join(' ')}`);
    if (this.#alive.size === 0) this.#dead = ownersIn(this.store);
  }

  /** Ends a bot as an operator does. */
  async dismiss(bot: BotUnderTest): Promise<void> {
    const end = await bot.stop();
    this.#hear(bot);
    if (end !== 0) this.figures.violate(`a bot that was asked to stop ended with ${end}`);
  }

  /** Lets real time pass for the ledger and the playground, while no bot runs, or those that do are frozen. */
  pass(seconds: number, patience?: number): void {
    if (seconds === 0) return;
    ageLedger(this.store, seconds, patience);
    this.#clock.pass(seconds);
  }

  /** How much of what was due at that instant is still to be done by those who live; a number even before it is planned. */
  open(due: number): number {
    if (plannedUntil(this.store) < due) return Number.POSITIVE_INFINITY;
    return openBy(this.store, due, this.#dead);
  }

  /**
   * Waits until something holds; false when it does not in good time. It is looked at again and again: the store tells nobody
   * when it is written.
   */
  async until(holds: () => boolean): Promise<boolean> {
    const end = performance.now() + PATIENCE_MS;
    while (!holds()) {
      if (performance.now() > end) return false;
      await setTimeout(20);
    }
    return true;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#alive].map((bot) => bot.stop('SIGKILL')));
    this.chronicle.close();
    await this.playground.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #hear({ log }: BotUnderTest): void {
    for (const { level, msg } of log) if (level >= 50) this.figures.complain(msg);
  }
}
