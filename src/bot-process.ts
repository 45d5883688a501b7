import { type ChildProcess, fork } from 'node:child_process';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from './log.ts';
import type { Service } from './service.ts';

const DOOR = join(import.meta.dirname, '..', 'bin', 'bot.mjs');

const announcement = z.object({ port: z.int() });

const clockSchema = z.object({ now: z.iso.datetime(), rate: z.number() });

/** The bot's clock: an ISO instant, and how many of its seconds pass in a real one. */
export type ClockReading = z.infer<typeof clockSchema>;

/** A bot in a process of its own. */
export type BotProcess = Service & {
  /** Passes a request on to the bot's own HTTP server. */
  forward(request: IncomingMessage, response: ServerResponse): void;
  /** Its clock; undefined where it does not answer. */
  clock(): Promise<ClockReading | undefined>;
  setClock(time: ClockReading): Promise<void>;
  /** Ends it without a word (SIGKILL). */
  kill(): Promise<void>;
};

/**
 * Starts the bot as an operator would, with these variables over the present environment. Resolves once it
 * listens for health checks. @throws Error when it ends before that; its own log says why.
 * @param log is told when it ends without having been asked to, since a killed process says nothing itself
 */
export async function launchBot(env: Readonly<Record<string, string>>, log: Logger): Promise<BotProcess> {
  const child = fork(DOOR, [], { env: { ...process.env, NODE_ENV: 'development', ...env } });
  let asked = false;
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code, signal) => {
      if (!asked) log.error(`the bot ended (${signal ?? `code ${code}`})`);
      resolve(code ?? 1);
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    asked = true;
    child.kill(signal);
    await ended;
  };
  const port = await Promise.race([announcedPort(child), ended.then(refuse)]);
  return {
    ended,
    forward: (request, response) => forward(port, request, response),
    clock: () => readClock(port),
    setClock: (time) => moveClock(port, time),
    reload: () => void child.kill('SIGHUP'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

const announcedPort = (child: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    child.on('message', (message) => {
      const read = announcement.safeParse(message);
      if (read.success) resolve(read.data.port);
    });
  });

function refuse(code: number): never {
  throw new Error(`the bot ended with code ${code} before it could be reached`);
}

function forward(port: number, request: IncomingMessage, response: ServerResponse): void {
  const { method, url: path, headers } = request;
  const onward = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { 'content-type': 'text/plain' }).end('the bot does not answer\n');
  });
  request.pipe(onward);
}

const clockAddress = (port: number) => `http://127.0.0.1:${port}/clock`;

async function readClock(port: number): Promise<ClockReading | undefined> {
  try {
    return clockSchema.parse(await (await fetch(clockAddress(port))).json());
  } catch (error) {
    // It has just died, or has no clock that can be moved: either way it has none to go on from.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof z.ZodError) {
      return undefined;
    }
    throw error;
  }
}

async function moveClock(port: number, time: ClockReading): Promise<void> {
  await fetch(clockAddress(port), { method: 'PUT', body: JSON.stringify(time) });
}
