import { actionNamed, type Command } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { readCustomId } from '../../src/kit/custom-id.ts';
import type { Reply } from '../../src/kit/reply.ts';

/** The command of this name. */
export function commandNamed(commands: readonly Command[], name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`there is no command ${name}`);
  return found;
}

/** What comes of pressing what has this custom id; `values` are what was chosen in a menu. */
export async function press(
  id: string,
  commands: readonly Command[],
  context: Context,
  values: readonly string[] = [],
): Promise<Reply> {
  const read = readCustomId(id);
  if (!read) throw new Error(`${id} is none of our custom ids`);
  const command = commandNamed(commands, read.command);
  if (read.kind === 'call') {
    const action = actionNamed(command, read.subcommand);
    if (!action) throw new Error(`/${command.name} has no ${read.subcommand}`);
    const unknown = [...read.fields.keys()].filter((name) => !Object.hasOwn(action.options, name));
    if (unknown.length > 0) throw new Error(`/${command.name} has no option ${unknown.join()}`);
    return action.invoke(read.fields, context);
  }
  const component = command.components[read.component];
  if (!component) throw new Error(`/${command.name} declares no ${read.component}`);
  return component.submit({ state: read.fields, values, entities: values, fields: new Map() }, context);
}
