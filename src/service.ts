/** sysexits.h EX_CONFIG: a supervisor that knows it does not start the bot again and again. */
export const EXIT_CONFIG = 78;

/** Something that runs until it is stopped, or ends by itself with an exit code. */
export type Service = {
  /** Stops taking work, finishes what is in flight, and resolves. */
  stop(): Promise<void>;
  /** Reads anew what may change while it runs. */
  reload(): void;
  /** Resolves with an exit code when it ends by itself. */
  ended: Promise<number>;
};

/** What only the operator can mend: its message is all they need, and a restart would not help. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
