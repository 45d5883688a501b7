/** What whoever hosts the playground can do for its page; what is left out the page does not offer. */
export interface PageHost {
  /** Kills the bot without a word and starts it anew; resolves when it is there again. */
  readonly restartBot?: () => Promise<void>;
  /** Forgets everything and begins anew, on the same address. */
  readonly reset?: () => Promise<void>;
  /** Days worth going to by the bot's clock. */
  readonly days?: readonly NotableDay[];
}

export interface NotableDay {
  /** What the page calls it. */
  readonly name: string;
  /** ISO 8601 date. */
  readonly day: string;
}
