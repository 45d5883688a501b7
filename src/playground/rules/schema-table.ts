import * as spec from 'discord-api-spec/zod';
import {
  InteractionResponseType as Callback,
  GuildScheduledEventEntityType as Entity,
} from 'discord-api-types/v10';
import type { ZodMiniType } from 'zod/mini';
import * as z from 'zod/mini';
import type { Operation } from './operation.ts';

/** Gives the schema for a body; where the body's own fields decide which, it looks at them. */
type Choice = (body: unknown) => ZodMiniType;

// Bodies that the published description gives no name to, written after it.
const bulkDelete = z.object({ messages: z.array(spec.SnowflakeTypeSchema) });
const memberChange = z.object({
  nick: z.nullish(z.string().check(z.maxLength(32))),
  roles: z.nullish(z.array(spec.SnowflakeTypeSchema)),
  mute: z.nullish(z.boolean()),
  deaf: z.nullish(z.boolean()),
  channel_id: z.nullish(spec.SnowflakeTypeSchema),
  communication_disabled_until: z.nullish(z.string().check(z.iso.datetime())),
});
const overwrite = z.object({
  type: z.literal([0, 1]),
  allow: z.nullish(z.number()),
  deny: z.nullish(z.number()),
});

const callbacks: ReadonlyMap<unknown, ZodMiniType> = new Map([
  [Callback.ChannelMessageWithSource, spec.CreateMessageInteractionCallbackRequestSchema],
  [Callback.DeferredChannelMessageWithSource, spec.CreateMessageInteractionCallbackRequestSchema],
  [Callback.DeferredMessageUpdate, spec.UpdateMessageInteractionCallbackRequestSchema],
  [Callback.UpdateMessage, spec.UpdateMessageInteractionCallbackRequestSchema],
  [Callback.ApplicationCommandAutocompleteResult, spec.ApplicationCommandAutocompleteCallbackRequestSchema],
  [Callback.Modal, spec.ModalInteractionCallbackRequestSchema],
  [Callback.LaunchActivity, spec.LaunchActivityInteractionCallbackRequestSchema],
]);

const newEvents: ReadonlyMap<unknown, ZodMiniType> = new Map([
  [Entity.StageInstance, spec.StageScheduledEventCreateRequestSchema],
  [Entity.Voice, spec.VoiceScheduledEventCreateRequestSchema],
]);

const eventChanges: ReadonlyMap<unknown, ZodMiniType> = new Map([
  [Entity.StageInstance, spec.StageScheduledEventPatchRequestPartialSchema],
  [Entity.Voice, spec.VoiceScheduledEventPatchRequestPartialSchema],
]);

function always(schema: ZodMiniType): Choice {
  return () => schema;
}

function by(field: string, table: ReadonlyMap<unknown, ZodMiniType>, otherwise: ZodMiniType): Choice {
  return (body) => table.get(fieldOf(body, field)) ?? otherwise;
}

function fieldOf(body: unknown, field: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([name]) => name === field)?.[1];
}

/** Discord's published schema for the body of each operation. The package has no such table of its own. */
export const schemas: Readonly<Record<Operation, Choice>> = {
  'commands.overwrite': always(z.array(spec.ApplicationCommandUpdateRequestSchema)),
  'command.create': always(spec.ApplicationCommandCreateRequestSchema),
  'command.edit': always(spec.ApplicationCommandPatchRequestPartialSchema),
  'interaction.callback': by('type', callbacks, z.object({})),
  'followup.create': always(spec.IncomingWebhookRequestPartialSchema),
  'followup.edit': always(spec.IncomingWebhookUpdateRequestPartialSchema),
  'original.edit': always(spec.IncomingWebhookUpdateRequestPartialSchema),
  'message.create': always(spec.MessageCreateRequestSchema),
  'message.edit': always(spec.MessageEditRequestPartialSchema),
  'message.crosspost': always(z.unknown()),
  'messages.bulk-delete': always(bulkDelete),
  'thread.start-from-message': always(spec.CreateTextThreadWithMessageRequestSchema),
  'thread.start': always(spec.CreateTextThreadWithoutMessageRequestSchema),
  'forum.post': always(spec.CreateForumThreadRequestSchema),
  'thread.modify': always(spec.UpdateThreadRequestPartialSchema),
  'channel.create': always(spec.CreateGuildChannelRequestSchema),
  'channel.modify': always(spec.UpdateGuildChannelRequestPartialSchema),
  'channel.overwrite': always(overwrite),
  'role.create': always(spec.CreateRoleRequestSchema),
  'role.modify': always(spec.UpdateRoleRequestPartialSchema),
  'member.modify': always(memberChange),
  'event.create': by('entity_type', newEvents, spec.ExternalScheduledEventCreateRequestSchema),
  'event.modify': by('entity_type', eventChanges, spec.ExternalScheduledEventPatchRequestPartialSchema),
  'dm.create': always(spec.CreatePrivateChannelRequestSchema),
};
