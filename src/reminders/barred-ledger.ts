import type { Ledger } from './ledger.ts';

/**
 * A ledger that asks why, whenever it gives nobody what was asked for: mostly another was faster, but the store may have been moved away
 * while this bot was cut off or asleep, and whoever learns that first has to say it.
 * @param look looks whether a bot may use the store, and tells whom it concerns
 */
export function lookingWhenRefused(ledger: Ledger, look: () => Promise<void>): Ledger {
  const looking = async <T>(answer: T): Promise<T> => {
    if (!answer) await look();
    return answer;
  };
  return {
    ...ledger,
    claim: async (...claim) => looking(await ledger.claim(...claim)),
    renew: async (...lease) => looking(await ledger.renew(...lease)),
    startAfresh: async (...lease) => looking(await ledger.startAfresh(...lease)),
  };
}
