import { PermissionFlagsBits } from 'discord-api-types/v10';
import { holds } from '../rules/permissions.ts';
import { channelPermissions } from '../state/access.ts';
import { messageFor } from '../state/message-view.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import { channelOf, placeFacts, require } from './finding.ts';
import { type BotCall, botRoute, idQuery, numberQuery, ok, type Reply, type Route } from './route.ts';

/** Reading a channel back. */
export const historyRoutes: readonly Route[] = [
  botRoute('GET /channels/{channel_id}/messages', 'list_messages', list),
];

function list(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'messages.list', channel, placeFacts(channel));
  const limit = numberQuery(call, 'limit', { min: 1, max: 100, otherwise: 50 });
  const shown = pick(readable(call, channel), call, limit);
  return ok(shown.map((record) => messageFor(call.world, record, call.application.id)));
}

// Without Read Message History the list is empty: an empty answer proves nothing.
function readable({ world, application }: BotCall, channel: ChannelRecord): MessageRecord[] {
  const permissions = channelPermissions(world, channel, application.id);
  if (!holds(permissions, PermissionFlagsBits.ReadMessageHistory)) return [];
  return world.messages.in(channel.id).filter(({ reader }) => reader === undefined);
}

// Newest first. `before`, `after` and `around` are ids and exclude each other; `after` gives the ones next to it.
function pick(records: readonly MessageRecord[], call: BotCall, limit: number): MessageRecord[] {
  const around = idQuery(call, 'around');
  if (around !== undefined) return nearest(records, around, limit);
  const before = idQuery(call, 'before');
  if (before !== undefined)
    return newest(
      records.filter(({ id }) => BigInt(id) < before),
      limit,
    );
  const after = idQuery(call, 'after');
  if (after !== undefined)
    return newest(records.filter(({ id }) => BigInt(id) > after).slice(0, limit), limit);
  return newest(records, limit);
}

function newest(records: readonly MessageRecord[], limit: number): MessageRecord[] {
  return records.slice(-limit).toReversed();
}

function nearest(records: readonly MessageRecord[], around: bigint, limit: number): MessageRecord[] {
  const before = newest(
    records.filter(({ id }) => BigInt(id) < around),
    Math.floor(limit / 2),
  );
  const rest = records.filter(({ id }) => BigInt(id) >= around).slice(0, limit - before.length);
  return [...rest.toReversed(), ...before];
}
