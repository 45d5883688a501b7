import { attachmentProblems, defaultFileLimit, fileRefusal, type KeptFile } from './attachment-rules.ts';
import { invalidForm, type Path, type Problem, problem, under } from './form-error.ts';
import type { MessageBody } from './message-body.ts';
import {
  emptyMessage,
  hasSomething,
  isV2,
  legacyFields,
  messageProblems,
  type Shown,
} from './message-rules.ts';
import type { EditContext, StandingMessage } from './operation.ts';
import type { Refusal } from './refusal.ts';

/**
 * What stands against an edit beside the schema. An edit leaves as it is what it does not name.
 * @param path where the message lies in the request's body
 */
export function editRefusal(body: MessageBody, context: EditContext, path: Path = []): Refusal | undefined {
  const { current, files = [], fileLimit = defaultFileLimit } = context;
  const kept = keptFiles(body, current);
  const problems = [
    ...messageProblems(body, isV2(body.flags)),
    ...flagProblems(body, current),
    ...attachmentProblems(body, files, current.attachments ?? []),
  ];
  const result = merged(body, current);
  return (
    fileRefusal(files, kept, fileLimit) ??
    invalidForm(under(path, problems)) ??
    (hasSomething(result, files.length + kept.length) ? undefined : emptyMessage)
  );
}

// `attachments` of an edit is the list of those that stay.
function keptFiles({ attachments }: MessageBody, current: StandingMessage): readonly KeptFile[] {
  const all = current.attachments ?? [];
  if (attachments === undefined) return all;
  const ids = new Set((attachments ?? []).map(({ id }) => String(id)));
  return all.filter(({ id }) => ids.has(id));
}

function flagProblems(body: MessageBody, current: StandingMessage): Problem[] {
  if (!isV2(current.flags)) return isV2(body.flags) ? legacyFields(merged(body, current)) : [];
  const removed = body.flags != null && !isV2(body.flags);
  const rule = 'A message of components v2 cannot become an ordinary one.';
  const message = 'Cannot remove the IS_COMPONENTS_V2 flag from a message';
  return [
    ...(removed ? [problem(['flags'], 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', message, rule)] : []),
    ...legacyFields(body),
  ];
}

function merged(body: MessageBody, current: StandingMessage): Shown {
  return {
    content: body.content === undefined ? current.content : body.content,
    embeds: body.embeds === undefined ? current.embeds : body.embeds,
    components: body.components === undefined ? current.components : body.components,
    sticker_ids: body.sticker_ids === undefined ? current.sticker_items : body.sticker_ids,
    poll: body.poll === undefined ? current.poll : body.poll,
  };
}
