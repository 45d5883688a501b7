import type { APIAttachment } from 'discord-api-types/v10';
import { attach, type Upload } from './attachments.ts';
import type { MessageBody } from './message-body.ts';
import type { MessageRecord } from './records.ts';
import type { World } from './world.ts';

/**
 * A message's attachments after an edit: those that `attachments` still names (all, if it is left out), then the
 * new uploads. Source: Discord's documentation of Edit Message.
 */
export function keptFiles(
  world: World,
  record: MessageRecord,
  body: MessageBody,
  uploads: readonly Upload[],
): APIAttachment[] {
  const entries = body.attachments ?? undefined;
  const standing = record.message.attachments;
  const kept = entries
    ? standing.filter(({ id }) => entries.some((entry) => String(entry.id) === id))
    : standing;
  return [...kept, ...attach(world, record.channelId, uploads, entries ?? [])];
}
