import type {
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import type { Outcome, SeenMessage } from '../acting.ts';
import type { Refusal } from '../record.ts';
import type { NotableDay } from './host.ts';
import type { Mark } from './mark.ts';

/** What travels between the page and the playground, as JSON. The page's modules take their types from here. */

/** Everything but messages, as one person sees it. */
export interface World {
  /** The person who is being acted as. */
  readonly you: string;
  readonly people: readonly Person[];
  readonly applications: readonly AppView[];
  /** The servers in which the person is a member. */
  readonly guilds: readonly GuildView[];
}

/** A person or a bot's user. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly locale: string;
  readonly bot: boolean;
}

export interface AppView {
  readonly id: string;
  readonly name: string;
  /** The bot's user. */
  readonly userId: string;
  readonly connected: boolean;
  /** What the bot says that it is doing; empty when it says nothing. */
  readonly status: string;
  /** The channel of the person's direct messages with the bot. */
  readonly directId: string;
}

export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: readonly RoleView[];
  /** Those that the person can see, in the order in which a client lists them. */
  readonly channels: readonly ChannelView[];
  readonly members: readonly MemberView[];
  /** Soonest first. */
  readonly events: readonly EventView[];
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  /** 0 is no colour of its own. */
  readonly color: number;
  readonly hoist: boolean;
  readonly position: number;
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly type: ChannelType;
  /** The category, or of a thread its channel. */
  readonly parentId?: string;
  readonly topic?: string;
  /** Whether it is hidden from those who have no role. */
  readonly private: boolean;
  /** Whether the person may write here. */
  readonly writable: boolean;
  readonly archived: boolean;
  /** Of a forum: the names of its tags. */
  readonly tags?: readonly string[];
  /** Whether the person may begin a thread, or a post. */
  readonly postable: boolean;
}

export interface MemberView {
  readonly id: string;
  readonly roles: readonly string[];
}

/** A message as the person sees it, with everything that is markdown in it already read. */
export interface DrawnMessage {
  readonly message: SeenMessage;
  readonly texts: Texts;
  /** The people whom the message notified when it was made. */
  readonly notified: readonly string[];
}

/** Each text that holds markdown, and what it says. */
export type Texts = readonly (readonly [source: string, marks: readonly Mark[]])[];

/** One line of the command picker: a command, or one subcommand. */
export interface PickerCommand {
  readonly applicationId: string;
  /** Discord's id, the same for all subcommands. */
  readonly id: string;
  /** As it is sent: `reminders list`. */
  readonly name: string;
  /** As it is shown in the person's language. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly PickerOption[];
}

/** One line of a message's menu: what an app can do with it. */
export interface MenuCommand {
  readonly applicationId: string;
  /** As it is sent. */
  readonly name: string;
  /** As it is shown in the person's language. */
  readonly label: string;
}

/** What a person can use in a channel. */
export interface CommandLists {
  readonly commands: readonly PickerCommand[];
  readonly menuCommands: readonly MenuCommand[];
}

export interface PickerOption {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly type: ApplicationCommandOptionType;
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly Choice[];
  readonly channelTypes?: readonly ChannelType[];
  /** Smallest and largest number. */
  readonly min?: number;
  readonly max?: number;
  /** Shortest and longest text. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** A choice as it is shown and as it is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** What a person gets back for an act. Messages arrive by the feed. */
export interface AnswerView {
  readonly interactionId: string;
  readonly outcome: Outcome;
  readonly modal?: ModalView;
}

interface ModalView {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly texts: Texts;
}

export interface RefusalList {
  /** Newest first. */
  readonly refusals: readonly Refusal[];
}

/** What the page's buttons have brought about and nobody has met yet, in words. */
export interface WeatherView {
  readonly waiting: readonly string[];
}

/** What the host of the playground offers. */
export interface HostView {
  readonly restarts: boolean;
  readonly resets: boolean;
  readonly days: readonly NotableDay[];
}

/** An event that the server has scheduled; instants in ISO 8601, UTC. */
export interface EventView {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly start: string;
  readonly end: string | null;
  /** Where: a place in words, or a channel. */
  readonly place: string | null;
  readonly channelId: string | null;
  readonly status: 'scheduled' | 'active' | 'completed' | 'canceled';
  readonly creatorId: string;
}

/** What the feed says: ask again for what you show. */
export interface FeedEvent {
  readonly kind: 'message' | 'world' | 'commands' | 'refusal' | 'wire';
  /** For `message`: where. */
  readonly channelId?: string;
  readonly action?: 'create' | 'update' | 'delete';
}
