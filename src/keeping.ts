import { type Config, defaultStoreUrl } from './config.ts';
import { openState, type State } from './guilds/state.ts';
import { createOutage, type Outage, type OutageOptions } from './outage.ts';
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
  /** The times in which it can't be reached. */
  outage: Outage;
  /**
   * Opens the store of this application; where its server can't be reached yet, waits until it can.
   * @throws OperatorError when it can't be opened or is not ours
   */
  open(applicationId: string): Promise<State>;
  /** Why the store can't be used at this moment; undefined when it answers. */
  obstacle(): Promise<string | undefined>;
  close(): Promise<void>;
};

export interface KeepingOptions extends Omit<OutageOptions, 'probe'> {
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

/** Prepares the store that the configuration names. */
export function createKeeping(config: Pick<Config, 'storeUrl'>, options: KeepingOptions): Keeping {
  const ready = Promise.withResolvers<State>();
  // Whoever needs the state awaits it; that nobody does yet is no fault.
  ready.promise.catch(() => undefined);
  const ledger = Promise.withResolvers<Ledger>();
  ledger.promise.catch(() => undefined);
  let store: Store | undefined;
  let withdraw = async () => {};
  let why = 'the store is not open';
  const onFault = (err: unknown) => {
    if (!outage.take(err)) options.log.warn({ err }, 'the store was not told that it is in use');
  };
  const attempt = async (applicationId: string): Promise<void> => {
    if (store) return;
    const url = config.storeUrl ?? defaultStoreUrl(applicationId);
    try {
      const opened = await openWhole(url, applicationId, { now: options.now(), onFault });
      ({ store, withdraw } = opened);
      ledger.resolve(opened.ledger);
      ready.resolve(opened.state);
    } catch (error) {
      why = `the store is not open: ${reasonOf(error)}`;
      throw error;
    }
  };
  let application = '';
  const probe = () => store?.probe() ?? attempt(application);
  const outage = createOutage({ ...options, probe });
  return {
    state: ready.promise,
    ledger: ledger.promise,
    outage,
    async open(applicationId) {
      application = applicationId;
      try {
        await outage.persist(() => attempt(applicationId));
      } catch (error) {
        // The store says itself what the operator has to do; a restart would meet the same.
        const refusal = error instanceof StoreError ? new OperatorError(error.message) : error;
        ledger.reject(refusal);
        ready.reject(refusal);
      }
      return ready.promise;
    },
    obstacle: async () => (store ? obstacleOf(store, outage) : why),
    async close() {
      // Where the store is away, what was said there runs out by itself.
      await withdraw().catch(onFault);
      await store?.close();
    },
  };
}

type Opening = { now: Temporal.Instant; onFault: (error: unknown) => void };

/** Opens it with all that is in it, or nothing of it. */
async function openWhole(url: string, application: string, { now, onFault }: Opening) {
  const store = await openStore(url, { application });
  try {
    const withdraw = await announce(store, onFault);
    const ledger = await withDoubt(await openLedger(store), store, now);
    return { store, withdraw, ledger, state: await openState(store) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function obstacleOf(store: Store, outage: Outage): Promise<string | undefined> {
  try {
    await outage.attempt(() => store.check());
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    return outage.take(error) ? reason : `the store does not answer: ${reason}`;
  }
}
