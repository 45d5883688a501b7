import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import type { StandIn } from './stand-in.ts';

export type Who = 'ours' | 'bare';

/** What is compared: ours, and a discord.js Client with default options and constants for answers. */
const DOORS: Readonly<Record<Who, string>> = {
  ours: join(import.meta.dirname, '..', '..', 'bin', 'bot.mjs'),
  bare: join(import.meta.dirname, 'bare-bot.ts'),
};

/** What `npm start` gives its Node besides the file: production runs with it. */
const OPTIONS: Readonly<Record<Who, readonly string[]>> = {
  ours: packageFile.scripts.start.split(' ').filter((word) => word.startsWith('--')),
  bare: [],
};

const PACKS = join(import.meta.dirname, '..', '..', 'data');

/** A processor's ticks in a second, as Linux tells them to programs on every machine (proc_pid_stat(5), USER_HZ). */
const TICKS = 100;

/** A bot in a process of its own, as in production: its log in a file, its store in an empty folder. */
export class Contender {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #ended: Promise<unknown>;

  /** @param nodeOptions options for its Node, where something is tried out */
  constructor(who: Who, standIn: StandIn, nodeOptions: readonly string[] = []) {
    this.#folder = mkdtempSync(join(tmpdir(), `bench-${who}-`));
    const log = openSync(join(this.#folder, 'log'), 'a');
    this.#child = spawn(process.execPath, [...OPTIONS[who], ...nodeOptions, DOORS[who]], {
      cwd: this.#folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DISCORD_TOKEN: 'bench',
        DISCORD_API_URL: `http://127.0.0.1:${standIn.port}/api`,
        STORE_URL: `sqlite:${join(this.#folder, 'bot.sqlite')}`,
        PACKS_DIR: PACKS,
        PORT: '0',
      },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#ended = once(this.#child, 'exit');
  }

  get pid() { return this.#child.pid; }
  /** Milliseconds of processor time so far, in steps of ten. */
  cpu(): number {
    // The name, in brackets, may hold spaces; user and system time are fields 14 and 15.
    const fields = this.#read('stat').split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  }

  /** Megabytes (of a million bytes) of memory that it has in use. */
  rss(): number {
    return (Number(/VmRSS:\s+(\d+)/.exec(this.#read('status'))?.[1]) * 1024) / 1e6;
  }

  /** Everything it has logged. */
  log(): string {
    return readFileSync(join(this.#folder, 'log'), 'utf8');
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#ended;
    await rm(this.#folder, { recursive: true, force: true });
  }

  #read(file: string): string {
    return readFileSync(`/proc/${this.#child.pid}/${file}`, 'utf8');
  }
}
