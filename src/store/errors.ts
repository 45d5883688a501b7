/** Why the store refuses. Branch on this, never on the message. */
export type StoreRefusal =
  /** The address is none that we can open. */
  | 'unsupported'
  /** The server that keeps it does not answer, or its disk is full; it may do so later. */
  | 'unreachable'
  /** The server would not hold what it acknowledges. */
  | 'not-durable'
  /** It could not be opened, or holds something else than our records. */
  | 'unreadable'
  /** Another application has written it. */
  | 'foreign'
  /** It was copied elsewhere, or is being copied. */
  | 'moved'
  /** Not all is in it yet: a copy into it was cut off. */
  | 'unfinished'
  /** A bot has it open. */
  | 'in-use'
  /** It was written by a newer version of the bot. */
  | 'newer'
  /** A record does not have the shape that its collection asks for. */
  | 'invalid';

/** The store refuses, and the message says to an operator what to do. */
export class StoreError extends Error {
  readonly code: StoreRefusal;

  constructor(code: StoreRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** Whether an error says that the store does not answer, or takes nothing, now: the same may succeed later. */
export const isUnreachable = (error: unknown): error is StoreError =>
  error instanceof StoreError && error.code === 'unreachable';

/** That a server does not answer; the reason alone is its cause. What was asked of it may have been done all the same. */
export const silence = (reason: string): StoreError =>
  new StoreError('unreachable', `the store does not answer: ${reason}`, { cause: reason });

/** The other thing that an operator can do about a server that is `not-durable`. */
export const OR_NOT = 'If reminders may be lost or come twice, add ?durability=none to STORE_URL instead.';
