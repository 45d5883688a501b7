import type { CardScene } from './picture.ts';
import type { MessageBody } from './reply.ts';

/** What is to be posted where; `roles` and `users` are pinged, and nobody else. */
export interface Letter {
  readonly channel: string;
  readonly body: MessageBody;
  readonly roles: readonly string[];
  readonly users: readonly string[];
  /** What is to be drawn and goes with it, where that is possible. */
  readonly picture?: CardScene | undefined;
  /** It notifies nobody but those whom it pings. */
  readonly silent?: boolean;
  /** The message that it takes the place of, where it is an edit. */
  readonly edits?: string;
}

/** A post that is to be made in a forum: its name, its first message, and ids of its tags. */
export interface ForumPost {
  readonly forum: string;
  readonly name: string;
  readonly body: MessageBody;
  readonly tags: readonly string[];
}
