import type { MessageKey } from '../language/catalogue.ts';

/** One thing that is kept about a person, as plain JSON: in which server and channel, if in any, and what. */
export type Trace = {
  readonly guild?: string | undefined;
  readonly channel?: string | undefined;
  readonly [more: string]: unknown;
};

/** What of one kind is kept about a person. `name` is a text with a count. */
export type Held = { readonly name: MessageKey; readonly traces: readonly Trace[] };

/** What of one kind was erased, in so many places. */
export type ErasedOf = { readonly name: MessageKey; readonly count: number };

/** How long what is kept stays; servers' records so many days after the bot was removed. */
export type Terms = {
  readonly graceDays: number;
  readonly ledgerDays: number;
  readonly panelDays: number;
  readonly draftDays: number;
};

/** What is kept about people. Who asks is asked about themselves alone: the command sees to that. */
export type Privacy = {
  readonly terms: Terms;
  /** All that is kept about a person, of each kind that there is anything of. It walks over everything that is kept. */
  show(person: string): Promise<readonly Held[]>;
  /** Erases it, and says of what there was anything. Cut off it is done again; done twice it is done once. */
  erase(person: string): Promise<readonly ErasedOf[]>;
};
