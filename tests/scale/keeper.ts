import { openState } from '../../src/guilds/records/state.ts';
import type { Ledger, Row } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { ageClaims } from '../support/claims.ts';
import type { Range } from './shards.ts';

/** More rows than a run has. */
const ALL = 1_000_000;

/** What the bot remembers, read from outside while it runs. */
export class Keeper {
  readonly #opened: () => Promise<{ store: Store; ledger: Ledger }>;

  constructor(url: string, application: string) {
    let opened: Promise<{ store: Store; ledger: Ledger }> | undefined;
    const open = async () => {
      const store = await openStore(url, { application });
      return { store, ledger: await openLedger(store) };
    };
    this.#opened = () => {
      opened ??= open();
      return opened;
    };
  }

  /** How many servers have subscriptions. */
  async subscribed(): Promise<number> {
    const { store } = await this.#opened();
    const state = await openState(store);
    let servers = 0;
    for await (const [, { subscriptions }] of state.subscriptions.list()) {
      if (subscriptions.length > 0) servers += 1;
    }
    return servers;
  }

  /** Rows that are due and claimed, over all shards; what is held waits for something else. */
  async open(): Promise<{ due: number; claimed: number }> {
    const { ledger } = await this.#opened();
    const all = (await ledger.count({ ids: [0], count: 1 })).get(0);
    return all ?? { due: 0, claimed: 0 };
  }

  /** Whether these shards have planned up to an instant, epoch milliseconds of bot time. */
  async hasPlanned({ ids, count }: Range, until: number): Promise<boolean> {
    const { ledger } = await this.#opened();
    const planned = await Promise.all(ids.map((id) => ledger.planned(id, count)));
    return planned.every((at) => at !== undefined && at.epochMilliseconds >= until);
  }

  async claimed(): Promise<Row[]> {
    const { ledger } = await this.#opened();
    return ledger.list({ states: ['claimed'] }, ALL);
  }

  /** Rows that are due from an instant on, epoch milliseconds of bot time. */
  async rows(from: number): Promise<Row[]> {
    const { ledger } = await this.#opened();
    return ledger.list({ from: Temporal.Instant.fromEpochMilliseconds(from) }, ALL);
  }

  /** Lets real time pass for all claims. */
  async age(seconds: number): Promise<void> {
    await ageClaims((await this.#opened()).store, seconds * 1000);
  }

  async close(): Promise<void> {
    await (await this.#opened()).store.close();
  }
}
