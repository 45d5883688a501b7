import { type CourierOptions, type Delivered, deliver } from './courier.ts';
import type { Ledger, Row, Shards } from './ledger.ts';
import { count, shardOfRow, type Tally } from './tally.ts';

/** So many deliveries are under way at once: several seconds' worth of requests, of which some wait for an answer or a retry. */
const MOST_UNDER_WAY = 256;

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
  /** Is told what went wrong with a delivery: the store, or a bug. Its row is taken up again later. */
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
        for (const row of await this.#found()) this.#begin(row);
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
    const room = MOST_UNDER_WAY - this.#underWay.size;
    if (room <= 0) return [];
    const limit = MOST_UNDER_WAY + this.#underWay.size;
    const now = courier.now();
    const found = [
      await ledger.abandoned(shards, limit),
      await ledger.ready(now, shards, limit),
      await ledger.lapsed(now, shards, limit),
    ].flat();
    const fresh = new Map(found.map((row) => [row.id, row]));
    return [...fresh.values()].filter(({ id }) => !this.#underWay.has(id)).slice(0, room);
  }

  #begin(row: Row): void {
    const task = this.#deliver(row).finally(() => {
      this.#underWay.delete(row.id);
      if (this.#underWay.size <= MOST_UNDER_WAY / 2) void this.pump();
    });
    this.#underWay.set(row.id, task);
  }

  async #deliver(row: Row): Promise<void> {
    const { courier, tally, shards, onDelivered, onError } = this.#options;
    const retried = () => tally.retried(shardOfRow(row, shards));
    try {
      const delivered = await deliver(row, counting(courier, row, retried));
      count({ tally, shards }, row, delivered, courier.now());
      this.#note(delivered);
      await onDelivered(row, delivered);
    } catch (error) {
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

/** Counts what is another attempt at the same post, and gives its claim a name of its own. */
function counting(courier: CourierOptions, { state }: Row, retried: () => void): CourierOptions {
  const { carrier } = courier;
  let again = state === 'claimed';
  const send = (row: Row) => {
    if (again) retried();
    again = true;
    return carrier.send(row);
  };
  const owner = `${courier.owner}/${crypto.randomUUID()}`;
  return { ...courier, owner, carrier: { send, look: (row, since) => carrier.look(row, since) } };
}
