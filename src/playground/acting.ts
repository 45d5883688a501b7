import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Ref } from './options.ts';

/** A message as somebody sees it. */
export interface SeenMessage extends APIMessage {
  /** The only person who can see it (ephemeral), else undefined. */
  readonly onlyFor: string | undefined;
  /** A deferral that has not been filled: "… is thinking". */
  readonly thinking: boolean;
}

/** What came of an interaction first. */
export type Outcome =
  | 'message'
  | 'deferred'
  | 'update'
  | 'deferred-update'
  | 'choices'
  | 'modal'
  /** Three seconds went by: "The application did not respond". */
  | 'no-response';

/** What a person gets back for a command, a press or a modal. */
export interface Answer {
  readonly interactionId: string;
  /** The interaction's token, for tests that play tricks with it. */
  readonly token: string;
  readonly outcome: Outcome;
  /** The answer's message as it is now; undefined once deleted, or when there was none. */
  readonly message: SeenMessage | undefined;
  readonly followups: readonly SeenMessage[];
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  /** Milliseconds of real time from the event to the first answer. */
  readonly milliseconds: number;
  /**
   * Waits until a deferral is filled by an edit, or deleted and followed up; at once where nothing was deferred.
   * @throws when the token's 15 minutes end first.
   */
  settled(): Promise<Answer>;
}

/** Option values by name; people, channels and roles by reference or id, attachments as files. */
export type OptionValues = Readonly<Record<string, string | number | boolean | Ref | File>>;

export interface CommandTarget {
  /** Needed only where two applications have a command of this name. */
  readonly application?: Ref;
}

/** A person in a place. Commands with subcommands are written with blanks: `reminders list`. */
export interface Place {
  command(name: string, options?: OptionValues, target?: CommandTarget): Promise<Answer>;
  /** What the client would list while the person types into `focused`. */
  autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
    target?: CommandTarget,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** A user or message context-menu command on its target. */
  contextMenu(name: string, on: Ref, target?: CommandTarget): Promise<Answer>;
  press(message: Ref, customId: string): Promise<Answer>;
  select(message: Ref, customId: string, values: readonly string[]): Promise<Answer>;
  /** Sends a modal off; `values` by custom id. */
  submit(
    modal: Answer,
    values: Readonly<Record<string, string | readonly string[] | boolean>>,
  ): Promise<Answer>;
  /**
   * Sends any INTERACTION_CREATE: what is given replaces what a true event would carry, at the top level.
   * The same `id` and `token` may be given twice, or an id of long ago.
   */
  rawInteraction(payload: Readonly<Record<string, unknown>>, target?: CommandTarget): Promise<Answer>;
  /** Writes an ordinary message as this person. */
  say(content: string): SeenMessage;
  /** The commands that Discord's picker would offer this person here. */
  commands(): readonly APIApplicationCommand[];
}

export interface Actor {
  in(channel: Ref): Place;
}
