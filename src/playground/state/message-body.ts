import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  EmbedType,
} from 'discord-api-types/v10';

/** An `attachments` entry of a request: an uploaded file by its number, or one that stays by its id. */
export interface AttachmentEntry {
  readonly id: string | number;
  readonly filename?: string;
  readonly title?: string;
  readonly description?: string;
}

/** What messages, answers, followups and edits have in common, once the form has been checked. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?: readonly AttachmentEntry[] | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
  readonly message_reference?: {
    readonly message_id?: string;
    readonly channel_id?: string;
    readonly fail_if_not_exists?: boolean;
  } | null;
  readonly tts?: boolean | null;
}

const localUrl = 'attachment://';

/** Embeds as Discord gives them back: marked `rich`, with `attachment://name` turned into addresses. */
export function shownEmbeds(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  return embeds.map((embed) => resolved({ ...embed, type: EmbedType.Rich }, attachments));
}

/** Components as Discord gives them back: each with an `id`, in the order of reading from 1. */
export function shownComponents(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  let next = 0;
  const number = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(number);
    if (typeof value !== 'object' || value === null) return value;
    const isComponent = 'type' in value && typeof value.type === 'number' && !('value' in value);
    const id = isComponent && !('id' in value) ? { id: ++next } : {};
    return {
      ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, number(inner)])),
      ...id,
    };
  };
  return components.map(
    (component) => number(resolved(component, attachments)) as APIMessageTopLevelComponent,
  );
}

function resolved<T>(value: T, attachments: readonly APIAttachment[]): T {
  if (!JSON.stringify(value).includes(localUrl)) return value;
  const address = (url: string) =>
    attachments.find(({ filename }) => url === localUrl + filename)?.url ?? url;
  const text = JSON.stringify(value, (key, inner: unknown) =>
    key === 'url' && typeof inner === 'string' ? address(inner) : inner,
  );
  return JSON.parse(text) as T;
}
