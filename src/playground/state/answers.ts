import { type APIMessageInteraction, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Outcome } from '../acting.ts';
import { holds } from '../rules/permissions.ts';
import { channelPermissions } from './access.ts';
import { attach, type Upload } from './attachments.ts';
import type { InteractionRecord } from './interaction-desk.ts';
import { keptFiles } from './kept-files.ts';
import type { MessageBody } from './message-body.ts';
import { type Draft, editMessage, postMessage } from './messages.ts';
import type { ChannelRecord, MessageRecord } from './records.ts';
import type { World } from './world.ts';

/** Notes an interaction's first answer and tells whoever waits for it. */
export function settle(world: World, record: InteractionRecord, outcome: Outcome): void {
  world.interactions.answer(record, outcome);
  world.changes.emit({ kind: 'interaction', interactionId: record.id, outcome });
}

/** Answers with a message. */
export function postAnswer(
  world: World,
  record: InteractionRecord,
  body: MessageBody,
  uploads: readonly Upload[],
): MessageRecord {
  const message = post(world, record, body, uploads, 'interaction');
  record.originalId = message.id;
  settle(world, record, 'message');
  return message;
}

/** Answers with "… is thinking"; whether the answer is ephemeral is fixed by it. */
export function deferMessage(world: World, record: InteractionRecord, flags: number): MessageRecord {
  const thinking = (flags & MessageFlags.Ephemeral) | MessageFlags.Loading;
  const message = post(world, record, { flags: thinking }, [], 'edit');
  record.originalId = message.id;
  record.pending = 'message';
  record.ephemeral = message.reader !== undefined;
  settle(world, record, 'deferred');
  return message;
}

/** Acknowledges a component and leaves its message as it is, for now. */
export function deferUpdate(world: World, record: InteractionRecord): void {
  record.pending = 'update';
  record.originalId = record.sourceId;
  settle(world, record, 'deferred-update');
}

/** Answers by changing the message of the component. */
export function updateSource(
  world: World,
  record: InteractionRecord,
  source: MessageRecord,
  body: MessageBody,
  uploads: readonly Upload[],
): MessageRecord {
  editMessage(world, channelOf(world, record), source, body, keptFiles(world, source, body, uploads));
  record.originalId = source.id;
  settle(world, record, 'update');
  return source;
}

/**
 * Fills a deferral, or changes an answer that stands. Nobody is notified, and a deferral that is filled does not
 * count as edited.
 */
export function fillOriginal(
  world: World,
  record: InteractionRecord,
  original: MessageRecord,
  body: MessageBody,
  uploads: readonly Upload[],
): void {
  const filling = record.pending === 'message';
  const flags = filling ? (body.flags ?? 0) & ~MessageFlags.Ephemeral : body.flags;
  const filled = flags == null ? body : { ...body, flags };
  record.pending = undefined;
  editMessage(
    world,
    channelOf(world, record),
    original,
    filled,
    keptFiles(world, original, body, uploads),
    !filling,
  );
  record.changed.emit(undefined);
}

/** Posts a further message under the interaction's token. */
export function postFollowup(
  world: World,
  record: InteractionRecord,
  body: MessageBody,
  uploads: readonly Upload[],
): MessageRecord {
  const message = post(world, record, body, uploads, 'interaction');
  record.followupIds.push(message.id);
  record.changed.emit(undefined);
  return message;
}

/** The channel of an interaction. @throws when it has been deleted meanwhile */
function channelOf(world: World, record: InteractionRecord): ChannelRecord {
  const channel = world.channels.get(record.channelId);
  if (!channel) throw new Error(`the channel ${record.channelId} is gone`);
  return channel;
}

function post(
  world: World,
  record: InteractionRecord,
  body: MessageBody,
  uploads: readonly Upload[],
  kind: Draft['kind'],
): MessageRecord {
  const channel = channelOf(world, record);
  const author = world.users.get(record.applicationId)?.user;
  if (!author) throw new Error(`no user has the id ${record.applicationId}`);
  const flags = (body.flags ?? 0) | (mustBePrivate(world, record, channel) ? MessageFlags.Ephemeral : 0);
  const before = world.messages.get(record.originalId ?? record.sourceId ?? '');
  return postMessage(world, {
    channel,
    author,
    kind,
    body: { ...body, flags },
    applicationId: record.applicationId,
    attachments: attach(world, channel.id, uploads, body.attachments ?? []),
    reader: (flags & MessageFlags.Ephemeral) === 0 ? undefined : record.userId,
    replyTo: before,
    ...(before === undefined && { type: record.messageType }),
    more: {
      webhook_id: record.applicationId,
      interaction_metadata: record.metadata,
      ...(record.command !== undefined && { interaction: commandOf(record, record.command) }),
    },
  });
}

// Deprecated, and still sent: only here stands which command it was.
function commandOf({ id, type, metadata }: InteractionRecord, name: string): APIMessageInteraction {
  return { id, type, name, user: metadata.user };
}

// Without Use External Apps, what a person's own application says in a server is seen by that person alone.
function mustBePrivate(world: World, record: InteractionRecord, channel: ChannelRecord): boolean {
  if (!record.userInstallOnly || record.guildId === undefined) return false;
  return !holds(channelPermissions(world, channel, record.userId), PermissionFlagsBits.UseExternalApps);
}
