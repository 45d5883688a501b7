import { type APIGuildForumTag, ChannelType } from 'discord-api-types/v10';
import { isForum } from '../state/access.ts';
import { attach } from '../state/attachments.ts';
import { channelJson } from '../state/channel-json.ts';
import { editChannel } from '../state/channels.ts';
import type { MessageBody } from '../state/message-body.ts';
import { messageFor } from '../state/message-view.ts';
import { postMessage } from '../state/messages.ts';
import type { ChannelRecord, GuildRecord, UserRecord } from '../state/records.ts';
import { archiveThread, makeThread } from '../state/threads.ts';
import { channelOf, messageOf, ownedFacts, placeFacts, require } from './finding.ts';
import { fileFacts } from './messages.ts';
import { present, Refused, threadExists, unknownUser, wrongDirectMessage } from './refused.ts';
import { type BotCall, botRoute, checkedBody, created, ok, type Reply, type Route } from './route.ts';

/** Starting threads and forum posts. */
export const threadRoutes: readonly Route[] = [
  botRoute(
    'POST /channels/{channel_id}/messages/{message_id}/threads',
    'create_thread_from_message',
    startFrom,
  ),
  botRoute('POST /channels/{channel_id}/threads', 'create_thread', start),
];

interface ThreadForm {
  readonly name: string;
  readonly type?: ChannelType;
  readonly auto_archive_duration?: number;
  readonly rate_limit_per_user?: number | null;
  readonly applied_tags?: readonly string[] | null;
  readonly message?: MessageBody;
}

function startFrom(call: BotCall): Reply {
  const channel = channelOf(call);
  const from = messageOf(call, channel);
  const form = checkedBody<ThreadForm, 'thread.start-from-message'>(call, 'thread.start-from-message', {});
  require(call, 'thread.start-from-message', channel, placeFacts(channel));
  if (call.world.channels.has(from.id)) throw new Refused(threadExists);
  const thread = makeThread(call.world, guildOfChannel(call, channel), channel, {
    ...draft(call, form),
    from,
  });
  return created(channelJson(call.world, thread));
}

function start(call: BotCall): Reply {
  const channel = channelOf(call);
  if (isForum(channel)) return post(call, channel);
  const form = checkedBody<ThreadForm, 'thread.start'>(call, 'thread.start', {});
  // Without a type Discord makes a private thread, for reasons of its own history.
  const type = form.type ?? ChannelType.PrivateThread;
  require(call, 'thread.start', channel, {
    ...placeFacts(channel),
    private: type === ChannelType.PrivateThread,
  });
  const thread = makeThread(call.world, guildOfChannel(call, channel), channel, {
    ...draft(call, form),
    type,
  });
  return created(channelJson(call.world, thread));
}

function post(call: BotCall, forum: ChannelRecord): Reply {
  const { world, application } = call;
  const form = checkedBody<ThreadForm, 'forum.post'>(call, 'forum.post', {
    ...fileFacts(call.uploads),
    ...tagFacts(forum),
  });
  const body = form.message ?? {};
  const carried = { embeds: (body.embeds?.length ?? 0) > 0, files: call.uploads.length > 0 };
  require(call, 'forum.post', forum, { ...placeFacts(forum), ...carried });
  const thread = makeThread(world, guildOfChannel(call, forum), forum, draft(call, form));
  const attachments = attach(world, thread.id, call.uploads, body.attachments ?? []);
  const author = self(call).user;
  // The first message bears the post's own id, as Discord's does.
  const message = postMessage(world, {
    channel: thread,
    author,
    kind: 'message',
    body,
    attachments,
    applicationId: application.id,
    id: thread.id,
  });
  return created({ ...channelJson(world, thread), message: messageFor(world, message, application.id) });
}

const requireTagFlag = 1 << 4;

function tagFacts({ available_tags, flags = 0 }: ChannelRecord): { tags: string[]; tagRequired: boolean } {
  return { tags: (available_tags ?? []).map(({ id }) => id), tagRequired: (flags & requireTagFlag) !== 0 };
}

function draft(call: BotCall, form: ThreadForm): Parameters<typeof makeThread>[3] {
  const { name, auto_archive_duration, rate_limit_per_user, applied_tags } = form;
  return {
    name,
    owner: self(call),
    tags: applied_tags ?? [],
    ...(auto_archive_duration !== undefined && { autoArchiveMinutes: auto_archive_duration }),
    ...(rate_limit_per_user != null && { rateLimit: rate_limit_per_user }),
  };
}

interface ThreadChanges {
  readonly name?: string;
  readonly archived?: boolean;
  readonly locked?: boolean;
  readonly auto_archive_duration?: number;
  readonly rate_limit_per_user?: number | null;
  readonly applied_tags?: readonly APIGuildForumTag['id'][];
}

/** PATCH on a thread. */
export function editThread(call: BotCall, thread: ChannelRecord): Reply {
  const form = checkedBody<ThreadChanges, 'thread.modify'>(call, 'thread.modify', {});
  const unarchives = form.archived === false && Object.keys(form).length === 1;
  require(call, 'thread.modify', thread, { ...ownedFacts(call, thread, thread.owner_id), unarchives });
  const { name, archived, locked, applied_tags, rate_limit_per_user } = form;
  const fields = {
    ...(name !== undefined && { name }),
    ...(applied_tags && { applied_tags: [...applied_tags] }),
    ...(rate_limit_per_user != null && { rate_limit_per_user }),
  };
  const state = { ...(archived !== undefined && { archived }), ...(locked !== undefined && { locked }) };
  if (Object.keys(state).length > 0) archiveThread(call.world, thread, state, fields);
  else editChannel(call.world, thread, fields);
  return ok(channelJson(call.world, thread));
}

function self({ world, application }: BotCall): UserRecord {
  return present(world.users.get(application.id), unknownUser);
}

function guildOfChannel({ world }: BotCall, channel: ChannelRecord): GuildRecord {
  return present(world.guilds.get(channel.guild_id ?? ''), wrongDirectMessage);
}
