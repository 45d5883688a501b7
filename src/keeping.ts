import { type Config, defaultStoreUrl } from './config.ts';
import { openState, type State } from './guilds/state.ts';
import { withDoubt } from './reminders/doubt.ts';
import type { Ledger } from './reminders/ledger.ts';
import { openLedger } from './reminders/open-ledger.ts';
import { OperatorError } from './service.ts';
import { StoreError } from './store/errors.ts';
import { announce } from './store/presence.ts';
import { reasonOf } from './store/reason.ts';
import { openStore, type Store } from './store/store.ts';

/** What the bot remembers; it opens once Discord has said which application this is. */
export type Keeping = {
  state: Promise<State>;
  /** The durable record of what reminders owe; opened with the store. */
  ledger: Promise<Ledger>;
  /** Opens the store of this application. @throws OperatorError when it can't be opened or is not ours. */
  open(applicationId: string): Promise<State>;
  /** Why the store can't be used at this moment; undefined when it answers. */
  obstacle(): Promise<string | undefined>;
  close(): Promise<void>;
};

export interface KeepingOptions {
  /** Bot time. */
  readonly now: () => Temporal.Instant;
  /** Is told where it could not be said in the store that this process uses it. */
  readonly onFault: (error: unknown) => void;
}

/** Prepares the store that the configuration names. */
export function createKeeping(config: Pick<Config, 'storeUrl'>, { now, onFault }: KeepingOptions): Keeping {
  const ready = Promise.withResolvers<State>();
  // Whoever needs the state awaits it; that nobody does yet is no fault.
  ready.promise.catch(() => undefined);
  const ledger = Promise.withResolvers<Ledger>();
  ledger.promise.catch(() => undefined);
  let store: Store | undefined;
  let withdraw = async () => {};
  return {
    state: ready.promise,
    ledger: ledger.promise,
    async open(applicationId) {
      try {
        store = await openStore(config.storeUrl ?? defaultStoreUrl(applicationId), {
          application: applicationId,
        });
        withdraw = await announce(store, onFault);
        ledger.resolve(await withDoubt(await openLedger(store), store, now()));
        ready.resolve(await openState(store));
      } catch (error) {
        // The store says itself what the operator has to do; a restart would meet the same, unless its server is away.
        const operators = error instanceof StoreError && error.code !== 'unreachable';
        const refusal = operators ? new OperatorError(error.message) : error;
        ledger.reject(refusal);
        ready.reject(refusal);
      }
      return ready.promise;
    },
    obstacle: () => obstacleOf(store),
    async close() {
      // Where the store is away, what was said there runs out by itself.
      await withdraw().catch(onFault);
      await store?.close();
    },
  };
}

async function obstacleOf(store: Store | undefined): Promise<string | undefined> {
  if (!store) return 'the store is not open';
  try {
    await store.check();
    return undefined;
  } catch (error) {
    return `the store does not answer: ${reasonOf(error)}`;
  }
}
