import { parseArgs } from 'node:util';
import { config as loadEnvFile } from 'dotenv';
import { progressOn } from '../progress.ts';
import { StoreError } from '../store/errors.ts';
import { reasonOf } from '../store/reason.ts';
import type { Surroundings } from './surroundings.ts';

/** Exit codes: done; refused or broken off; not called as it should be. */
const [DONE, FAILED, MISUSED] = [0, 1, 2];

/** It was not called as it should be; the usage is printed, below what is said here. */
export class Misuse extends Error {}

/** What a tool's command is run with. */
export interface ToolRun extends Surroundings {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

/** A tool's own part: takes its arguments and what was set of its switches. */
export type Tool = {
  readonly usage: string;
  /** Names of switches that it takes, like `keep` for `--keep`. */
  readonly switches: readonly string[];
  readonly run: (args: readonly string[], set: ReadonlySet<string>, run: ToolRun) => Promise<void>;
  /** What to say where it was broken off: what is left, and what to do. */
  readonly brokenOff: string;
};

/** Runs a tool as a command. @returns the exit code */
export async function runTool(
  { usage, switches, run: work, brokenOff }: Tool,
  run: ToolRun,
): Promise<number> {
  const { args, print, signal } = run;
  if (args.includes('--help')) {
    print(usage);
    return DONE;
  }
  try {
    const read = parsed(args, switches);
    await work(read.positionals, read.set, run);
    return DONE;
  } catch (error) {
    if (error instanceof Misuse) {
      if (error.message !== '') print(`${error.message}\n`);
      print(usage);
      return MISUSED;
    }
    if (signal.aborted) print(`✗ Stopped. ${brokenOff}`);
    // Nothing but the words: what a client throws may hold its address, and that a password.
    else if (error instanceof StoreError) print(`✗ ${error.message}`);
    else print(`✗ ${reasonOf(error)}. ${brokenOff}`);
    return FAILED;
  }
}

function parsed(args: readonly string[], switches: readonly string[]) {
  const options = Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, set: new Set(Object.keys(values)) };
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** The store URL that an argument means: itself, or with "env:NAME" a variable's, so that no password stands in a command line. */
export function urlOf(argument: string, env: ToolRun['env']): string {
  const name = /^env:(\w+)$/u.exec(argument)?.[1];
  if (name === undefined) return argument;
  const url = env[name];
  if (!url?.trim()) throw new Misuse(`The variable ${name} is not set.`);
  return url;
}

/** Runs a tool in this process, on its terminal: Ctrl-C stops it in order, at once where it is pressed again. */
export async function runHere(runCommand: (run: ToolRun) => Promise<number>): Promise<number> {
  loadEnvFile({ quiet: true });
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return runCommand({
    args: process.argv.slice(2),
    env: process.env,
    print: (line) => console.log(line),
    signal: stop.signal,
    now: () => Date.now(),
    progress: (what, total) => progressOn(process.stderr, what, total),
  });
}
