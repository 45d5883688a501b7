import type { Logger } from './log.ts';
import { type RetryOptions, untilDone } from './retry.ts';
import { isUnreachable } from './store/errors.ts';

/** The store is asked after this again; no less often, so that deliveries go on soon after it is back. Real milliseconds. */
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 5_000];

export interface OutageOptions {
  /** Resolves when the store answers and takes what is written. @throws StoreError */
  readonly probe: () => Promise<void>;
  /** Waits real milliseconds; rejects when the bot stops. */
  readonly wait: RetryOptions['wait'];
  /** Real milliseconds that never go back. */
  readonly monotonic: () => number;
  readonly log: Pick<Logger, 'warn' | 'info'>;
}

/** The times in which the store can't be reached: said once when they begin and once when they end, whoever meets them. */
export interface Outage {
  /** Whether the error says that the store can't be reached. If so, it is said and looked after here, and nowhere else. */
  readonly take: (error: unknown) => boolean;
  /** Does it unless the store is away, and gives it up as soon as it turns out to be: somebody waits for an answer. */
  readonly attempt: <T>(task: () => Promise<T>) => Promise<T>;
  /** Does it again whenever it met an outage that is over: what is done twice must be as if it was done once. Rejects when the bot stops. */
  readonly persist: <T>(task: () => Promise<T>) => Promise<T>;
  /** Is told each time that the store answers again. */
  readonly whenOver: (listener: () => void) => void;
}

/** Looks after outages of the store. */
export function createOutage({ probe, wait, monotonic, log }: OutageOptions): Outage {
  let present: { readonly error: unknown; readonly over: Promise<void> } | undefined;
  const listeners = new Set<() => void>();
  const attempts = new Set<(error: unknown) => void>();
  const last = async () => {
    const began = monotonic();
    await untilAnswering({ probe, wait }).finally(() => (present = undefined));
    const seconds = Math.round((monotonic() - began) / 1000);
    log.info({ seconds }, 'the store answers again');
    for (const listener of listeners) listener();
  };
  const take = (error: unknown): boolean => {
    if (!isUnreachable(error)) return false;
    if (present) return true;
    log.warn({ reason: error.message }, 'the store is away: commands say so, and what is due waits');
    const over = last();
    // Whoever waits for it hears that the bot stops; nobody else has to.
    over.catch(() => undefined);
    present = { error, over };
    for (const giveUp of attempts) giveUp(error);
    return true;
  };
  return {
    take,
    async attempt(task) {
      if (present) throw present.error;
      const away = Promise.withResolvers<never>();
      attempts.add(away.reject);
      try {
        return await Promise.race([task(), away.promise]);
      } finally {
        attempts.delete(away.reject);
      }
    },
    async persist(task) {
      for (;;) {
        try {
          return await task();
        } catch (error) {
          if (!take(error)) throw error;
        }
        await present?.over;
      }
    },
    whenOver: (listener) => void listeners.add(listener),
  };
}

async function untilAnswering({ probe, wait }: Pick<OutageOptions, 'probe' | 'wait'>): Promise<void> {
  await wait(FIRST_WAIT_MS);
  await untilDone(probe, { wait, longestMs: LONGEST_WAIT_MS, onFailure: unlessUnreachable });
}

/** What a later try would meet again is not waited for. */
function unlessUnreachable(error: unknown): void {
  if (!isUnreachable(error)) throw error;
}
