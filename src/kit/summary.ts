import type { Text } from './text.ts';

/** Fans' commands answer in public and work everywhere; moderators' ones answer privately, in servers. */
export type Visibility = 'fans' | 'moderators';

/** What can be told of a command to a person: `/help` is drawn from it. */
export type CommandSummary = {
  readonly name: string;
  readonly description: Text;
  readonly visibility: Visibility;
  readonly options: Readonly<Record<string, { readonly description: Text; readonly required: boolean }>>;
};
