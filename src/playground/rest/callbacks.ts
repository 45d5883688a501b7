import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { InteractionKind } from '../rules/operation.ts';
import { deferMessage, deferUpdate, postAnswer, settle, updateSource } from '../state/answers.ts';
import type { InteractionRecord } from '../state/interaction-desk.ts';
import type { MessageBody } from '../state/message-body.ts';
import type { MessageRecord } from '../state/records.ts';
import { fileFacts } from './messages.ts';
import {
  alreadyAnswered,
  present,
  Refused,
  unknownChannel,
  unknownInteraction,
  unknownMessage,
} from './refused.ts';
import { type Call, checkedBody, noContent, ok, openRoute, param, type Reply, type Route } from './route.ts';

/** The first answer to an interaction. */
export const callbackRoutes: readonly Route[] = [
  openRoute(
    'POST /interactions/{interaction_id}/{interaction_token}/callback',
    'create_interaction_response',
    answer,
  ),
];

// What `data` holds follows from the type; the rules have checked it.
interface CallbackForm {
  readonly type: InteractionResponseType;
  readonly data?: unknown;
}

function answer(call: Call): Reply {
  const { world } = call;
  const record = openInteraction(call);
  present(world.channels.get(record.channelId), unknownChannel);
  const source = world.messages.get(record.sourceId ?? '');
  const form = checkedBody<CallbackForm, 'interaction.callback'>(call, 'interaction.callback', {
    kind: kindOf(record),
    ...(source && { current: source.message }),
    ...fileFacts(call.uploads),
  });
  const message = take(call, record, form, source);
  if (call.query.get('with_response') !== 'true') return noContent;
  return ok(callbackResponse(record, form.type, message));
}

// After three seconds without an answer the interaction is gone; a second answer is refused as such.
function openInteraction(call: Call): InteractionRecord {
  const { interactions } = call.world;
  const found = interactions.find(param(call, 'interaction_id'), param(call, 'interaction_token'));
  const record = present(found, unknownInteraction);
  if (record.outcome !== undefined && record.outcome !== 'no-response') throw new Refused(alreadyAnswered);
  if (!interactions.awaitsAnswer(record)) throw new Refused(unknownInteraction);
  return record;
}

function kindOf({ type, sourceId }: InteractionRecord): InteractionKind {
  if (type === InteractionType.ApplicationCommandAutocomplete) return 'autocomplete';
  if (type === InteractionType.MessageComponent) return 'component';
  if (type === InteractionType.ModalSubmit) return sourceId === undefined ? 'modal' : 'modal-from-message';
  return 'command';
}

function take(
  call: Call,
  record: InteractionRecord,
  { type, data = {} }: CallbackForm,
  source: MessageRecord | undefined,
): MessageRecord | undefined {
  const { world, uploads } = call;
  const body = data as MessageBody;
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return postAnswer(world, record, body, uploads);
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return deferMessage(world, record, body.flags ?? 0);
    case InteractionResponseType.UpdateMessage:
      return updateSource(world, record, present(source, unknownMessage), body, uploads);
    case InteractionResponseType.DeferredMessageUpdate:
      deferUpdate(world, record);
      return source;
    case InteractionResponseType.Modal:
      record.modal = data as APIModalInteractionResponseCallbackData;
      settle(world, record, 'modal');
      return undefined;
    default:
      record.choices = (data as { choices: APIApplicationCommandOptionChoice[] }).choices;
      settle(world, record, 'choices');
      return undefined;
  }
}

function callbackResponse(
  record: InteractionRecord,
  type: InteractionResponseType,
  message: MessageRecord | undefined,
): object {
  const loading = record.pending !== undefined;
  const interaction = { id: record.id, type: record.type };
  if (!message) return { interaction };
  const said =
    type === InteractionResponseType.ChannelMessageWithSource ||
    type === InteractionResponseType.UpdateMessage;
  return {
    interaction: {
      ...interaction,
      response_message_id: message.id,
      response_message_loading: loading,
      response_message_ephemeral: message.reader !== undefined,
    },
    // The document shows the message of an answer and of an update, not that of a deferral.
    ...(said && { resource: { type, message: message.message } }),
  };
}
