import type { Breakage } from '../reminders/refusal.ts';
import { SOMEONE } from './someone.ts';

/**
 * What a channel has subscribed to, as it is kept. The channel's id is the subscription's own: there is one for each channel, and
 * who subscribes anew is not told twice of what was posted before. Instants are ISO on the bot's clock.
 */
export type ChannelSubscription = {
  readonly channel: string;
  /** The role that is pinged, who chose it, and at which steps ("0d") it is pinged. */
  readonly role: string | null;
  readonly roleBy: string | null;
  readonly pinged: readonly string[];
  /** As `stepText` writes them. */
  readonly steps: readonly string[];
  /** Wall time "09:00" in an IANA zone. */
  readonly time: string;
  readonly zone: string;
  /** A catalogue's tag. */
  readonly language: string;
  readonly events: {
    readonly releases: 'all' | readonly string[];
    readonly own: 'all' | readonly string[];
    readonly anniversaries: boolean;
  };
  /** Whether it is shown a quotation each day, at that time; it pings nobody. */
  readonly quotes: boolean;
  /** The moderators' own words by step ("7d"), in which `{film}`, `{days}` and `{date}` are filled in. They ping nobody. */
  readonly words: Readonly<Record<string, string>>;
  /** Whether the notice of a date that moved pings too. */
  readonly loudNews: boolean;
  /** Whether posts in an announcement channel are published to the channels that follow it. */
  readonly publish: boolean;
  /** Whether each release also gets a scheduled event of Discord's. */
  readonly scheduled: boolean;
  /** Ids of the tags that an event's post in a forum bears; null where the channel is no forum. */
  readonly forum: { readonly tags: readonly string[] } | null;
  readonly created: string;
  /** When it was made, or its time, zone, steps or events last changed. */
  readonly since: string;
  /** Who set it up, and who changed it last. */
  readonly by: string;
  readonly edited: { readonly by: string; readonly at: string } | null;
  /** `until` is null while the pause lasts. */
  readonly pauses: readonly { readonly from: string; readonly until: string | null }[];
  /** Why it can't post, and since when; moderators were told when it was written. */
  readonly broken: { readonly why: Breakage; readonly at: string } | null;
};

/** What a moderator decides of a subscription. The rest is when and by whom it was made, and how it stands. */
export type Wish = Pick<
  ChannelSubscription,
  | 'role'
  | 'pinged'
  | 'steps'
  | 'time'
  | 'zone'
  | 'language'
  | 'events'
  | 'quotes'
  | 'words'
  | 'loudNews'
  | 'publish'
  | 'scheduled'
  | 'forum'
>;

/** What was decided of a subscription. */
export function wishOf(one: Wish): Wish {
  const { role, pinged, steps, time, zone, language, events, quotes, words } = one;
  const { loudNews, publish, scheduled, forum } = one;
  return {
    role,
    pinged,
    steps,
    time,
    zone,
    language,
    events,
    quotes,
    words,
    loudNews,
    publish,
    scheduled,
    forum,
  };
}

/** Who answers for it: the last one who has changed it, and is not just someone; undefined where nobody is left. */
export const keeperOf = ({ by, edited }: Pick<ChannelSubscription, 'by' | 'edited'>): string | undefined =>
  [edited?.by, by].find((person) => person !== undefined && person !== SOMEONE);

/** Whether it is paused now. */
export const isPaused = ({ pauses }: Pick<ChannelSubscription, 'pauses'>): boolean =>
  pauses.some(({ until }) => until === null);
