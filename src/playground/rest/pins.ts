import { MessageType } from 'discord-api-types/v10';
import { messageFor } from '../state/message-view.ts';
import { markMessage, postMessage } from '../state/messages.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import { timestamp } from '../state/world.ts';
import { channelOf, messageOf, placeFacts, require } from './finding.ts';
import { present, Refused, tooManyPins, unknownUser } from './refused.ts';
import { type BotCall, botRoute, noContent, numberQuery, ok, type Reply, type Route } from './route.ts';

const pinsPerChannel = 250;

/** Pins, by the present routes and by the older ones that clients still use. */
export const pinRoutes: readonly Route[] = [
  botRoute('GET /channels/{channel_id}/messages/pins', 'list_pins', list),
  botRoute('PUT /channels/{channel_id}/messages/pins/{message_id}', 'create_pin', pin),
  botRoute('DELETE /channels/{channel_id}/messages/pins/{message_id}', 'delete_pin', unpin),
  botRoute('GET /channels/{channel_id}/pins', 'deprecated_list_pins', listPlainly),
  botRoute('PUT /channels/{channel_id}/pins/{message_id}', 'deprecated_create_pin', pin),
  botRoute('DELETE /channels/{channel_id}/pins/{message_id}', 'deprecated_delete_pin', unpin),
];

function pin(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'message.pin', channel, placeFacts(channel));
  const record = messageOf(call, channel);
  if (record.message.pinned) return noContent;
  if (pinned(call, channel).length >= pinsPerChannel) throw new Refused(tooManyPins);
  record.pinnedAt = timestamp(call.world);
  channel.last_pin_timestamp = record.pinnedAt;
  markMessage(call.world, channel, record, { pinned: true });
  const author = present(call.world.users.get(call.application.id), unknownUser).user;
  const type = MessageType.ChannelPinnedMessage;
  postMessage(call.world, { channel, author, kind: 'edit', type, body: {}, replyTo: record });
  return noContent;
}

function unpin(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'message.pin', channel, placeFacts(channel));
  markMessage(call.world, channel, messageOf(call, channel), { pinned: false });
  return noContent;
}

function list(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'message.read', channel, placeFacts(channel));
  const limit = numberQuery(call, 'limit', { min: 1, max: 50, otherwise: 50 });
  const before = call.query.get('before');
  const records = pinned(call, channel).filter(({ pinnedAt = '' }) => before === null || pinnedAt < before);
  const items = records.slice(0, limit).map((record) => ({
    pinned_at: record.pinnedAt,
    message: messageFor(call.world, record, call.application.id),
  }));
  return ok({ items, has_more: records.length > limit });
}

function listPlainly(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'message.read', channel, placeFacts(channel));
  const records = pinned(call, channel).slice(0, 50);
  return ok(records.map((record) => messageFor(call.world, record, call.application.id)));
}

// Newest pin first.
function pinned({ world }: BotCall, channel: ChannelRecord): MessageRecord[] {
  return world.messages
    .in(channel.id)
    .filter(({ message }) => message.pinned)
    .toSorted((one, other) => (other.pinnedAt ?? '').localeCompare(one.pinnedAt ?? ''));
}
