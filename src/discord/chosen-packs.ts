import { followedIn, type GuildBook } from '../kit/guild.ts';
import type { Followed } from '../packs/libraries.ts';

/** Which packs servers were last seen to follow: what is said without reading a server's records keeps to that, too. */
export interface ChosenPacks {
  /** Undefined where it follows all, or was not seen yet. */
  lastIn(guild: string | undefined): Followed;
  /** Takes note of what a server follows, and gives it. */
  seenIn(book: Pick<GuildBook, 'id' | 'settings'>): Followed;
}

export function createChosenPacks(): ChosenPacks {
  const seen = new Map<string, readonly string[]>();
  return {
    lastIn: (guild) => (guild === undefined ? undefined : seen.get(guild)),
    seenIn({ id, settings }) {
      const followed = followedIn(settings);
      if (followed) seen.set(id, followed);
      else seen.delete(id);
      return followed;
    },
  };
}
