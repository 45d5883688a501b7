import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterwards } from './endings.ts';

/** An empty folder that is gone after the test, or after the block whose tests share it. */
export async function passingFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of a store in a file that is not there yet. It outlives the bots that use it, and not the test. */
export const passingStore = async (): Promise<string> =>
  `sqlite:${join(await passingFolder('store'), 'bot.sqlite')}`;
