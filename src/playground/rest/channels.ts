import { type APIOverwrite, PermissionFlagsBits } from 'discord-api-types/v10';
import { lacking } from '../rules/demand.ts';
import { holds } from '../rules/permissions.ts';
import { channelPermissions, isThread } from '../state/access.ts';
import { channelJson, directChannelJson } from '../state/channel-json.ts';
import { editChannel, removeChannel } from '../state/channels.ts';
import type { ChannelRecord } from '../state/records.ts';
import { type ChannelForm, channelFields, grantedBits, wholeOverwrite } from './channel-form.ts';
import { channelOf, placeFacts, require } from './finding.ts';
import { Refused, wrongDirectMessage } from './refused.ts';
import {
  type BotCall,
  botRoute,
  checkedBody,
  idParam,
  noContent,
  ok,
  type Reply,
  type Route,
} from './route.ts';
import { editThread } from './threads.ts';

/** One channel, whatever its kind. */
export const channelRoutes: readonly Route[] = [
  botRoute('GET /channels/{channel_id}', 'get_channel', read),
  botRoute('PATCH /channels/{channel_id}', 'update_channel', edit),
  botRoute('DELETE /channels/{channel_id}', 'delete_channel', remove),
  botRoute('POST /channels/{channel_id}/typing', 'trigger_typing_indicator', type),
  botRoute(
    'PUT /channels/{channel_id}/permissions/{overwrite_id}',
    'set_channel_permission_overwrite',
    overwrite,
  ),
  botRoute(
    'DELETE /channels/{channel_id}/permissions/{overwrite_id}',
    'delete_channel_permission_overwrite',
    clear,
  ),
];

function read(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'channel.read', channel, placeFacts(channel));
  return ok(shown(call, channel));
}

function shown({ world, application }: BotCall, channel: ChannelRecord): object {
  return channel.recipient_ids
    ? directChannelJson(world, channel, application.id)
    : channelJson(world, channel);
}

function edit(call: BotCall): Reply {
  const channel = channelOf(call);
  if (isThread(channel)) return editThread(call, channel);
  const form = checkedBody<ChannelForm, 'channel.modify'>(call, 'channel.modify', {});
  require(call, 'channel.modify', channel, { ...placeFacts(channel), changes: grantedBits(form) });
  editChannel(call.world, channel, channelFields(call.world, form));
  return ok(channelJson(call.world, channel));
}

function remove(call: BotCall): Reply {
  const channel = channelOf(call);
  const guild = call.world.guilds.get(channel.guild_id ?? '');
  if (!guild) throw new Refused(wrongDirectMessage);
  if (isThread(channel)) requireThreadManager(call, channel);
  else require(call, 'channel.delete', channel, placeFacts(channel));
  removeChannel(call.world, guild, channel);
  return ok(channelJson(call.world, channel));
}

// Also an archived or locked thread can be deleted, but only by those who manage threads.
function requireThreadManager(call: BotCall, thread: ChannelRecord): void {
  require(call, 'channel.read', thread, placeFacts(thread));
  const bits = channelPermissions(call.world, thread, call.application.id);
  if (!holds(bits, PermissionFlagsBits.ManageThreads)) {
    throw new Refused(lacking('The permission Manage Threads is needed.'));
  }
}

function type(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'message.create', channel, placeFacts(channel));
  return noContent;
}

function overwrite(call: BotCall): Reply {
  const channel = channelOf(call);
  const form = checkedBody<Partial<APIOverwrite>, 'channel.overwrite'>(call, 'channel.overwrite', {});
  const id = idParam(call, 'overwrite_id');
  const whole = wholeOverwrite({ ...form, id });
  const changes = grantedBits({ permission_overwrites: [whole] });
  require(call, 'channel.overwrite', channel, { ...placeFacts(channel), changes });
  editChannel(call.world, channel, { permission_overwrites: [...without(channel, id), whole] });
  return noContent;
}

function clear(call: BotCall): Reply {
  const channel = channelOf(call);
  require(call, 'channel.overwrite', channel, placeFacts(channel));
  editChannel(call.world, channel, {
    permission_overwrites: without(channel, idParam(call, 'overwrite_id')),
  });
  return noContent;
}

function without(channel: ChannelRecord, id: string): APIOverwrite[] {
  return (channel.permission_overwrites ?? []).filter((overwrite) => overwrite.id !== id);
}
