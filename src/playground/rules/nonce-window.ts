/** A message that was made with `enforce_nonce`. */
export interface NoncedMessage {
  readonly channelId: string;
  readonly messageId: string;
}

/**
 * Discord's memory for `enforce_nonce`: the same author's same nonce gives the message that was made first, in
 * whichever channel. Discord says "the past few minutes" and does not publish the window, so it is a setting.
 * Source: Discord's documentation of Create Message.
 */
export class NonceWindow {
  readonly #seen = new Map<string, NoncedMessage & { readonly until: number }>();
  readonly #windowMs: number;

  /** @param windowMs how long a nonce is remembered, in real milliseconds */
  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** Remembers a message that was made. `now`: monotonic milliseconds. */
  remember(authorId: string, nonce: string | number, message: NoncedMessage, now: number): void {
    this.#forget(now);
    const { channelId, messageId } = message;
    this.#seen.set(key(authorId, nonce), { channelId, messageId, until: now + this.#windowMs });
  }

  /**
   * The message that this nonce made within the window, else undefined. If that message is deleted by now,
   * Discord answers 404 `10008` and makes none. `now`: monotonic milliseconds.
   */
  find(authorId: string, nonce: string | number, now: number): NoncedMessage | undefined {
    this.#forget(now);
    const seen = this.#seen.get(key(authorId, nonce));
    return seen && { channelId: seen.channelId, messageId: seen.messageId };
  }

  // Entries lie in the order of their ends, as a Map keeps the order of insertion and the window is one for all.
  #forget(now: number): void {
    for (const [name, { until }] of this.#seen) {
      if (until > now) return;
      this.#seen.delete(name);
    }
  }
}

// Discord keeps a nonce as text: 1 and "1" are one nonce.
function key(authorId: string, nonce: string | number): string {
  return `${authorId}:${nonce}`;
}
