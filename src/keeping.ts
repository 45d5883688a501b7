import { type Config, defaultStoreUrl } from './config.ts';
import { openState, type State } from './guilds/records/state.ts';
import { createOutage, type Outage, type OutageOptions } from './outage.ts';
import { createProgress, type Progress } from './progress.ts';
import { lookingWhenRefused } from './reminders/barred-ledger.ts';
import { withDoubt } from './reminders/doubt.ts';
import type { Ledger } from './reminders/ledger.ts';
import { openLedger } from './reminders/open-ledger.ts';
import { OperatorError } from './service.ts';
import { StoreError } from './store/errors.ts';
import { checkMarks } from './store/marks.ts';
import { announce, type Presence } from './store/presence.ts';
import { reasonOf } from './store/reason.ts';
import { openStore, type Store } from './store/store.ts';

/** What the bot remembers; it opens once Discord has said which application this is. */
export type Keeping = {
  state: Promise<State>;
  /** The durable record of what reminders owe; opened with the store. */
  ledger: Promise<Ledger>;
  /** That this process uses the store, and who else does; known once it is open. */
  presence: Promise<Pick<Presence, 'serve' | 'others'>>;
  /** The times in which it can't be reached. */
  outage: Outage;
  /** Resolves where somebody has moved the store away while this bot was cut off from it: nothing more may be sent by it. */
  takenAway: Promise<OperatorError>;
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
  const coming = opening();
  const takenAway = Promise.withResolvers<OperatorError>();
  let open: Open | undefined;
  let why = 'the store is not open';
  const onFault = (err: unknown) => {
    if (isTakenAway(err)) takenAway.resolve(new OperatorError(err.message));
    else if (!outage.take(err)) options.log.warn({ err }, 'the store was not told that it is in use');
  };
  const progressOf = progressIn(options);
  const attempt = async (applicationId: string): Promise<void> => {
    if (open) return;
    const url = config.storeUrl ?? defaultStoreUrl(applicationId);
    try {
      open = await openWhole(url, applicationId, { now: options.now(), onFault, progressOf });
      coming.come(open);
    } catch (error) {
      why = `the store is not open: ${reasonOf(error)}`;
      throw error;
    }
  };
  let application = '';
  const probe = () => (open ? probeAgain(open, onFault) : attempt(application));
  const outage = createOutage({ ...options, probe });
  return {
    state: coming.state,
    ledger: coming.ledger,
    presence: coming.presence,
    outage,
    takenAway: takenAway.promise,
    async open(applicationId) {
      application = applicationId;
      try {
        await outage.persist(() => attempt(applicationId));
      } catch (error) {
        coming.fail(error);
      }
      return coming.state;
    },
    obstacle: async () => (open ? obstacleOf(open.store, outage) : why),
    async close() {
      // Where the store is away, what was said there runs out by itself; a bot that stops does not wait for that.
      await outage.attempt(async () => open?.presence.withdraw()).catch(onFault);
      await open?.store.close();
    },
  };
}

/** What is awaited until the store is open. */
function opening() {
  const [state, ledger, presence] = [toCome<State>(), toCome<Ledger>(), toCome<Presence>()];
  return {
    state: state.promise,
    ledger: ledger.promise,
    presence: presence.promise,
    /** It is open. */
    come(open: Open): void {
      ledger.resolve(open.ledger);
      presence.resolve(open.presence);
      state.resolve(open.state);
    },
    /** It can't be opened. */
    fail(error: unknown): void {
      // The store says itself what the operator has to do; a restart would meet the same.
      const refusal = error instanceof StoreError ? new OperatorError(error.message) : error;
      ledger.reject(refusal);
      presence.reject(refusal);
      state.reject(refusal);
    },
  };
}

/** Tells in the log how far it is with what takes long. */
function progressIn({ log, monotonic }: KeepingOptions): Opening['progressOf'] {
  const write = (line: string) => log.info(line);
  return (what, total) => createProgress({ what, total, live: false, write, monotonic });
}

/** Whoever needs it awaits it; that nobody does yet is no fault. */
function toCome<T>(): PromiseWithResolvers<T> {
  const it = Promise.withResolvers<T>();
  it.promise.catch(() => undefined);
  return it;
}

/** Whether a bot may not use its store any more. */
const isTakenAway = (error: unknown): error is StoreError =>
  error instanceof StoreError && (error.code === 'moved' || error.code === 'unfinished');

type Open = { store: Store; presence: Presence; ledger: Ledger; state: State };

type Opening = {
  now: Temporal.Instant;
  onFault: (error: unknown) => void;
  progressOf: (what: string, total: number) => Progress;
};

/** Opens it with all that is in it, or nothing of it. */
async function openWhole(
  url: string,
  application: string,
  { now, onFault, progressOf }: Opening,
): Promise<Open> {
  const store = await openStore(url, { application });
  let presence: Presence | undefined;
  try {
    presence = await announce(store, onFault);
    const opened = await withDoubt(await openLedger(store, progressOf), store, now);
    const ledger = lookingWhenRefused(opened, () => lookAtMarks(store, onFault));
    return { store, presence, ledger, state: await openState(store) };
  } catch (error) {
    // It would go on saying so of a store that is closed.
    await presence?.withdraw().catch(onFault);
    await store.close();
    throw error;
  }
}

/** Says where the store was taken away. @throws what the store throws */
async function lookAtMarks({ driver, name }: Store, onFault: Opening['onFault']): Promise<void> {
  try {
    await checkMarks(driver, name);
  } catch (error) {
    if (!isTakenAway(error)) throw error;
    onFault(error);
  }
}

/** An outage is over when the store takes what is written, and is still this bot's: meanwhile nobody could see that it is in use. */
async function probeAgain({ store, presence }: Open, onFault: Opening['onFault']): Promise<void> {
  await store.probe();
  try {
    await presence.renew();
  } catch (error) {
    if (isTakenAway(error)) onFault(error);
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
