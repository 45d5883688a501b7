import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { holds } from '../rules/permissions.ts';
import { channelPermissions, isThread } from '../state/access.ts';
import { channelJson } from '../state/channel-json.ts';
import { channelsOf } from '../state/guild-json.ts';
import type { ChannelRecord } from '../state/records.ts';
import { joinThread, leaveThread, threadMember } from '../state/threads.ts';
import { channelOf, placeFacts, require } from './finding.ts';
import { present, Refused, unknownGuild, unknownMember, wrongChannelType } from './refused.ts';
import {
  type BotCall,
  botRoute,
  idParam,
  noContent,
  numberQuery,
  ok,
  type Reply,
  type Route,
} from './route.ts';

/** Who is in a thread, and the archived threads of a channel. */
export const threadListRoutes: readonly Route[] = [
  botRoute('GET /channels/{channel_id}/threads/archived/public', 'list_public_archived_threads', (call) =>
    archived(call, false),
  ),
  botRoute('GET /channels/{channel_id}/threads/archived/private', 'list_private_archived_threads', (call) =>
    archived(call, true),
  ),
  botRoute(
    'GET /channels/{channel_id}/users/@me/threads/archived/private',
    'list_my_private_archived_threads',
    (call) => archived(call, true),
  ),
  botRoute('GET /channels/{channel_id}/thread-members', 'list_thread_members', listMembers),
  botRoute('GET /channels/{channel_id}/thread-members/{user_id}', 'get_thread_member', readMember),
  botRoute('PUT /channels/{channel_id}/thread-members/@me', 'join_thread', (call) =>
    join(call, call.application.id),
  ),
  botRoute('PUT /channels/{channel_id}/thread-members/{user_id}', 'add_thread_member', (call) =>
    join(call, idParam(call, 'user_id')),
  ),
  botRoute('DELETE /channels/{channel_id}/thread-members/@me', 'leave_thread', (call) =>
    leave(call, call.application.id),
  ),
  botRoute('DELETE /channels/{channel_id}/thread-members/{user_id}', 'delete_thread_member', (call) =>
    leave(call, idParam(call, 'user_id')),
  ),
];

function archived(call: BotCall, isPrivate: boolean): Reply {
  const { world, application } = call;
  const parent = channelOf(call);
  require(call, 'message.read', parent, placeFacts(parent));
  const limit = numberQuery(call, 'limit', { min: 2, max: 100, otherwise: 50 });
  const before = call.query.get('before');
  const guild = present(world.guilds.get(parent.guild_id ?? ''), unknownGuild);
  const threads = channelsOf(world, guild)
    .filter(({ parent_id, thread_metadata }) => parent_id === parent.id && thread_metadata?.archived === true)
    .filter(({ type }) => (type === ChannelType.PrivateThread) === isPrivate)
    .filter((thread) =>
      holds(channelPermissions(world, thread, application.id), PermissionFlagsBits.ViewChannel),
    )
    .filter((thread) => before === null || archivedAt(thread) < before)
    .toSorted((one, other) => archivedAt(other).localeCompare(archivedAt(one)));
  const shown = threads.slice(0, limit);
  const mine = shown.filter(({ thread_members }) => thread_members?.includes(application.id));
  return ok({
    threads: shown.map((thread) => channelJson(world, thread)),
    members: mine.map((thread) => threadMember(world, thread, application.id)),
    has_more: threads.length > shown.length,
  });
}

function archivedAt({ thread_metadata }: ChannelRecord): string {
  return thread_metadata?.archive_timestamp ?? '';
}

function threadOf(call: BotCall): ChannelRecord {
  const thread = channelOf(call);
  require(call, 'channel.read', thread, placeFacts(thread));
  if (!isThread(thread)) throw new Refused(wrongChannelType);
  return thread;
}

function listMembers(call: BotCall): Reply {
  const thread = threadOf(call);
  return ok((thread.thread_members ?? []).map((id) => threadMember(call.world, thread, id)));
}

function readMember(call: BotCall): Reply {
  const thread = threadOf(call);
  const id = present(
    thread.thread_members?.find((one) => one === idParam(call, 'user_id')),
    unknownMember,
  );
  return ok(threadMember(call.world, thread, id));
}

function join(call: BotCall, userId: string): Reply {
  joinThread(call.world, threadOf(call), userId);
  return noContent;
}

function leave(call: BotCall, userId: string): Reply {
  leaveThread(call.world, threadOf(call), userId);
  return noContent;
}
