import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';

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
