import type { State } from '../records/state.ts';

/** Real milliseconds for which a change is remembered for the others: each of them looks once a minute. */
const KEPT_MS = 15 * 60_000;

/** In the place of a person who was erased: that something was changed, but not of whom. It is no id of Discord's. */
const SOMEBODY = '0';

/** Whether what others have changed includes that somebody was erased. */
export const hasErasure = (touched: readonly string[]): boolean => touched.includes(SOMEBODY);

/** Lets all processes know that somebody was erased, without saying who. */
export const tellErasure = (touched: State['touchedPeople']): Promise<void> =>
  touched.set(`${SOMEBODY}/${crypto.randomUUID()}`, {}, KEPT_MS);

/**
 * How processes that serve the same servers for a while hear of each other's changes: a new one begins before the old one has
 * ended, and either may be the one whom a moderator's command reaches.
 * @param self this process, in no other's words.
 */
export function createOverlap(touched: State['touched'], self: string) {
  return {
    /** To be called before a server's records are changed: killed in between, the others look in vain. */
    touch: (guild: string): Promise<void> => touched.set(`${guild}/${self}`, {}, KEPT_MS),

    /** The servers of which others have changed something of late; it costs no visit to those of which nobody has. */
    async touchedByOthers(): Promise<string[]> {
      const guilds = new Set<string>();
      for await (const [key] of touched.list()) {
        const [guild, by] = key.split('/');
        if (guild !== undefined && by !== self) guilds.add(guild);
      }
      return [...guilds];
    },
  };
}
