import '../temporal.ts';
import { storeAddress } from '../store/address.ts';
import { copyStore, releaseStore } from './copying.ts';
import { giveToOwnerOfFolder } from './ownership.ts';
import { Misuse, runTool, type Tool, type ToolRun, urlOf } from './tool.ts';

const USAGE = `Usage: npm run store:copy -- [--keep] <from> <to>
       npm run store:copy -- --release <from>

Copies all that a bot remembers from one store into an empty one, and compares both. Stop the bot first. <from> and <to> are
written as in STORE_URL (sqlite:path, redis://…, postgres://…), or as env:NAME for what the variable NAME says, so that
no password stands in the command. Cut off, it goes on when it is run again.

Afterwards bots refuse <from>, so that none goes on there by accident and posts everything twice.
  --keep     both can be used: the copy is a backup, and a bot that opens it looks for what was posted since before it posts.
  --release  lets bots use a store again that was moved, or that a copy which was given up has left locked.`;

const TOOL: Tool = {
  usage: USAGE,
  switches: ['keep', 'release'],
  brokenOff:
    'Run the same command again to go on. To give it up: npm run store:copy -- --release <from>; the other store holds a half-done copy, which bots refuse.',
  async run(args, set, run) {
    const [from, to, ...others] = args;
    if (from === undefined || others.length > 0 || (to === undefined) !== set.has('release'))
      throw new Misuse('');
    if (to === undefined) await release(urlOf(from, run.env), run);
    else await copy(urlOf(from, run.env), urlOf(to, run.env), set.has('keep'), run);
  },
};

/** Runs `store:copy`: 0 done, 1 refused or broken off, 2 wrong arguments. */
export const runStoreCopy = (run: ToolRun): Promise<number> => runTool(TOOL, run);

async function copy(from: string, to: string, keep: boolean, run: ToolRun): Promise<void> {
  const copied = await copyStore({ ...run, from, to, keep });
  const address = storeAddress(to);
  if (address.kind === 'sqlite' && address.path !== ':memory:') giveToOwnerOfFolder(address.path);
  run.print(
    `✓ ${copied.entries} records and ${copied.rows} reminders are in ${copied.to}, compared with ${copied.from}.`,
  );
  run.print(
    keep
      ? 'Both can be used. A bot that opens the copy looks for what was posted since then before it posts.'
      : `Set STORE_URL to the new store and start the bot. From now on bots refuse ${copied.from}.`,
  );
}

async function release(url: string, { print }: ToolRun): Promise<void> {
  const { name, old } = await releaseStore(url);
  print(`✓ Bots may use ${name} again.`);
  if (old) print('What was posted since it was moved is not in it: a bot looks for that before it posts.');
}
