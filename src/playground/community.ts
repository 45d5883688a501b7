import type {
  APIApplicationCommand,
  APIUser,
  GatewayPresenceUpdateData,
  GuildScheduledEventStatus,
} from 'discord-api-types/v10';
import type { Ref } from './options.ts';
import type { Channel, NewChannel, NewRole, Role } from './places.ts';

export interface Application {
  readonly id: string;
  readonly name: string;
  /** The bot token; its first part is the id in base64, as Discord's are. */
  readonly token: string;
  /** Ed25519 public key, hex. */
  readonly publicKey: string;
  /** The bot's user. */
  readonly user: User;
  readonly owner: User;
  /** Commands now registered: global ones, or those of one guild. */
  commands(guild?: Ref): readonly APIApplicationCommand[];
  /**
   * What a server's owner sets in Integrations, on a command or (undefined) on all of them; it replaces what was set there.
   * Bots can't: Discord wants a person's own token for it.
   */
  permit(guild: Ref, command: string | undefined, rules: readonly PermissionRule[]): void;
  /** Installs the application for one person (user install). */
  installFor(user: Ref): void;
  removeFor(user: Ref): void;
  /** What the bot last said of its presence. */
  readonly presence: GatewayPresenceUpdateData | undefined;
  /** Allows privileged gateway intents (members, presences, message content); none are at first. */
  allowIntents(intents: number): void;
  /** Every later request with the token is 401, every connection closes with 4004. */
  resetToken(): void;
  /** Whether a gateway session is READY at this moment. */
  readonly connected: boolean;
  /** Resolves when at least `shards` sessions (default 1) are READY. */
  ready(shards?: number): Promise<void>;
}

/** Whom or which channel a server's rule on a command is for, by one of the three. A guild's own id is the role of everyone. */
export interface PermissionRule {
  readonly role?: Ref;
  readonly user?: Ref;
  readonly channel?: Ref;
  readonly allow: boolean;
}

export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  /** The person's client language, e.g. `de`. */
  readonly locale: string;
  readonly bot: boolean;
  /** Whether bots may write to this person; settable. */
  acceptsDirectMessages: boolean;
  toJSON(): APIUser;
}

export interface NewUser {
  readonly username: string;
  readonly globalName?: string;
  readonly locale?: string;
  readonly acceptsDirectMessages?: boolean;
}

export interface Member {
  readonly user: User;
  readonly guildId: string;
  readonly roles: readonly string[];
  readonly permissions: bigint;
  addRole(role: Ref): void;
  removeRole(role: Ref): void;
  /** Wall-clock milliseconds until which the member may not speak; undefined lifts it. */
  timeOut(until: number | undefined): void;
  leave(): void;
}

export interface ScheduledEvent {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly creator_id: string;
  readonly channel_id: string | null;
  readonly entity_metadata: { readonly location: string } | null;
  /** ISO 8601 instants, in UTC. */
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string | null;
  readonly status: GuildScheduledEventStatus;
}

export interface NewGuild {
  readonly name: string;
  readonly owner: Ref;
  readonly locale?: string;
  /** A chosen id, where a test needs a certain shard. */
  readonly id?: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** In an outage. */
  readonly unavailable: boolean;
  /** The role that everyone has; its id is the guild's. */
  readonly everyone: Role;
  readonly roles: readonly Role[];
  /** Channels and threads, in the order in which a client lists them. */
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
  readonly scheduledEvents: readonly ScheduledEvent[];
  createRole(role: NewRole): Role;
  createChannel(channel: NewChannel): Channel;
  /** A thread under a text or announcement channel, or a post in a forum (with its first message). */
  createThread(
    parent: Ref,
    thread: {
      readonly name: string;
      readonly by?: Ref;
      readonly content?: string;
      readonly tags?: readonly string[];
    },
  ): Channel;
  addMember(user: Ref, roles?: readonly Ref[]): Member;
  member(user: Ref): Member;
  role(ref: Ref): Role;
  channel(ref: Ref): Channel;
  edit(changes: { readonly name?: string; readonly locale?: string; readonly owner?: Ref }): void;
  /** Adds the application: its bot joins with a managed role holding these permissions (default: those a bot usually asks for). */
  install(application: Ref, permissions?: bigint): Member;
  /** Removes the application (kick): GUILD_DELETE without `unavailable`. */
  remove(application: Ref): void;
  /** Outage: GUILD_DELETE with `unavailable: true`; `false` brings the guild back with GUILD_CREATE. */
  outage(unavailable: boolean): void;
  delete(): void;
}
