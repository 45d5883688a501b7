import {
  type APIThreadChannel,
  type APIThreadMember,
  ChannelType,
  MessageFlags,
  MessageType,
  type ThreadMemberFlags,
} from 'discord-api-types/v10';
import { isForum, isThread } from './access.ts';
import { tellChannel, tellGuild } from './announce.ts';
import { channelJson } from './channel-json.ts';
import { editChannel, registerChannel } from './channels.ts';
import { markMessage, postMessage } from './messages.ts';
import type { ChannelRecord, GuildRecord, MessageRecord, UserRecord } from './records.ts';
import { timestamp, type World } from './world.ts';

/** A thread about to be made. */
export interface ThreadDraft {
  readonly name: string;
  readonly owner: UserRecord;
  readonly type?: ChannelType;
  /** The message that it hangs on. */
  readonly from?: MessageRecord;
  /** The id, where a forum post's first message is to have the same. */
  readonly id?: string;
  readonly tags?: readonly string[];
  readonly autoArchiveMinutes?: number;
  readonly rateLimit?: number;
}

/** Makes a thread under a channel, with its owner in it, and tells the bots. */
export function makeThread(
  world: World,
  guild: GuildRecord,
  parent: ChannelRecord,
  draft: ThreadDraft,
): ChannelRecord {
  const { owner, from } = draft;
  const thread: ChannelRecord = {
    id: from?.id ?? draft.id ?? world.ids.next(),
    type: threadType(parent, draft.type),
    guild_id: guild.id,
    parent_id: parent.id,
    name: draft.name,
    owner_id: owner.id,
    last_message_id: null,
    rate_limit_per_user: draft.rateLimit ?? 0,
    flags: 0,
    message_count: 0,
    total_message_sent: 0,
    thread_members: [owner.id],
    applied_tags: [...(draft.tags ?? [])],
    thread_metadata: freshMetadata(world, parent, draft),
  };
  registerChannel(world, guild, thread);
  tellGuild(world, guild, 'THREAD_CREATE', () => ({ ...channelJson(world, thread), newly_created: true }));
  if (!isForum(parent)) noteBeginning(world, parent, thread, draft);
  return thread;
}

// Discord writes into the parent that a thread began, or puts its first message into the thread by reference.
function noteBeginning(
  world: World,
  parent: ChannelRecord,
  thread: ChannelRecord,
  { owner, from, name }: ThreadDraft,
): void {
  if (!from) {
    const type = MessageType.ThreadCreated;
    postMessage(world, { channel: parent, author: owner.user, kind: 'edit', type, body: { content: name } });
    return;
  }
  const flags = (from.message.flags ?? 0) | MessageFlags.HasThread;
  markMessage(world, parent, from, { flags, thread: channelJson(world, thread) as APIThreadChannel });
  const type = MessageType.ThreadStarterMessage;
  postMessage(world, { channel: thread, author: owner.user, kind: 'edit', type, body: {}, replyTo: from });
}

/** Adds a person to a thread. */
export function joinThread(world: World, thread: ChannelRecord, userId: string): void {
  if (thread.thread_members?.includes(userId)) return;
  thread.thread_members = [...(thread.thread_members ?? []), userId];
  tellMembers(world, thread, { added_members: [threadMember(world, thread, userId)] });
}

/** Takes a person out of a thread. */
export function leaveThread(world: World, thread: ChannelRecord, userId: string): void {
  thread.thread_members = (thread.thread_members ?? []).filter((id) => id !== userId);
  tellMembers(world, thread, { removed_member_ids: [userId] });
}

/** Somebody's membership of a thread, as Discord shows it. */
export function threadMember(world: World, thread: ChannelRecord, userId: string): APIThreadMember {
  return { id: thread.id, user_id: userId, join_timestamp: timestamp(world), flags: 0 as ThreadMemberFlags };
}

/** A message in an archived thread opens it again. Locked ones have been refused before. */
export function reopenThread(world: World, channel: ChannelRecord): void {
  if (!isThread(channel) || channel.thread_metadata?.archived !== true) return;
  archiveThread(world, channel, { archived: false });
}

/** Archives, opens, locks or unlocks a thread, with any other change, and tells the bots once. */
export function archiveThread(
  world: World,
  thread: ChannelRecord,
  state: { readonly archived?: boolean; readonly locked?: boolean },
  more: Partial<Omit<ChannelRecord, 'id'>> = {},
): void {
  if (!thread.thread_metadata) throw new Error(`${thread.id} is no thread`);
  const thread_metadata = { ...thread.thread_metadata, ...state, archive_timestamp: timestamp(world) };
  editChannel(world, thread, { ...more, thread_metadata });
}

function threadType(parent: ChannelRecord, wanted: ChannelType | undefined): ChannelType {
  if (parent.type === ChannelType.GuildAnnouncement) return ChannelType.AnnouncementThread;
  return wanted === ChannelType.PrivateThread ? ChannelType.PrivateThread : ChannelType.PublicThread;
}

function freshMetadata(
  world: World,
  parent: ChannelRecord,
  draft: ThreadDraft,
): NonNullable<ChannelRecord['thread_metadata']> {
  const now = timestamp(world);
  const auto_archive_duration = draft.autoArchiveMinutes ?? parent.default_auto_archive_duration ?? 4320;
  const metadata = {
    archived: false,
    locked: false,
    auto_archive_duration,
    archive_timestamp: now,
    create_timestamp: now,
  };
  return draft.type === ChannelType.PrivateThread ? { ...metadata, invitable: true } : metadata;
}

function tellMembers(world: World, thread: ChannelRecord, change: object): void {
  const { id, guild_id, thread_members } = thread;
  const member_count = Math.min(thread_members?.length ?? 0, 50);
  tellChannel(world, thread, 'THREAD_MEMBERS_UPDATE', () => ({ id, guild_id, member_count, ...change }), {
    guild: 1,
    direct: 0,
  });
  world.changes.emit({ kind: 'channel', guildId: guild_id, id });
}
