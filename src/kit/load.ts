import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandKey } from '../language/command-names.ts';
import { type Command, isCommand } from './command.ts';
import { definitionFaults, nameFaults } from './definition-faults.ts';

/**
 * Loads every command in a folder, sorted by name. It refuses rather than skips: a bot that starts
 * without one of its commands looks healthy and is not.
 * @throws Error that names the file and the reason.
 */
export async function loadCommands(folder: string): Promise<readonly Command[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const commands = await Promise.all(files.map((file) => loadCommand(join(folder, file))));
  const typed = commands.filter(({ menu }) => menu === undefined).map(({ name }) => name);
  const [fault] = nameFaults(typed, commandKey);
  if (fault !== undefined) throw new Error(`${folder}: ${fault}`);
  return commands;
}

async function loadCommand(path: string): Promise<Command> {
  const module: { default?: unknown } = await import(pathToFileURL(path).href).catch((cause: Error) => {
    // What a file imports and is not there is missed by its own name alone, which does not say who wants it.
    throw new Error(`${path}: ${cause.message}`, { cause });
  });
  const command = module.default;
  if (!isCommand(command)) {
    throw new Error(`${path}: its default export is not a command (export default defineCommand({ … }))`);
  }
  const expected = basename(path, '.ts');
  if (command.name !== expected) {
    throw new Error(`${path}: the command is named "${command.name}", the file "${expected}"`);
  }
  const [fault] = definitionFaults(command);
  if (fault !== undefined) throw new Error(`${path}: ${fault}`);
  return command;
}
