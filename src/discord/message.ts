import type { RawFile } from '@discordjs/rest';
import {
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  type RESTAPIAttachment,
} from 'discord-api-types/v10';
import type { MessageBody } from '../kit/reply.ts';

/** Component types that only a message with the components-v2 flag may hold at its top. */
const LAYOUT: ReadonlySet<ComponentType> = new Set([
  ComponentType.Container,
  ComponentType.File,
  ComponentType.MediaGallery,
  ComponentType.Section,
  ComponentType.Separator,
  ComponentType.TextDisplay,
]);

/** True when a body needs Discord's components-v2 flag, and so has neither content nor embeds. */
const isLayout = (body: MessageBody): boolean =>
  (body.components ?? []).some((component) => LAYOUT.has(component.type));

/**
 * The one place where a message gets its flags and its mentions: none at all, so that neither a pack nor a
 * person can ping through an answer.
 */
export function outgoing(body: MessageBody, hidden = false, silent = false) {
  const flags =
    (isLayout(body) ? MessageFlags.IsComponentsV2 : 0) |
    (hidden ? MessageFlags.Ephemeral : 0) |
    (silent ? MessageFlags.SuppressNotifications : 0);
  return {
    ...(body.content === undefined ? {} : { content: body.content }),
    ...(body.embeds ? { embeds: [...body.embeds] } : {}),
    components: mutable(body.components),
    ...filesOf(body),
    ...(flags === 0 ? {} : { flags }),
    allowed_mentions: { parse: [] },
  };
}

/** As `outgoing`, in the place of what a message was: files that it had go, since an edit keeps those that it does not name. */
export const replacing = (body: MessageBody) => ({ attachments: [], ...outgoing(body) });

const mutable = (components: MessageBody['components']): APIMessageTopLevelComponent[] => [
  ...(components ?? []),
];

function filesOf(body: MessageBody): { files?: RawFile[]; attachments?: RESTAPIAttachment[] } {
  if (!body.files?.length) return {};
  return {
    files: body.files.map(({ name, data }) => ({ name, data: Buffer.from(data) })),
    attachments: body.files.map(({ name, description }, id) => ({
      id,
      filename: name,
      ...(description === undefined ? {} : { description }),
    })),
  };
}
