import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { type CallbackBody, callbackRefusal, callbackTypeProblems } from './callback-rules.ts';
import { type ChannelBody, channelRefusal, type ForumPostBody, forumPostRefusal } from './channel-rules.ts';
import type { CommandBody } from './command-body.ts';
import { commandListRefusal, editedCommandRefusal, newCommandRefusal } from './command-rules.ts';
import { editRefusal } from './edit-rules.ts';
import { type EventBody, editedEventRefusal, newEventRefusal } from './event-rules.ts';
import { invalidForm, type Problem, problem, required } from './form-error.ts';
import type { MessageBody } from './message-body.ts';
import { newMessageRefusal } from './message-rules.ts';
import type { Operation, OperationContexts } from './operation.ts';
import { type Refusal, refusal } from './refusal.ts';
import { schemaProblems } from './schema-problems.ts';
import { schemas } from './schema-table.ts';

type Rule<O extends Operation> = (body: unknown, context: OperationContexts[O]) => Refusal | undefined;

// Each rule is asked only after the schema has passed the body, so that it has the shape named here.
const rules: { readonly [O in Operation]?: Rule<O> } = {
  'commands.overwrite': (body, { scope }) => commandListRefusal(body as CommandBody[], scope),
  'command.create': (body, context) => newCommandRefusal(body as CommandBody, context),
  'command.edit': (body, context) =>
    editedCommandRefusal({ ...context.current, ...(body as Partial<CommandBody>) }, context),
  'interaction.callback': (body, context) => callbackRefusal(body as CallbackBody, context),
  'followup.create': (body, context) => newMessageRefusal(body as MessageBody, context),
  'followup.edit': (body, context) => editRefusal(body as MessageBody, context),
  'original.edit': (body, context) =>
    context.deferred
      ? newMessageRefusal(body as MessageBody, context)
      : editRefusal(body as MessageBody, context),
  'message.create': (body, context) => newMessageRefusal(body as MessageBody, context),
  'message.edit': (body, context) => editRefusal(body as MessageBody, context),
  'messages.bulk-delete': (body) => bulkDeleteRefusal(body as { readonly messages: readonly string[] }),
  'forum.post': (body, context) => forumPostRefusal(body as ForumPostBody, context),
  'channel.create': (body) => channelRefusal(body as ChannelBody, (body as ChannelBody).type ?? 0),
  'channel.modify': (body, { channelType }) => channelRefusal(body as ChannelBody, channelType),
  'member.modify': (body, { now }) => invalidForm(timeoutProblems(body as TimeoutBody, now)),
  'event.create': (body, context) => newEventRefusal(body as EventBody, context),
  'event.modify': (body, context) => editedEventRefusal(body as EventBody, context),
  'dm.create': (body) => invalidForm(recipientProblems(body as { readonly recipient_id?: string | null })),
};

/**
 * Checks the JSON body of one request as Discord would: by its published schema, then by the documented rules
 * that the schema lets pass.
 * @returns undefined if Discord would accept it, else its answer. Unknown keys are ignored, as Discord does.
 */
export function checkBody<O extends Operation>(
  operation: O,
  body: unknown,
  context: OperationContexts[O],
): Refusal | undefined {
  const kind = 'kind' in context ? context.kind : undefined;
  const wrongType = kind && isObject(body) ? callbackTypeProblems(body, kind) : [];
  return (
    invalidForm(wrongType) ??
    invalidForm(schemaProblems(schemas[operation](body), body)) ??
    rules[operation]?.(body, context)
  );
}

function isObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null;
}

function bulkDeleteRefusal({ messages }: { readonly messages: readonly string[] }): Refusal | undefined {
  if (messages.length >= 2 && messages.length <= 100) return undefined;
  return refusal(
    400,
    RESTJSONErrorCodes.ProvidedTooFewOrTooManyMessagesToDelete,
    'Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages to delete.',
    'From 2 to 100 messages can be deleted at once.',
  );
}

function recipientProblems({ recipient_id }: { readonly recipient_id?: string | null }): Problem[] {
  return recipient_id ? [] : [required(['recipient_id'], 'A direct message must name its recipient.')];
}

interface TimeoutBody {
  readonly communication_disabled_until?: string | null;
}

const maxTimeoutMs = 28 * 24 * 60 * 60 * 1000;

function timeoutProblems({ communication_disabled_until: until }: TimeoutBody, now: number): Problem[] {
  if (!until || Temporal.Instant.from(until).epochMilliseconds <= now + maxTimeoutMs) return [];
  const rule = 'A time-out may last at most 28 days.';
  return [problem(['communication_disabled_until'], 'BASE_TYPE_INVALID', 'Timeout is too long', rule)];
}
