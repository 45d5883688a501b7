import type {
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/** A file that goes with a message; `data` is its whole content. */
export type Attachment = { name: string; data: Uint8Array; description?: string };

/**
 * What a view draws: the parts of a Discord message, without flags and mentions, which the sender sets.
 * Components v2 and `content`/`embeds` exclude each other (Discord, components/reference).
 */
export type MessageBody = {
  content?: string;
  embeds?: readonly APIEmbed[];
  components?: readonly APIMessageTopLevelComponent[];
  files?: readonly Attachment[];
};

/** How an interaction ended, as counted in `/metrics`. */
export type Outcome = 'answered' | 'not_found' | 'mistake' | 'away' | 'bug' | 'late' | 'taken';

/** What a command returns: a value; it never talks to Discord itself. */
export type Reply =
  | {
      kind: 'message';
      body: MessageBody;
      private: boolean;
      outcome: Outcome;
      /** It stands beside the message whose button was pressed, which stays as it is. */
      apart?: boolean;
    }
  | { kind: 'modal'; modal: APIModalInteractionResponseCallbackData };

/** An answer that everybody in the channel may see, unless the person asked for a private one. */
export const answer = (body: MessageBody): Reply => ({
  kind: 'message',
  body,
  private: false,
  outcome: 'answered',
});

/** An answer that only the person who asked sees. */
export const privately = (body: MessageBody, outcome: Outcome = 'answered') => ({
  kind: 'message' as const,
  body,
  private: true,
  outcome,
});

/** As `privately`, never in the place of the message whose button was pressed. */
export const beside = (body: MessageBody): Reply => ({ ...privately(body), apart: true });

/** Opens a dialogue; only what is declared `opensModal` may return it, since it must be the first answer. */
export const openModal = (modal: APIModalInteractionResponseCallbackData): Reply => ({
  kind: 'modal',
  modal,
});
