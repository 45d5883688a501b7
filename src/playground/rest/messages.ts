import { MessageFlags } from 'discord-api-types/v10';
import { messageCreateLimit } from '../rules/rate-limits.ts';
import { attach, type Upload } from '../state/attachments.ts';
import { keptFiles } from '../state/kept-files.ts';
import type { MessageBody } from '../state/message-body.ts';
import { messageFor } from '../state/message-view.ts';
import { editMessage, markMessage, postMessage, removeMessage } from '../state/messages.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import { reopenThread } from '../state/threads.ts';

import { channelOf, messageOf, ownedFacts, placeFacts, require } from './finding.ts';
import { cannotSendToUser, noMutualGuild, present, Refused, unknownMessage, unknownUser } from './refused.ts';
import { type BotCall, botRoute, checkedBody, noContent, ok, type Reply, type Route } from './route.ts';

/** Making, reading, editing and deleting one message. */
export const messageRoutes: readonly Route[] = [
  botRoute('POST /channels/{channel_id}/messages', 'create_message', create, messageCreateLimit),
  botRoute('GET /channels/{channel_id}/messages/{message_id}', 'get_message', read),
  botRoute('PATCH /channels/{channel_id}/messages/{message_id}', 'update_message', edit),
  botRoute('DELETE /channels/{channel_id}/messages/{message_id}', 'delete_message', remove),
  botRoute('POST /channels/{channel_id}/messages/bulk-delete', 'bulk_delete_messages', removeMany),
];

/** What the schema wants to know of uploaded files. */
export function fileFacts(uploads: readonly Upload[]): {
  files: { id: string; name: string; bytes: number }[];
} {
  return { files: uploads.map(({ id, name, bytes }) => ({ id, name, bytes: bytes.byteLength })) };
}

function create(call: BotCall): Reply {
  const channel = channelOf(call);
  const body = checkedBody<MessageBody, 'message.create'>(call, 'message.create', fileFacts(call.uploads));
  const reply = body.message_reference?.message_id;
  const carried = {
    embeds: (body.embeds?.length ?? 0) > 0,
    files: call.uploads.length > 0,
    tts: body.tts === true,
  };
  require(call, 'message.create', channel, {
    ...placeFacts(channel),
    ...carried,
    reply: reply !== undefined,
  });
  refuseClosedDirectMessages(call, channel);
  const earlier = sentBefore(call, body);
  return ok(answer(call, earlier ?? post(call, channel, body), body));
}

function post(call: BotCall, channel: ChannelRecord, body: MessageBody): MessageRecord {
  const { world, application } = call;
  const author = present(world.users.get(application.id), unknownUser).user;
  const replyTo = body.message_reference?.message_id;
  reopenThread(world, channel);
  const record = postMessage(world, {
    channel,
    author,
    kind: 'message',
    body,
    applicationId: application.id,
    attachments: attach(world, channel.id, call.uploads, body.attachments ?? []),
    replyTo: replyTo === undefined ? undefined : world.messages.get(replyTo),
  });
  if (body.nonce != null) {
    const made = { channelId: channel.id, messageId: record.id };
    world.nonces.remember(application.id, body.nonce, made, world.settings.clock.elapsed());
  }
  return record;
}

// The same author's same nonce gives the first message, in whichever channel; if that is gone, none is made.
function sentBefore(call: BotCall, body: MessageBody): MessageRecord | undefined {
  const { world, application } = call;
  if (body.nonce == null || body.enforce_nonce !== true) return undefined;
  const seen = world.nonces.find(application.id, body.nonce, world.settings.clock.elapsed());
  return seen && present(world.messages.get(seen.messageId), unknownMessage);
}

function answer(call: BotCall, record: MessageRecord, { nonce }: MessageBody): object {
  return { ...messageFor(call.world, record, call.application.id), ...(nonce != null && { nonce }) };
}

function refuseClosedDirectMessages({ world, application }: BotCall, channel: ChannelRecord): void {
  if (channel.guild_id !== undefined) return;
  const others = (channel.recipient_ids ?? []).filter((id) => id !== application.id);
  for (const id of others) {
    if (world.users.get(id)?.acceptsDirectMessages === false) throw new Refused(cannotSendToUser);
    const shared = [...world.guilds.values()].some(
      ({ members }) => members.has(id) && members.has(application.id),
    );
    if (!shared && !application.users.has(id)) throw new Refused(noMutualGuild);
  }
}

function read(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'message.read', channel, placeFacts(channel));
  return ok(messageFor(call.world, messageOf(call, channel), call.application.id));
}

function edit(call: BotCall): Reply {
  const channel = channelOf(call);
  const record = messageOf(call, channel);
  const facts = ownedFacts(call, channel, record.message.author.id);
  if (!facts.own && hidesEmbeds(call.body)) return hideEmbeds(call, channel, record);
  require(call, 'message.edit', channel, facts);
  const context = { ...fileFacts(call.uploads), current: record.message };
  const body = checkedBody<MessageBody, 'message.edit'>(call, 'message.edit', context);
  editMessage(call.world, channel, record, body, keptFiles(call.world, record, body, call.uploads));
  return ok(messageFor(call.world, record, call.application.id));
}

// Of another's message only the embeds can be hidden; that needs what deleting it needs.
function hidesEmbeds(body: unknown): boolean {
  const keys = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return keys.length === 1 && keys[0] === 'flags';
}

function hideEmbeds(call: BotCall, channel: ChannelRecord, record: MessageRecord): Reply {
  require(call, 'message.delete', channel, ownedFacts(call, channel, record.message.author.id));
  const { flags: wanted } = call.body as { flags: unknown };
  const others = (record.message.flags ?? 0) & ~MessageFlags.SuppressEmbeds;
  markMessage(call.world, channel, record, {
    flags: others | (Number(wanted) & MessageFlags.SuppressEmbeds),
  });
  return ok(messageFor(call.world, record, call.application.id));
}

function remove(call: BotCall): Reply {
  const channel = channelOf(call);
  const record = messageOf(call, channel);
  require(call, 'message.delete', channel, ownedFacts(call, channel, record.message.author.id));
  removeMessage(call.world, channel, record);
  return noContent;
}

function removeMany(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'messages.bulk-delete', channel, placeFacts(channel));
  const { messages } = checkedBody<{ messages: string[] }, 'messages.bulk-delete'>(
    call,
    'messages.bulk-delete',
    {},
  );
  for (const id of messages) {
    const record = call.world.messages.get(id);
    if (record?.channelId === channel.id) removeMessage(call.world, channel, record);
  }
  return noContent;
}
