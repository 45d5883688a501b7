import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Application } from '../../../src/playground/community.ts';
import type { Playground } from '../../../src/playground/playground.ts';

/** A gateway payload as it came. */
export interface RawPayload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Readonly<Record<string, unknown>>;
}

/** A gateway connection without any library's help. */
export interface RawGateway {
  readonly socket: WebSocket;
  /** Everything received so far. */
  readonly received: readonly RawPayload[];
  /** The first payload, received or to come, that fits. */
  payload(fits: (payload: RawPayload) => boolean): Promise<RawPayload>;
  /** The first dispatch of this name. */
  event(name: string): Promise<RawPayload>;
  send(op: number, d: unknown): void;
  /** The close code. */
  readonly closed: Promise<number>;
}

/** Opens a connection and waits for HELLO; it ends with the test. */
export async function openGateway(
  playground: Playground,
  query = '?v=10&encoding=json',
): Promise<RawGateway> {
  const gateway = dial(`${playground.url.replace('http', 'ws')}/gateway${query}`);
  await gateway.payload(({ op }) => op === 10);
  return gateway;
}

/** Opens a connection without waiting for anything. */
export function dial(url: string, headers: Record<string, string> = {}): RawGateway {
  const socket = new WebSocket(url, { headers });
  onTestFinished(() => socket.terminate());
  const received: RawPayload[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    received.push(JSON.parse(data.toString('utf8')));
    for (const look of waiting) look();
  });
  socket.on('error', () => undefined);
  const payload = (fits: (payload: RawPayload) => boolean) =>
    new Promise<RawPayload>((resolve) => {
      const look = () => {
        const found = received.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    socket,
    received,
    payload,
    event: (name) => payload(({ t }) => t === name),
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    closed: new Promise((resolve) => socket.on('close', (code) => resolve(code))),
  };
}

/** What IDENTIFY has to say. */
export function identity(application: Application, more: Readonly<Record<string, unknown>> = {}): object {
  return {
    token: application.token,
    intents: 1,
    properties: { os: 'linux', browser: 'test', device: 'test' },
    ...more,
  };
}

/** A connection that has identified and got READY. */
export async function openSession(
  playground: Playground,
  application: Application,
  more: Readonly<Record<string, unknown>> = {},
): Promise<RawGateway> {
  const gateway = await openGateway(playground);
  gateway.send(2, identity(application, more));
  await gateway.event('READY');
  return gateway;
}
