import { setImmediate as breath } from 'node:timers/promises';
import { type CourierOptions, type Delivered, deliver } from './courier.ts';
import type { Ledger, Row, Shards } from './ledger.ts';
import { count, shardOfRow, type Tally } from './tally.ts';

/** So many deliveries are under way at once; all but a few of them wait for an answer or a retry. */
const MOST_UNDER_WAY = 256;

/**
 * So many of them have had no turn yet: over half a second's worth of requests, so that there is always one when a turn comes. What is
 * more urgent and becomes due meanwhile waits no longer than that, and what is asked of the ledger again and again stays little.
 */
const MOST_AHEAD = 32;

/** So many deliveries make one line of progress: about five seconds of requests. */
const PROGRESS_EVERY = 250;

export interface DispatcherOptions {
  readonly courier: CourierOptions;
  /** Finds what is to be delivered. */
  readonly ledger: Pick<Ledger, 'ready' | 'lapsed' | 'abandoned'>;
  readonly shards: Shards;
  readonly tally: Tally;
  /** Is told how each ended, before the next begins in its place. */
  readonly onDelivered: (row: Row, delivered: Delivered) => Promise<void>;
  /** Is told what went wrong with a delivery: the store, or a bug. Its row is taken up again by the next `pump`. */
  readonly onError: (error: unknown) => void;
  /** Is told on the way of a fan-out: how many ended how since it began, and how many are under way. */
  readonly onProgress: (ended: ReadonlyMap<string, number>, underWay: number) => void;
  /** Is told when all that was ready is done: how many ended how. */
  readonly onDrained: (ended: ReadonlyMap<string, number>) => void;
}

/** Delivers what is ready in the ledger, apart from the beat. */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #underWay = new Map<string, Promise<void>>();
  /** Those under way that have had no turn yet. */
  readonly #ahead = new Set<string>();
  /** Those that went wrong since somebody last asked: looked for again by ourselves they would be found at once, and go wrong again. */
  readonly #failed = new Set<string>();
  readonly #ended = new Map<string, number>();
  #pumping = Promise.resolve();
  #busy = false;
  #again = false;
  #open = true;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  get underWay(): number {
    return this.#underWay.size;
  }

  /** Takes up all that is ready, as far as there is room. Called while it runs, it looks once more. */
  pump(): Promise<void> {
    this.#failed.clear();
    return this.#refill();
  }

  #refill(): Promise<void> {
    this.#again = true;
    if (!this.#busy) {
      this.#busy = true;
      this.#pumping = this.#run();
    }
    return this.#pumping;
  }

  /** Takes nothing more, and resolves when what is under way has ended. */
  async close(): Promise<void> {
    this.#open = false;
    await this.#pumping;
    await Promise.all(this.#underWay.values());
  }

  async #run(): Promise<void> {
    while (this.#again && this.#open) {
      this.#again = false;
      try {
        // Whatever has just got its turn is claimed first.
        await breath();
        for (const row of await this.#found()) {
          this.#begin(row);
          // People are answered meanwhile, however much is due.
          await breath();
          if (!this.#open) break;
        }
      } catch (error) {
        this.#options.onError(error);
      }
    }
    // In the same turn as the last look at `#again`, so that no call falls in between.
    this.#busy = false;
    this.#tell();
  }

  /** Rows under way may still be due in the ledger, since they are claimed only at their turn. */
  async #found(): Promise<Row[]> {
    const { courier, ledger, shards } = this.#options;
    if (!this.#isLow()) return [];
    const room = Math.min(MOST_AHEAD - this.#ahead.size, MOST_UNDER_WAY - this.#underWay.size);
    const isFresh = ({ id }: Row) => !this.#underWay.has(id) && !this.#failed.has(id);
    const limit = room + this.#underWay.size + this.#failed.size;
    const now = courier.now();
    const found = [
      await ledger.abandoned(shards, limit),
      await ledger.ready(now, shards, limit),
      await ledger.lapsed(now, shards, limit),
    ].flat();
    const fresh = new Map(found.map((row) => [row.id, row]));
    return [...fresh.values()].filter(isFresh).slice(0, room);
  }

  /** Whether it is time to look for more. Until then nobody has to: the next turn or end comes to this again. */
  #isLow(): boolean {
    return this.#ahead.size <= MOST_AHEAD / 2 && this.#underWay.size < MOST_UNDER_WAY;
  }

  #begin(row: Row): void {
    const task = this.#deliver(row).finally(() => {
      this.#underWay.delete(row.id);
      this.#advance(row);
    });
    this.#underWay.set(row.id, task);
    this.#ahead.add(row.id);
  }

  /** One more has had its turn, or needs none. */
  #advance({ id }: Row): void {
    this.#ahead.delete(id);
    if (this.#isLow()) void this.#refill();
  }

  async #deliver(row: Row): Promise<void> {
    const { courier, tally, shards, onDelivered, onError } = this.#options;
    const told: Told = {
      turned: () => this.#advance(row),
      retried: () => tally.retried(shardOfRow(row, shards)),
    };
    try {
      const delivered = await deliver(row, telling(courier, row, told));
      count({ tally, shards }, row, delivered, courier.now());
      this.#note(delivered);
      await onDelivered(row, delivered);
    } catch (error) {
      this.#failed.add(row.id);
      onError(error);
    }
  }

  #note(delivered: Delivered): void {
    const kind = delivered.state === 'judged' ? delivered.verdict.do : delivered.state;
    this.#ended.set(kind, (this.#ended.get(kind) ?? 0) + 1);
    const all = this.#ended.values().reduce((sum, count) => sum + count, 0);
    if (all % PROGRESS_EVERY === 0) this.#options.onProgress(new Map(this.#ended), this.#underWay.size);
  }

  #tell(): void {
    if (this.#underWay.size > 0 || this.#ended.size === 0) return;
    this.#options.onDrained(new Map(this.#ended));
    this.#ended.clear();
  }
}

interface Told {
  /** It has its turn; of one that is tried again, each time. */
  turned(): void;
  /** It is sent once more. */
  retried(): void;
}

/** Tells how far a delivery is, and gives its claim a name of its own. */
function telling(courier: CourierOptions, { state }: Row, told: Told): CourierOptions {
  const { carrier } = courier;
  let again = state === 'claimed';
  const send = (row: Row) => {
    if (again) told.retried();
    again = true;
    return carrier.send(row);
  };
  const turn = async (priority: Row['priority']) => {
    const slot = await courier.turn(priority);
    told.turned();
    return slot;
  };
  const owner = `${courier.owner}/${crypto.randomUUID()}`;
  return { ...courier, owner, turn, carrier: { send, look: (row, since) => carrier.look(row, since) } };
}
