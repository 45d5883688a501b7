import { MessageFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { allowedMentionsProblems } from './allowed-mentions-rules.ts';
import { attachmentProblems, defaultFileLimit, fileRefusal } from './attachment-rules.ts';
import { componentProblems } from './component-rules.ts';
import { embedProblems } from './embed-rules.ts';
import { invalidForm, type Path, type Problem, problem, tooLong, under } from './form-error.ts';
import type { MessageBody } from './message-body.ts';
import type { FilesContext } from './operation.ts';
import { type Refusal, refusal } from './refusal.ts';
import { blank, maxContent, textSize } from './text-size.ts';

/** Discord's answer to a message with nothing in it. */
export const emptyMessage: Refusal = refusal(
  400,
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  'Cannot send an empty message',
  'A message must have text, an embed, a component, a file, a sticker or a poll.',
);

/** True if the flag for components v2 is set. */
export function isV2(flags: number | null | undefined): boolean {
  return ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
}

/**
 * What stands against a new message beside the schema.
 * @param path where the message lies in the request's body
 */
export function newMessageRefusal(
  body: MessageBody,
  context: FilesContext,
  path: Path = [],
): Refusal | undefined {
  const files = context.files ?? [];
  const v2 = isV2(body.flags);
  const problems = [
    ...messageProblems(body, v2),
    ...(v2 ? legacyFields(body) : []),
    ...attachmentProblems(body, files, []),
  ];
  return (
    fileRefusal(files, [], context.fileLimit ?? defaultFileLimit) ??
    invalidForm(under(path, problems)) ??
    (hasSomething(body, files.length) ? undefined : emptyMessage)
  );
}

/** What holds for the body of any message, new or edited. `v2`: whether this request says so. */
export function messageProblems(body: MessageBody, v2: boolean): Problem[] {
  const long = textSize(body.content) > maxContent;
  return [
    ...(long
      ? [tooLong(['content'], maxContent, 'A message may have at most 2000 characters of text.')]
      : []),
    ...embedProblems(body.embeds ?? []),
    ...componentProblems(body.components ?? [], v2),
    ...allowedMentionsProblems(body.allowed_mentions),
  ];
}

/** What a message shows, of whatever shape. */
export interface Shown {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly unknown[] | null | undefined;
  readonly components?: readonly unknown[] | null | undefined;
  readonly sticker_ids?: readonly unknown[] | null | undefined;
  readonly poll?: unknown;
}

/** Fields that a message of components v2 cannot have. */
export function legacyFields(body: Shown): Problem[] {
  const used = {
    content: !blank(body.content),
    embeds: (body.embeds ?? []).length > 0,
    sticker_ids: (body.sticker_ids ?? []).length > 0,
    poll: body.poll != null,
  };
  const names = Object.entries(used).flatMap(([name, isUsed]) => (isUsed ? [name] : []));
  return names.map((name) =>
    problem(
      [name],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      `A message of components v2 has no ${name}: everything in it is a component.`,
    ),
  );
}

/** Whether a message has anything to show. */
export function hasSomething(body: Shown, files: number): boolean {
  const lists = [body.embeds, body.components, body.sticker_ids];
  return (
    !blank(body.content) || lists.some((list) => (list ?? []).length > 0) || files > 0 || body.poll != null
  );
}
