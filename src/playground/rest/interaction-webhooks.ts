import type { APIMessage } from 'discord-api-types/v10';
import { fillOriginal, postFollowup } from '../state/answers.ts';
import type { InteractionRecord } from '../state/interaction-desk.ts';
import { keptFiles } from '../state/kept-files.ts';
import type { MessageBody } from '../state/message-body.ts';
import { editMessage, removeMessage } from '../state/messages.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import { fileFacts } from './messages.ts';
import {
  invalidWebhookToken,
  present,
  Refused,
  tooManyFollowups,
  unknownChannel,
  unknownMessage,
  unknownWebhook,
} from './refused.ts';
import {
  type Call,
  checkedBody,
  idParam,
  noContent,
  ok,
  openRoute,
  param,
  type Reply,
  type Route,
} from './route.ts';

const base = '/webhooks/{application_id}/{interaction_token}';

/** An interaction's answer and followups, for as long as its token lives. */
export const interactionWebhookRoutes: readonly Route[] = [
  openRoute(`POST ${base}`, 'execute_webhook', followUp),
  openRoute(`GET ${base}/messages/@original`, 'get_original_webhook_message', (call) =>
    ok(original(call).message),
  ),
  openRoute(`PATCH ${base}/messages/@original`, 'update_original_webhook_message', editOriginal),
  openRoute(`DELETE ${base}/messages/@original`, 'delete_original_webhook_message', (call) =>
    remove(call, original(call)),
  ),
  openRoute(`GET ${base}/messages/{message_id}`, 'get_webhook_message', (call) => ok(own(call).message)),
  openRoute(`PATCH ${base}/messages/{message_id}`, 'update_webhook_message', editOwn),
  openRoute(`DELETE ${base}/messages/{message_id}`, 'delete_webhook_message', (call) =>
    remove(call, own(call)),
  ),
];

// Without the application in the server there are few followups.
const followupsOfUserInstall = 5;

function followUp(call: Call): Reply {
  const record = interactionOf(call);
  const body = checkedBody<MessageBody, 'followup.create'>(call, 'followup.create', fileFacts(call.uploads));
  channelOf(call, record);
  if (record.pending === 'message' && call.world.messages.get(record.originalId ?? ''))
    return ok(fill(call, record, body));
  if (record.userInstallOnly && record.followupIds.length >= followupsOfUserInstall)
    throw new Refused(tooManyFollowups);
  return ok(postFollowup(call.world, record, body, call.uploads).message);
}

function editOriginal(call: Call): Reply {
  const record = interactionOf(call);
  const standing = original(call);
  const body = checkedBody<MessageBody, 'original.edit'>(call, 'original.edit', {
    ...fileFacts(call.uploads),
    current: standing.message,
    deferred: record.pending === 'message',
  });
  channelOf(call, record);
  return ok(fill(call, record, body));
}

// Right after a deferral a followup does the same as an edit of the original (documented as deprecated).
function fill(call: Call, record: InteractionRecord, body: MessageBody): APIMessage {
  const message = originalOf(call, record);
  fillOriginal(call.world, record, message, body, call.uploads);
  return message.message;
}

function editOwn(call: Call): Reply {
  const record = own(call);
  const context = { ...fileFacts(call.uploads), current: record.message };
  const body = checkedBody<MessageBody, 'followup.edit'>(call, 'followup.edit', context);
  const channel = channelOf(call, interactionOf(call));
  editMessage(call.world, channel, record, body, keptFiles(call.world, record, body, call.uploads));
  return ok(record.message);
}

function remove(call: Call, message: MessageRecord): Reply {
  const record = interactionOf(call);
  removeMessage(call.world, channelOf(call, record), message);
  if (message.id === record.originalId) record.pending = undefined;
  record.changed.emit(undefined);
  return noContent;
}

// A token past its 15 minutes is invalid; before the first answer there is no webhook yet.
function interactionOf(call: Call): InteractionRecord {
  const record = call.world.interactions.byToken(
    idParam(call, 'application_id'),
    param(call, 'interaction_token'),
  );
  const known = present(record, invalidWebhookToken);
  const answered = known.outcome && !['no-response', 'choices', 'modal'].includes(known.outcome);
  if (!answered) throw new Refused(unknownWebhook);
  return known;
}

function original(call: Call): MessageRecord {
  return originalOf(call, interactionOf(call));
}

function originalOf({ world }: Call, record: InteractionRecord): MessageRecord {
  return present(world.messages.get(record.originalId ?? ''), unknownMessage);
}

// Only what was said under this token can be reached by it.
function own(call: Call): MessageRecord {
  const record = interactionOf(call);
  const id = idParam(call, 'message_id');
  if (id !== record.originalId && !record.followupIds.includes(id)) throw new Refused(unknownMessage);
  return present(call.world.messages.get(id), unknownMessage);
}

function channelOf({ world }: Call, record: InteractionRecord): ChannelRecord {
  return present(world.channels.get(record.channelId), unknownChannel);
}
