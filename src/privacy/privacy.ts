import { DRAFT_LIVES_MS } from '../guilds/desk/book.ts';
import { PANEL_LIVES_MS } from '../guilds/records/panels.ts';
import type { State } from '../guilds/records/state.ts';
import type { Privacy, Terms } from '../kit/privacy.ts';
import { RETENTION_DAYS } from '../reminders/ledger.ts';
import { GRACE_DAYS } from './departures.ts';
import type { Holding } from './holding.ts';

const DAY_MS = 24 * 60 * 60_000;

/** How long what is kept stays. */
export const TERMS: Terms = {
  graceDays: GRACE_DAYS,
  ledgerDays: RETENTION_DAYS,
  panelDays: PANEL_LIVES_MS / DAY_MS,
  draftDays: DRAFT_LIVES_MS / DAY_MS,
};

/** What is kept about people, over all that holds anything of them. @param wall real epoch milliseconds */
export function createPrivacy(
  holdings: readonly Holding[],
  erasures: State['erasures'],
  wall: () => number,
): Privacy & { resume(): Promise<number> } {
  const erase: Privacy['erase'] = async (person) => {
    // Whoever is killed after this goes on with it at the next start.
    await erasures.set(person, { at: new Date(wall()).toISOString() });
    const erased = [];
    for (const holding of holdings) {
      const count = await holding.erase(person);
      if (count > 0) erased.push({ name: holding.name, count });
    }
    await erasures.delete(person);
    return erased;
  };
  return {
    terms: TERMS,
    async show(person) {
      const held = [];
      for (const holding of holdings) {
        const traces = await holding.show(person);
        if (traces.length > 0) held.push({ name: holding.name, traces });
      }
      return held;
    },
    erase,
    /** Goes on with what was cut off. Gives of how many people. */
    async resume() {
      let count = 0;
      for await (const person of erasures.keys()) {
        await erase(person);
        count++;
      }
      return count;
    },
  };
}
