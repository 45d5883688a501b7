import {
  type APIAttachment,
  type APIMessage,
  type APIMessageReference,
  type APIUser,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { isThread } from './access.ts';
import { tellChannel } from './announce.ts';
import { mentionedUsers, mentionsOf } from './mentioning.ts';
import type { MessageBody } from './message-body.ts';
import { gatewayMessage } from './message-view.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';
import { shownComponents } from './shown-components.ts';
import { shownEmbeds } from './shown-embeds.ts';
import { timestamp, type World } from './world.ts';

const intents = { guild: GatewayIntentBits.GuildMessages, direct: GatewayIntentBits.DirectMessages };

/** A message about to be made. The form has been checked and the author may write here. */
export interface Draft {
  readonly channel: ChannelRecord;
  /** A chosen id: a forum post's first message bears the post's own. */
  readonly id?: string;
  readonly author: APIUser;
  /** Decides what `allowed_mentions` defaults to. `edit`: nobody is told (an empty deferral). */
  readonly kind: 'message' | 'interaction' | 'edit';
  readonly body: MessageBody;
  readonly type?: MessageType;
  readonly applicationId?: string | undefined;
  readonly attachments?: APIAttachment[];
  /** The only person who will see it. */
  readonly reader?: string | undefined;
  readonly replyTo?: MessageRecord | undefined;
  /** Further fields of Discord's message, e.g. `interaction_metadata`. */
  readonly more?: Partial<APIMessage>;
}

/** Makes a message, tells the bots that see it, and notes whom it notified. */
export function postMessage(world: World, draft: Draft): MessageRecord {
  const { channel, body, author } = draft;
  const replied = draft.replyTo?.message.author.id;
  const mentioned = mentionsOf(world, channel, author.id, body, draft.kind, replied);
  const record: MessageRecord = {
    id: draft.id ?? world.ids.next(),
    channelId: channel.id,
    guildId: channel.guild_id,
    reader: draft.reader,
    applicationId: draft.applicationId,
    notified: [...mentioned.notified],
    message: { ...freshMessage(world, draft), ...mentionFields(world, mentioned) },
  };
  record.message.id = record.id;
  world.messages.put(record);
  if (record.reader === undefined) noteInChannel(channel, record.id);
  announce(world, channel, 'MESSAGE_CREATE', record);
  return record;
}

/** Changes what the body names and leaves the rest. Nobody is notified: edits never do. */
export function editMessage(
  world: World,
  channel: ChannelRecord,
  record: MessageRecord,
  body: MessageBody,
  attachments: APIAttachment[],
  edited = true,
): void {
  const { message } = record;
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const components = body.components === undefined ? message.components : body.components;
  const mentioned = mentionsOf(
    world,
    channel,
    message.author.id,
    { ...body, content, components: components ?? null },
    'edit',
  );
  record.message = {
    ...message,
    content,
    attachments,
    ...(body.embeds !== undefined && { embeds: shownEmbeds(body.embeds ?? [], attachments) }),
    ...(body.components !== undefined && { components: shownComponents(body.components ?? [], attachments) }),
    ...(body.flags != null && { flags: ((message.flags ?? 0) & keptFlags) | body.flags }),
    edited_timestamp: edited ? timestamp(world) : message.edited_timestamp,
    ...mentionFields(world, mentioned),
  };
  announce(world, channel, 'MESSAGE_UPDATE', record);
}

/** Replaces fields that need no checking (pins, threads, crossposts) and tells the bots. */
export function markMessage(
  world: World,
  channel: ChannelRecord,
  record: MessageRecord,
  fields: Partial<APIMessage>,
): void {
  record.message = { ...record.message, ...fields };
  announce(world, channel, 'MESSAGE_UPDATE', record);
}

/** Takes a message away and tells the bots. */
export function removeMessage(world: World, channel: ChannelRecord, record: MessageRecord): void {
  world.messages.delete(record.id);
  const { id, channelId: channel_id, guildId: guild_id } = record;
  if (record.reader === undefined) {
    tellChannel(world, channel, 'MESSAGE_DELETE', () => ({ id, channel_id, guild_id }), intents);
  }
  world.changes.emit({ kind: 'message', action: 'delete', channelId: channel_id, messageId: id });
}

const keptFlags =
  MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.HasThread | MessageFlags.Crossposted;

function freshMessage(world: World, draft: Draft): APIMessage {
  const { body, channel, attachments = [], replyTo } = draft;
  return {
    id: '',
    channel_id: channel.id,
    type: draft.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
    author: draft.author,
    content: (body.content ?? '').trim(),
    timestamp: timestamp(world),
    edited_timestamp: null,
    tts: body.tts ?? false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments,
    embeds: shownEmbeds(body.embeds ?? [], attachments),
    components: shownComponents(body.components ?? [], attachments),
    pinned: false,
    flags: body.flags ?? 0,
    ...(draft.applicationId !== undefined && { application_id: draft.applicationId }),
    ...(replyTo && { message_reference: reference(replyTo), referenced_message: replyTo.message }),
    ...draft.more,
  };
}

function reference(record: MessageRecord): APIMessageReference {
  const { id, channelId, guildId } = record;
  return {
    type: 0,
    message_id: id,
    channel_id: channelId,
    ...(guildId !== undefined && { guild_id: guildId }),
  };
}

function mentionFields(world: World, mentioned: ReturnType<typeof mentionsOf>): Partial<APIMessage> {
  const { mentions, mention_roles, mention_everyone } = mentioned;
  return { mentions: mentionedUsers(world, mentions), mention_roles: [...mention_roles], mention_everyone };
}

function noteInChannel(channel: ChannelRecord, messageId: string): void {
  channel.last_message_id = messageId;
  if (!isThread(channel)) return;
  channel.message_count = (channel.message_count ?? 0) + 1;
  channel.total_message_sent = (channel.total_message_sent ?? 0) + 1;
}

function announce(
  world: World,
  channel: ChannelRecord,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  record: MessageRecord,
): void {
  if (record.reader === undefined) {
    tellChannel(world, channel, name, (viewer) => gatewayMessage(world, record, viewer), intents);
  }
  world.changes.emit({
    kind: 'message',
    action: name === 'MESSAGE_CREATE' ? 'create' : 'update',
    channelId: channel.id,
    messageId: record.id,
  });
}
