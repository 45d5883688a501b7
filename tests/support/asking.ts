import type { Context } from '../../src/kit/context.ts';
import type { MessageBody, Reply } from '../../src/kit/reply.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { DATA } from '../packs/fixtures.ts';
import { projectCommands } from './commands.ts';
import { contextOf } from './context.ts';
import { commandNamed } from './pressing.ts';
import { bodyOf, textOf } from './reply.ts';

/** The project's own commands and packs. */
export const commands = await projectCommands();
export const { library } = await loadPacks(DATA);

type Given = Parameters<typeof contextOf>[1];

/** A context around the project's own packs. */
export const asker = (given: Given = {}): Context => contextOf(library, { commands, ...given });

/** What a command of the project replies to these options, on the day of the article unless told otherwise. */
export const ask = async (
  name: string,
  options: Record<string, unknown> = {},
  context: Context = asker(),
): Promise<Reply> => commandNamed(commands, name).invoke(new Map(Object.entries(options)), context);

/** As `ask`: the message and its text alone. */
export async function read(...asked: Parameters<typeof ask>): Promise<{ body: MessageBody; text: string }> {
  const body = bodyOf(await ask(...asked));
  return { body, text: textOf(body) };
}

/** What an option that asks no store offers for a text: names and values. */
export function offered(name: string, option: string, typed: string): [string, string][] {
  const choices = commandNamed(commands, name).suggest(option, typed, asker());
  if (choices instanceof Promise) throw new Error(`/${name} asks the store for what it offers`);
  return choices.map((choice) => [choice.name, choice.value]);
}
