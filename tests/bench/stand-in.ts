import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { commandId, createCaller, tokenOf } from './calls.ts';
import { APPLICATION, guildCreate, guildId, userOf } from './server-json.ts';

export type StandInOptions = {
  guilds: number;
  /** Milliseconds that a REST call takes besides; none where it is not given. */
  delay?: () => number;
};

/** Nobody waits longer for an answer, real milliseconds: it is lost. */
const LOST_MS = 10_000;

/**
 * Just enough of Discord for a bot to be measured: it checks nothing and forgets everything but the registered commands, so
 * that little of the machine is its own. One process holds it and the clock by which answers are timed.
 */
export class StandIn {
  readonly #options: StandInOptions;
  readonly #http = createServer((request, response) => void this.#answer(request, response));
  readonly #gateway = new WebSocketServer({ server: this.#http });
  readonly #open = new Map<string, { began: number; answered: (ms: number) => void }>();
  readonly #call: ReturnType<typeof createCaller>;
  #bot: WebSocket | undefined;
  #sequence = 0;
  #told = Promise.withResolvers<void>();
  #commands: unknown[] = [];
  /** How many connections for requests were opened. */
  sockets = 0;
  /** Bytes of all answers. */
  answerBytes = 0;

  static async open(options: StandInOptions): Promise<StandIn> {
    const it = new StandIn(options);
    it.#http.listen(0, '127.0.0.1');
    await once(it.#http, 'listening');
    return it;
  }

  private constructor(options: StandInOptions) {
    this.#options = options;
    this.#call = createCaller(options.guilds, () => this.#nextSequence());
    this.#gateway.on('connection', (socket) => this.#welcome(socket));
    this.#http.on('connection', () => {
      this.sockets += 1;
    });
  }

  get port(): number {
    const address = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('the stand-in does not listen');
    return address.port;
  }

  /** Resolves when a bot has identified itself and was told of all servers. */
  async told(): Promise<void> {
    await this.#told.promise;
  }

  /** Forgets that a bot was there, so that `told` waits for the next. */
  expect(): void {
    this.#told = Promise.withResolvers();
  }

  /** Sends a command. Gives the milliseconds until the answer's body has arrived; infinitely many for none. */
  ask(): Promise<number> {
    const { id, frame } = this.#call();
    return new Promise((resolve) => {
      const lost = setTimeout(() => answered(Number.POSITIVE_INFINITY), LOST_MS);
      const answered = (ms: number) => {
        clearTimeout(lost);
        this.#open.delete(tokenOf(id));
        resolve(ms);
      };
      this.#open.set(tokenOf(id), { began: performance.now(), answered });
      this.#bot?.send(frame);
    });
  }

  async close(): Promise<void> {
    for (const client of this.#gateway.clients) client.terminate();
    this.#gateway.close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }

  #nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  #welcome(socket: WebSocket): void {
    const send = (frame: object) => socket.send(JSON.stringify(frame));
    send({ op: 10, s: null, t: null, d: { heartbeat_interval: 41_250 } });
    socket.on('message', (data: Buffer) => {
      const { op } = JSON.parse(data.toString());
      if (op === 1) send({ op: 11, s: null, t: null, d: null });
      if (op === 2) this.#greet(socket);
    });
  }

  #greet(socket: WebSocket): void {
    const ids = Array.from({ length: this.#options.guilds }, (_, at) => guildId(at));
    const d = {
      v: 10,
      user: {
        ...userOf(APPLICATION, 'reckoner', true),
        email: null,
        mfa_enabled: true,
        verified: true,
        flags: 0,
      },
      guilds: ids.map((id) => ({ id, unavailable: true })),
      session_id: 'session',
      session_type: 'normal',
      resume_gateway_url: `ws://127.0.0.1:${this.port}`,
      shard: [0, 1],
      application: { id: APPLICATION, flags: 0 },
      _trace: [],
    };
    socket.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d }));
    for (let at = 0; at < ids.length; at += 1) socket.send(guildCreate(at), { binary: false });
    this.#sequence = ids.length + 1;
    this.#bot = socket;
    this.#told.resolve();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const path = (request.url ?? '').split('?')[0] ?? '';
    this.#note(request.method ?? '', path, body);
    const delay = this.#options.delay?.();
    if (delay !== undefined) await sleep(delay);
    const reply = this.#reply(request.method ?? '', path, body);
    if (reply === undefined) response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
  }

  /** A deferral is no answer yet; what fills it is. */
  #note(method: string, path: string, body: Buffer): void {
    const [, kind, , token = ''] = path.replace('/api/v10', '').split('/');
    const isAnswer =
      (kind === 'interactions' && !body.subarray(0, 9).equals(DEFERRAL)) ||
      (kind === 'webhooks' && method === 'PATCH');
    if (!isAnswer) return;
    const call = this.#open.get(token);
    this.answerBytes += body.length;
    call?.answered(performance.now() - call.began);
  }

  #reply(method: string, path: string, body: Buffer): unknown {
    if (path.endsWith('/callback')) return undefined;
    if (path.endsWith('/gateway/bot')) {
      const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
      return { url: `ws://127.0.0.1:${this.port}`, shards: 1, session_start_limit: limit };
    }
    if (path.endsWith('/commands')) {
      if (method === 'PUT') this.#commands = named(JSON.parse(String(body)));
      return this.#commands;
    }
    return method === 'GET' ? [] : {};
  }
}

const DEFERRAL = Buffer.from('{"type":5');

const named = (commands: { name: string }[]) =>
  commands.map((command) => ({
    ...command,
    id: commandId(command.name),
    application_id: APPLICATION,
    version: '1',
  }));
