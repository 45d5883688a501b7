import type { Action } from './action.ts';
import type { Command } from './command.ts';
import type { MaybePromise } from './component.ts';
import type { Context, Contexts } from './context.ts';
import type { Cooldown } from './cooldown.ts';
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
  /** How often it may be asked for. */
  cooldown?: Cooldown | undefined;
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

/** The running of an action, in a manner. */
export const called = (
  command: string,
  action: Action,
  raw: Parameters<Action['invoke']>[0],
  contexts: Contexts,
  manner: Manner,
): Task => ({
  command,
  manner,
  changes: action.changes,
  cooldown: action.cooldown,
  run: async () => action.invoke(raw, seenIn(manner, await contexts.whole())),
});

/** What is said in any other manner than aloud is for the asker alone. */
const seenIn = (manner: Manner, context: Context): Context =>
  manner === 'public' ? context : { ...context, audience: 'asker' };
