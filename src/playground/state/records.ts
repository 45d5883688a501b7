import type {
  APIApplicationCommand,
  APIGuildApplicationCommandPermissions,
  APIGuildForumTag,
  APIMessage,
  APIOverwrite,
  APIRole,
  APIThreadMetadata,
  APIUser,
  ChannelType,
  GatewayPresenceUpdateData,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus,
} from 'discord-api-types/v10';

/** What the playground holds. Records are plain data in the words of Discord's own JSON, so that they can be saved as they are. */

export interface UserRecord {
  readonly id: string;
  user: APIUser;
  locale: string;
  acceptsDirectMessages: boolean;
}

export interface ApplicationRecord {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly publicKey: string;
  token: string;
  /** Bits of privileged gateway intents that the application may ask for. */
  privilegedIntents: number;
  /** Ids of the people who have installed it for themselves. */
  readonly users: Set<string>;
  /** By shard number. */
  readonly presences: Map<number, GatewayPresenceUpdateData>;
}

export interface MemberRecord {
  readonly id: string;
  nick: string | null;
  roles: string[];
  readonly joined_at: string;
  communication_disabled_until: string | null;
}

/** A channel of any kind; which fields it has follows from its type. */
export interface ChannelRecord {
  readonly id: string;
  type: ChannelType;
  guild_id?: string;
  name?: string | null;
  position?: number;
  parent_id?: string | null;
  topic?: string | null;
  nsfw?: boolean;
  rate_limit_per_user?: number;
  permission_overwrites?: APIOverwrite[];
  last_message_id?: string | null;
  last_pin_timestamp?: string | null;
  default_auto_archive_duration?: number;
  flags?: number;
  /** Forums. */
  available_tags?: APIGuildForumTag[];
  /** Threads. */
  owner_id?: string;
  thread_metadata?: APIThreadMetadata;
  applied_tags?: string[];
  message_count?: number;
  total_message_sent?: number;
  /** Threads: ids of those who joined. */
  thread_members?: string[];
  /** Direct messages and groups: ids of everybody in it. */
  recipient_ids?: string[];
}

export interface GuildRecord {
  readonly id: string;
  name: string;
  owner_id: string;
  preferred_locale: string;
  readonly joined_at: string;
  roles: APIRole[];
  /** Ids of channels and threads; the records are in the world's own map. */
  readonly channelIds: Set<string>;
  readonly members: Map<string, MemberRecord>;
  readonly events: Map<string, EventRecord>;
  /** Ids of the applications that are installed here. */
  readonly applications: Set<string>;
  /** What is set in Integrations, on commands or on all of an application's; each list is not empty. */
  commandPermissions: readonly APIGuildApplicationCommandPermissions[];
  unavailable: boolean;
}

/** A scheduled event, as Discord shows it. */
export interface EventRecord {
  readonly id: string;
  readonly guild_id: string;
  readonly creator_id: string;
  readonly creator?: APIUser;
  readonly name: string;
  readonly description: string | null;
  readonly channel_id: string | null;
  readonly entity_id: null;
  readonly entity_type: GuildScheduledEventEntityType;
  readonly entity_metadata: { readonly location: string } | null;
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string | null;
  readonly privacy_level: GuildScheduledEventPrivacyLevel;
  readonly status: GuildScheduledEventStatus;
  readonly image: null;
  readonly recurrence_rule: null;
  readonly guild_scheduled_event_exceptions: readonly [];
  readonly user_count: number;
}

export interface MessageRecord {
  readonly id: string;
  readonly channelId: string;
  /** As Discord would send it, without `nonce` and `member`. */
  message: APIMessage;
  readonly guildId: string | undefined;
  /** The only person who sees it (ephemeral). */
  readonly reader: string | undefined;
  /** The application that made it. */
  readonly applicationId: string | undefined;
  /** Ids of the people who were notified when it was made. */
  notified: readonly string[];
  /** When it was pinned (ISO 8601 instant). */
  pinnedAt?: string;
}

/** Commands of one application: by scope (`global` or a guild's id), then by id. */
export type CommandBook = Map<string, Map<string, APIApplicationCommand>>;

export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
