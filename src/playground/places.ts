import type { APIGuildForumTag, APIOverwrite, APIRole, ChannelType } from 'discord-api-types/v10';
import type { Ref } from './options.ts';

export interface NewRole {
  readonly name: string;
  readonly permissions?: bigint;
  readonly mentionable?: boolean;
  readonly color?: number;
  readonly hoist?: boolean;
  /** 1 is just above @everyone; default: there, pushing the others up. */
  readonly position?: number;
}

export interface Role {
  readonly id: string;
  readonly guildId: string;
  readonly name: string;
  readonly permissions: bigint;
  edit(changes: Partial<NewRole>): void;
  delete(): void;
  toJSON(): APIRole;
}

/** A permission overwrite of a role or a member in a channel. */
export interface Overwrite {
  readonly role?: Ref;
  readonly member?: Ref;
  readonly allow?: bigint;
  readonly deny?: bigint;
}

export interface NewChannel {
  readonly name: string;
  /** Default: text. */
  readonly type?: ChannelType;
  readonly parent?: Ref;
  readonly topic?: string;
  readonly overwrites?: readonly Overwrite[];
  /** Forums: the tags, and whether a post must bear one. */
  readonly tags?: readonly string[];
  readonly requireTag?: boolean;
}

export interface Channel {
  readonly id: string;
  /** Undefined in DMs. */
  readonly guildId: string | undefined;
  readonly name: string;
  readonly type: ChannelType;
  readonly parentId: string | undefined;
  readonly topic: string | undefined;
  /** Forums: the tags of their posts. */
  readonly tags: readonly APIGuildForumTag[];
  /** Ids of who is in a conversation, a group or a thread. */
  readonly recipients: readonly string[];
  readonly overwrites: readonly APIOverwrite[];
  readonly archived: boolean;
  readonly locked: boolean;
  /** Replaces the overwrite of this role or member; neither allow nor deny removes it. */
  overwrite(overwrite: Overwrite): void;
  edit(changes: {
    readonly name?: string;
    readonly topic?: string;
    readonly archived?: boolean;
    readonly locked?: boolean;
  }): void;
  delete(): void;
}
