import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Certificate } from './certificate.ts';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** So many tests of one file can have a database of their own. */
const DATABASES = 4096;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** A Redis of our own in an empty folder, which can be stopped and started again over what it holds. */
export class RedisServer {
  readonly #folder: string;
  readonly #port: number;
  readonly #settings: readonly string[];
  readonly #certificate: Certificate | undefined;
  #child: ChildProcess | undefined;
  #used = 0;

  private constructor(folder: string, port: number, settings: readonly string[], certificate?: Certificate) {
    this.#certificate = certificate;
    this.#folder = folder;
    this.#port = port;
    this.#settings = settings;
  }

  /** @param settings beside those of a server that holds what it acknowledges: they win over these. */
  static async start(...settings: string[]): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const server = new RedisServer(folder, await freePort(), settings);
    await server.start();
    return server;
  }

  /** One that speaks TLS alone, and shows this certificate. */
  static async startSecure(certificate: Certificate): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const server = new RedisServer(folder, await freePort(), [], certificate);
    await server.start();
    return server;
  }

  /** A Sentinel, whose master is not there. */
  static async startSentinel(): Promise<RedisServer> {
    const folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const server = new RedisServer(folder, await freePort(), []);
    // It writes into its file what it finds.
    const file = join(folder, 'sentinel.conf');
    await writeFile(file, 'sentinel monitor master 127.0.0.1 1 1\n');
    await server.#launch(
      [file, '--sentinel', '--bind', '127.0.0.1', '--dir', folder, ...server.#door()],
      '+monitor',
    );
    return server;
  }

  /** Starts it again. Resolves when it takes connections. */
  async start(): Promise<void> {
    const place = ['--bind', '127.0.0.1', '--dir', this.#folder, ...this.#door()];
    // With its usual fsync once a second Redis may answer before it has written, and lose that when it is killed.
    const kept = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
    const room = ['--databases', String(DATABASES)];
    await this.#launch([...place, ...kept, ...room, ...this.#settings], 'Ready to accept connections');
  }

  /** @param sign what it says once it takes connections */
  async #launch(args: readonly string[], sign: string): Promise<void> {
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    const said: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      said.push(line);
      if (line.includes(sign)) {
        child.stdout.resume();
        return;
      }
    }
    throw new Error(`redis-server did not start: ${said.join('\n')}`);
  }

  #door(): string[] {
    const port = String(this.#port);
    if (!this.#certificate) return ['--port', port];
    const { certificate, key } = this.#certificate;
    const shown = ['--tls-cert-file', certificate, '--tls-key-file', key, '--tls-ca-cert-file', certificate];
    return ['--port', '0', '--tls-port', port, '--tls-auth-clients', 'no', ...shown];
  }

  /** The address of a database that no test has used yet. */
  freshUrl(): string {
    return `redis${this.#certificate ? 's' : ''}://127.0.0.1:${this.#port}/${this.#used++}`;
  }

  /** Stops it with a signal, and resolves when it is gone. What it holds stays. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Lets it fall silent: its connections stay open, and nothing is answered. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Stops it, with all that it holds. */
  async end(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }
}
