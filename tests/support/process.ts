import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const DOOR = join(import.meta.dirname, '..', '..', 'bin', 'bot.mjs');

/** One line of the bot's log. */
export type LogLine = { level: number; msg: string } & Record<string, unknown>;

/** The real bot in a process of its own, started as an operator starts it. */
export class BotUnderTest {
  readonly log: LogLine[] = [];
  /** Everything that was printed and is no JSON. */
  readonly words: string[] = [];
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();
  /** Resolves with the exit code, or the signal that ended it, once its folder is gone. */
  readonly ended: Promise<number | NodeJS.Signals | null>;

  /** Starts it in an empty folder of its own, with nothing of this machine's environment but PATH. */
  static async start(
    env: Readonly<Record<string, string>>,
    args: readonly string[] = [],
  ): Promise<BotUnderTest> {
    return new BotUnderTest(env, args, await mkdtemp(join(tmpdir(), 'bot-')));
  }

  private constructor(env: Readonly<Record<string, string>>, args: readonly string[], cwd: string) {
    const packs = join(import.meta.dirname, '..', '..', 'data');
    this.#child = fork(DOOR, [...args], {
      cwd,
      env: { PATH: process.env.PATH, PORT: '0', PACKS_DIR: packs, LOG_LEVEL: 'debug', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
      this.#child.once('close', (code, signal) => resolve(code ?? signal));
    }).finally(() => rm(cwd, { recursive: true, force: true }));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => this.#take(line));
    }
    void this.ended.then(() => this.#tell());
  }

  #take(line: string): void {
    if (line.startsWith('{')) this.log.push(JSON.parse(line));
    else this.words.push(line);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Resolves with the first line, past or to come, whose message fits. @throws Error when the bot ends before. */
  async said(message: RegExp): Promise<LogLine> {
    const found = () => this.log.find(({ msg }) => message.test(msg));
    return new Promise((resolve, reject) => {
      const look = () => {
        const line = found();
        if (line) resolve(line);
        else if (this.#child.exitCode !== null) {
          reject(new Error(`the bot ended without saying ${message}: ${this.everything()}`));
        } else return;
        this.#listeners.delete(look);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Sends a signal and waits for nothing: a frozen bot (SIGSTOP) does not end. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Everything it printed. */
  everything(): string {
    return [...this.log.map((line) => JSON.stringify(line)), ...this.words].join('\n');
  }

  /** The address of its health checks. */
  async address(): Promise<string> {
    const { msg } = await this.said(/^health and metrics: /);
    return /http:\/\/[\d.]+:\d+/.exec(msg)?.[0] ?? '';
  }

  /** Sends a signal and resolves with the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
    this.signal(signal);
    return this.ended;
  }
}
