import { join } from 'node:path';
import type { Command } from '../../src/kit/command.ts';
import { loadCommands } from '../../src/kit/load.ts';

/** The commands of the project, loaded as the bot loads them. */
export const projectCommands = (): Promise<readonly Command[]> =>
  loadCommands(join(import.meta.dirname, '..', '..', 'commands'));
