import type { ChannelType } from 'discord-api-types/v10';

/** A thread's state, where the place is a thread. */
interface ThreadState {
  readonly archived?: boolean;
  readonly locked?: boolean;
}

/** Where something is done. */
export interface Place {
  /** Type of the channel itself (of the thread, in a thread). */
  readonly channelType: ChannelType;
  readonly thread?: ThreadState;
}

/** What a message carries beside its text. */
export interface Carried {
  readonly embeds?: boolean;
  readonly files?: boolean;
  readonly tts?: boolean;
}

/** Something that belongs to somebody. */
export interface Owned extends Place {
  /** Whether it is the asker's own. */
  readonly own: boolean;
}

/** Facts for what touches roles. Positions are those of Discord's role list; the owner outranks all. */
export interface Rank {
  readonly owner?: boolean;
  /** Highest position among the asker's roles. */
  readonly highest: number;
  /** Position of the role that is touched. */
  readonly target: number;
  /** A role of an integration or @everyone, which cannot be given, taken or deleted. */
  readonly managed?: boolean;
  /** Permission bits that the change would give or take. */
  readonly changes?: bigint;
}

/** A change that may give or take permission bits. */
export interface Granting {
  readonly changes?: bigint;
}

/** Each action in a server that needs permissions, with the facts that decide beside the bits. */
export interface ActionFacts {
  'channel.read': Place;
  'channel.create': Granting;
  'channel.modify': Place & Granting;
  'channel.delete': Place;
  'channel.overwrite': Place & Granting;
  'message.create': Place & Carried & { readonly reply?: boolean };
  'message.edit': Owned;
  'message.delete': Owned;
  'message.read': Place;
  /** Without READ_MESSAGE_HISTORY the list is empty, which is no refusal. */
  'messages.list': Place;
  'messages.bulk-delete': Place;
  'message.pin': Place;
  'message.crosspost': Owned;
  'reaction.add': Place;
  'thread.start': Place & { readonly private?: boolean };
  'thread.start-from-message': Place;
  'thread.modify': Owned & {
    /** True if all that is asked for is `archived: false`. */
    readonly unarchives?: boolean;
  };
  'forum.post': Place & Carried;
  'role.create': Granting;
  'role.modify': Rank;
  'role.delete': Rank;
  'member.role': Rank;
  'event.create': object;
  'event.modify': { readonly own: boolean };
  'event.delete': { readonly own: boolean };
}

export type Action = keyof ActionFacts;
