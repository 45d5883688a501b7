import { Playground } from '../../src/playground/playground.ts';
import { Chronicle } from '../support/chronicle.ts';
import { Dice } from '../support/dice.ts';
import { ElasticClock } from '../support/elastic-clock.ts';
import { buildCity, type City } from './city.ts';
import { Figures } from './figures.ts';
import { Fleet, type Ship } from './fleet.ts';
import { Keeper } from './keeper.ts';
import { type Range, rangeText } from './shards.ts';
import { Traffic } from './traffic.ts';
import { Witness } from './witness.ts';

export interface ScaleOptions {
  readonly seed: number;
  readonly servers: number;
  /** How many of them have a channel that is subscribed. */
  readonly subscribed: number;
  /** An empty store, and how it is called. */
  readonly store: { readonly name: string; readonly url: string };
  /** How many shards there are, and after resharding, if any. */
  readonly shards: number;
  readonly reshardTo?: number | undefined;
  readonly kills: number;
  /** Commands a second. */
  readonly rate: number;
  /** Shards that may identify at once (`max_concurrency`). */
  readonly identifies: number;
  /** Whether the leases of the killed are let run out where nothing else is left to be done, instead of waited for. */
  readonly ages: boolean;
  /** Is told how far it is. */
  readonly say: (line: string) => void;
}

/** So many shards a process runs. */
export const SHARDS_EACH = 2;

/** The day after the last step before the release, so that what is subscribed now begins with the release. */
const SUBSCRIBED_AT = Date.parse('2023-07-13T12:00:00Z');

/** A process from its start to its end, in real milliseconds. */
export interface Life {
  readonly name: string;
  readonly range: Range;
  readonly from: number;
}

/** Where it all happens: a Discord, a store, the bot's processes and the people. */
export class Stage {
  readonly options: ScaleOptions;
  readonly dice: Dice;
  readonly clock: ElasticClock;
  readonly playground: Playground;
  readonly city: City;
  readonly chronicle: Chronicle;
  readonly witness: Witness;
  readonly fleet: Fleet;
  readonly traffic: Traffic;
  readonly keeper: Keeper;
  readonly figures: Figures;
  readonly lives: Life[] = [];
  /** Ids of rows that were claimed by a process when it was killed. */
  readonly orphans = new Set<string>();
  /** Those of which the leases were let run out. */
  readonly aged = new Set<string>();

  static async open(options: ScaleOptions): Promise<Stage> {
    const clock = new ElasticClock();
    const playground = await Playground.start({
      clock,
      rateLimits: true,
      maxConcurrency: options.identifies,
      recommendedShards: options.shards,
    });
    return new Stage(options, playground, clock);
  }

  private constructor(options: ScaleOptions, playground: Playground, clock: ElasticClock) {
    const { servers, subscribed, store, shards, kills, seed } = options;
    this.options = options;
    this.dice = new Dice(seed);
    this.clock = clock;
    this.playground = playground;
    this.city = buildCity(playground, clock, { servers, subscribed, dice: this.dice });
    this.chronicle = new Chronicle(playground);
    this.witness = new Witness(playground, new Set(this.city.subscribers.map(({ channel }) => channel.id)));
    this.traffic = new Traffic(playground, this.city, this.witness, this.dice);
    const { application } = this.city;
    this.keeper = new Keeper(store.url, application.id);
    const env = {
      DISCORD_TOKEN: application.token,
      DISCORD_API_URL: playground.apiUrl,
      STORE_URL: store.url,
    };
    this.fleet = new Fleet({ env, at: SUBSCRIBED_AT, clock });
    const change = options.reshardTo === undefined ? '' : `, then ${options.reshardTo}`;
    this.figures = new Figures(
      `${servers} servers, ${subscribed} subscribed, ${shards} shards${change}, ${SHARDS_EACH} a process, ${kills} kills, ${store.name}, seed ${seed}`,
    );
  }

  /** Starts processes at once, as an operator would; resolves when all are ready. */
  async launch(ranges: readonly Range[]): Promise<Ship[]> {
    return Promise.all(
      ranges.map((range) => {
        const before = this.lives.filter((life) => rangeOf(life.range) === rangeOf(range)).length;
        this.lives.push({ name: `${rangeOf(range)}, life ${before + 1}`, range, from: performance.now() });
        return this.fleet.launch(range);
      }),
    );
  }

  async close(): Promise<void> {
    await this.fleet.close();
    await this.keeper.close();
    this.witness.close();
    this.chronicle.close();
    await this.playground.stop();
  }
}

/** "0-1 of 4" */
export const rangeOf = (range: Range): string => `${rangeText(range)} of ${range.count}`;
