import type { Text } from './text.ts';

/** Fans' commands answer in public and work everywhere; moderators' ones answer privately, in servers. */
export type Visibility = 'fans' | 'moderators';

/** What can be told of something that can be run. */
export type ActionSummary = {
  readonly description: Text;
  readonly options: Readonly<Record<string, { readonly description: Text; readonly required: boolean }>>;
};

/** What can be told of a command to a person: `/help` is drawn from it. */
export type CommandSummary = ActionSummary & {
  readonly name: string;
  readonly visibility: Visibility;
  /** What it is called in the menu of a message; undefined for one that is typed. */
  readonly menu?: Text | undefined;
  readonly subcommands: Readonly<Record<string, ActionSummary>>;
};
