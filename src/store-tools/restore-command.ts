import '../temporal.ts';
import { chosenStore } from './chosen-store.ts';
import { restore } from './restoring.ts';
import { Misuse, runTool, type Tool, type ToolRun } from './tool.ts';

const USAGE = `Usage: npm run store:restore -- <file>

Puts a backup in the place of the embedded store. Stop the bot first. Which store it is says STORE_URL, or it is the one that
npm start would use. The store that was there is kept under another name. What may have been posted since the backup was
taken is looked for in its channel before it is posted; where the bot may not read, moderators are asked.`;

const TOOL: Tool = {
  usage: USAGE,
  switches: [],
  brokenOff: 'The store that was there is in its place.',
  async run([file, ...others], _set, run) {
    if (file === undefined || others.length > 0) throw new Misuse('');
    const { path, aside, taken, unreadable } = await restore(chosenStore(run.env), file, run);
    run.print(`✓ ${path} is the backup of ${new Date(taken).toISOString()} again.`);
    if (aside !== undefined) run.print(`What was there is ${aside}; bots refuse it.`);
    if (unreadable !== undefined)
      run.print(`(It could not be looked into, nor whether a bot uses it: ${unreadable})`);
    run.print('Start the bot: what may have been posted since then is looked for before it is posted.');
  },
};

/** Runs `store:restore`: 0 done, 1 refused or broken off, 2 wrong arguments. */
export const runStoreRestore = (run: ToolRun): Promise<number> => runTool(TOOL, run);
