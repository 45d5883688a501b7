import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';

export interface MembershipOptions {
  /** One that waits by itself where Discord asks for it: many may be asked for at one instant. */
  readonly rest: REST;
  /** Resolves when a request may leave. */
  readonly turn: () => Promise<void>;
  /** Real milliseconds that never go back. */
  readonly monotonic: () => number;
}

/** Whether a person is of a server. */
export type Membership = (guild: string, person: string) => Promise<boolean>;

/** So long an answer counts: the steps of one evening ask once, and who leaves hears of nothing that is due a quarter of an hour later. */
const HOLDS_MS = 15 * 60_000;

/** Of more answers the oldest is forgotten, and asked for again. */
const MOST = 10_000;

const GONE: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMember,
  RESTJSONErrorCodes.UnknownUser,
]);

/**
 * Asks Discord who is of which server (Get Guild Member: 10007 for who is not). Members come and go by events for which a
 * privileged intent is needed, so it is asked at the moment when it matters. Where the bot itself is no longer in the server nobody
 * can say, and who was a member counts as one.
 * @throws Error that names nobody, where Discord does not answer
 */
export function createMembership({ rest, turn, monotonic }: MembershipOptions): Membership {
  const { guilds } = new API(rest);
  const kept = new Map<string, { readonly is: boolean; readonly until: number }>();

  async function ask(guild: string, person: string): Promise<boolean> {
    await turn();
    try {
      await guilds.getMember(guild, person);
      return true;
    } catch (error) {
      if (error instanceof DiscordAPIError && GONE.has(error.code)) return false;
      if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return true;
      // The error of a request names both, and who wants to be reminded of what must not get as far as the log.
      throw new Error('Discord did not say whether somebody is still in a server');
    }
  }

  return async (guild, person) => {
    const key = `${guild}/${person}`;
    const known = kept.get(key);
    if (known && known.until > monotonic()) return known.is;
    const is = await ask(guild, person);
    kept.delete(key);
    kept.set(key, { is, until: monotonic() + HOLDS_MS });
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return is;
  };
}
