/** An answer of Discord's, or why there is none. */
export type Asked<T> =
  | { readonly answered: T }
  /** Discord has refused. `status` is HTTP's, `code` Discord's own. */
  | { readonly refused: { readonly status: number; readonly code: number; readonly message: string } }
  /** It was not reached, or could not answer. */
  | { readonly unreachable: string };

/** An application as Discord knows it. */
export interface ApplicationFacts {
  readonly id: string;
  readonly name: string;
  readonly guilds: number | undefined;
  /** Privileged intents that are switched on for it, by Discord's names. */
  readonly privilegedIntents: readonly string[];
  /** To whom it may be installed; undefined where Discord does not say. */
  readonly installableTo: { readonly servers: boolean; readonly people: boolean } | undefined;
  /** Scopes of the install link by Discord; undefined where there is none. */
  readonly installScopes: readonly string[] | undefined;
  readonly missingInstallPermissions: readonly string[];
  /** Where this is set, interactions are sent there and none comes by the gateway. */
  readonly interactionsUrl: string | undefined;
  readonly isPublic: boolean;
  readonly invite: string;
}

/** What `/gateway/bot` says. */
export interface GatewayFacts {
  readonly shards: number;
  readonly startsLeft: number;
  readonly startsTotal: number;
  /** Milliseconds until there are all of them again. */
  readonly resetsIn: number;
  readonly concurrency: number;
}

/** Commands as Discord has them, held against those of this version. */
export interface CommandFacts {
  readonly defined: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly surplus: readonly string[];
}

/** What the bot lacks in a channel for what it posts there. */
export interface ChannelFacts {
  readonly missing: readonly string[];
}

/** What the doctor asks of Discord. Every call only reads. */
export interface DiscordPort {
  application(): Promise<Asked<ApplicationFacts>>;
  gateway(): Promise<Asked<GatewayFacts>>;
  /** @param guild the server in which they are registered; undefined: everywhere */
  commands(application: string, guild: string | undefined): Promise<Asked<CommandFacts>>;
  channel(application: string, guild: string, channel: string): Promise<Asked<ChannelFacts>>;
  /**
   * By how many milliseconds the machine's clock is ahead of Discord's (behind where negative), from its last answer; undefined
   * before there was one with a date. Discord's date has whole seconds, so up to one of them is no difference.
   */
  ahead(): number | undefined;
}
