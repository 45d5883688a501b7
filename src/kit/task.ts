import type { Action } from './action.ts';
import type { Command } from './command.ts';
import type { MaybePromise } from './component.ts';
import type { Contexts } from './context.ts';
import type { UserError } from './errors.ts';
import type { Choice } from './option.ts';
import type { Reply } from './reply.ts';

/** How the answer reaches people: for all, for the asker, in place of the pressed message, or as a modal. */
export type Manner = 'public' | 'private' | 'update' | 'modal';

export type Task = {
  command: string;
  manner: Manner;
  /** It is acknowledged first, and runs only if Discord took that from us. */
  changes: boolean;
  run(): MaybePromise<Reply>;
};

/** What is offered while an option is typed. */
export type Typing = { command: string; suggest(): MaybePromise<readonly Choice[]> };

export type Commands = ReadonlyMap<string, Command>;

/** A task that only says what the person did wrong or met. */
export const mistaken = (command: string, manner: Manner, error: UserError): Task => ({
  command,
  manner,
  changes: false,
  run: () => {
    throw error;
  },
});

/** The running of an action, in whatever manner. */
export const called = (
  command: string,
  action: Action,
  raw: Parameters<Action['invoke']>[0],
  contexts: Contexts,
) => ({
  command,
  changes: action.changes,
  run: async () => action.invoke(raw, await contexts.whole()),
});
