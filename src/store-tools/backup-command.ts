import '../temporal.ts';
import { backUp } from './backing-up.ts';
import { chosenStore } from './chosen-store.ts';
import { Misuse, runTool, type Tool, type ToolRun } from './tool.ts';

const USAGE = `Usage: npm run store:backup -- [<file>]

Copies the embedded store, which may be in use, into a new file (var/backups/<store>-<instant>.sqlite unless said otherwise).
Which store it is says STORE_URL, or it is the one that npm start would use. Put back by npm run store:restore -- <file>.`;

const TOOL: Tool = {
  usage: USAGE,
  switches: [],
  brokenOff: 'Nothing was kept, and the store is as it was.',
  async run([file, ...others], _set, run) {
    if (others.length > 0) throw new Misuse('');
    const kept = await backUp(chosenStore(run.env), file, run);
    run.print(`✓ ${kept}: whole, and checked.`);
  },
};

/** Runs `store:backup`: 0 done, 1 refused or broken off, 2 wrong arguments. */
export const runStoreBackup = (run: ToolRun): Promise<number> => runTool(TOOL, run);
