import type { Zone } from '../calendar/zone.ts';
import type { Translator } from '../language/translator.ts';
import type { Libraries } from '../packs/libraries.ts';
import type { Library } from '../packs/library.ts';
import type { SpoilerPolicy } from '../views/facts/spoiler.ts';
import type { Rights } from './command-access.ts';
import type { Feed } from './feed.ts';
import type { GuildBook } from './guild.ts';
import type { Pictures } from './picture.ts';
import type { Pings } from './ping.ts';
import type { Privacy } from './privacy.ts';
import type { RemindMe } from './remind-me.ts';
import type { Reminders } from './reminders.ts';
import type { CommandSummary } from './summary.ts';
import type { Trivia } from './trivia.ts';

/** What a rotation keeps apart: a channel of a server, under the server, so that it goes with it; elsewhere each person, under theirs. */
export const rotationPlace = ({
  guildId,
  channelId,
  userId,
}: Pick<Place, 'guildId' | 'channelId' | 'userId'>): string =>
  guildId === undefined ? `${personPlaces(userId)}${channelId}` : `${guildId}/${channelId}`;

/** How the keys of what a person has been shown outside of servers begin. */
export const personPlaces = (userId: string): string => `@${userId}/`;

/** Remembers what a place has been shown, so that nothing repeats until all were shown. */
export type Rotation = {
  /** The next of `ids` (not empty) for `place`; durable over restarts. */
  next(place: string, ids: readonly string[]): Promise<string>;
};

/** What the operator's own installation is, for `/about`. */
export type Installation = {
  version: string;
  node: string;
  /** The ISO instant at which the bot's clock was set to begin, if it was. */
  clockSet?: string | undefined;
};

/**
 * Who asked, and where. `guildId` is absent in a DM; `parentId` is the channel around a thread, or the category around a channel;
 * `locale` is the asker's language as Discord names it.
 */
export type Place = {
  guildId?: string;
  channelId: string;
  parentId?: string;
  userId: string;
  locale?: string;
  /** The message whose button was pressed, or in whose menu something was chosen. */
  messageId?: string;
};

/** All that a command is handed besides its arguments. */
export type Context = {
  /** What this server has set, as it stands at this moment, and how to change it; undefined in a DM. */
  readonly guild: GuildBook | undefined;
  /** What this server's channels have subscribed to; undefined in a DM, and until the bot knows its servers. */
  readonly reminders: Reminders | undefined;
  /** Who wants to be pinged in this server's channels; undefined in a DM, and until the bot knows its servers. */
  readonly pings: Pings | undefined;
  /** The asker's own private reminders; undefined until the bot knows its servers. */
  readonly remindMe: RemindMe | undefined;
  /** The bot's clock at the moment of asking. */
  readonly now: Temporal.Instant;
  /** The zone in which "today" is meant; said in the answer where it is only assumed. */
  readonly zone: Zone;
  /** What becomes of words that give away a story, where the answer is read. */
  readonly spoilers: SpoilerPolicy;
  /** What the packs say that this server follows; in a DM all packs. */
  readonly library: Library;
  /** What others of the packs say: for whoever chooses among them, and for what is told of nobody but the asker. */
  readonly libraries: Libraries;
  /** Speaks the asker's language. */
  readonly language: Translator;
  readonly place: Place;
  /** Who sees an answer that is not private by itself: all in the place, or the asker alone, who has asked for that or may not speak aloud. */
  readonly audience: 'everyone' | 'asker';
  /** The game of questions and its scores. */
  readonly trivia: Trivia;
  readonly rotation: Rotation;
  readonly pictures: Pictures;
  /** What is kept about people, and how it goes. */
  readonly privacy: Privacy;
  /** Gets an attached file of at most so many bytes. @throws UserError where it can't be had. */
  readonly download: (url: string, most: number) => Promise<Uint8Array>;
  /** Whether a server has such a channel, thread or role, as far as the bot sees. */
  readonly exists: (guild: string, kind: 'channel' | 'role', id: string) => boolean;
  /** The calendars of these packs that can be subscribed to; none where the bot has no public address. */
  readonly feeds: readonly Feed[];
  readonly commands: readonly CommandSummary[];
  readonly installation: Installation;
  /** `</name:id>`, which Discord draws as a link to the command; plain `/name` while the id is unknown. */
  readonly mention: (command: string) => string;
};

/**
 * The context of an interaction: `bare` at once, with nothing of the server's records and the zone of nobody; `whole` with
 * both, after reading them. `rights` say who may use what is for moderators.
 */
export type Contexts = { readonly bare: Context; whole(): Promise<Context>; readonly rights: Rights };
