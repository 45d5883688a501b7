import type { MessageKey, MessageParams } from '../language/catalogue.ts';

/**
 * A person's mistake: its text is meant for them, says what to do, and is always shown privately.
 * Anything else that is thrown is a bug, and shown as a reference id.
 */
export class UserError extends Error {
  /** How it is counted. */
  readonly outcome: 'mistake' | 'away' = 'mistake';
  readonly key: MessageKey;
  readonly params: MessageParams;

  constructor(key: MessageKey, params: MessageParams = {}) {
    super(key);
    this.name = 'UserError';
    this.key = key;
    this.params = params;
  }
}

/** Nobody's mistake and no bug: what the bot remembers can't be reached at this moment, and the text says what that means. */
export class AwayError extends UserError {
  override readonly outcome = 'away';
}
