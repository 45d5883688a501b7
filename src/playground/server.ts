import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from './gateway/server.ts';
import { isOwnRequest } from './guard.ts';
import type { RequestHandler } from './options.ts';
import { serveAttachment } from './rest/attachments.ts';
import type { FaultBox } from './rest/fault-box.ts';
import { Limiter } from './rest/limiter.ts';
import { createRest } from './rest/server.ts';
import { restRoutes } from './rest/table.ts';
import type { World } from './state/world.ts';

/** What listens: REST, gateway, attachments, and whatever else is served on the port. */
export interface PlaygroundServer {
  readonly port: number;
  readonly gateway: Gateway;
  readonly limiter: Limiter;
  stop(): Promise<void>;
}

/** Listens on 127.0.0.1. @throws when the port is taken */
export async function listen(
  world: World,
  faults: FaultBox,
  port: number,
  handlers: readonly RequestHandler[],
): Promise<PlaygroundServer> {
  const gateway = createGateway(world);
  const limiter = new Limiter(world);
  const rest = createRest(world, [...restRoutes(world.settings), gateway.route], faults, limiter);
  const own = (request: IncomingMessage) => isOwnRequest(request, portOf(server));
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    if (!own(request)) plain(response, 403, 'Foreign hosts and origins are refused.');
    // A client that goes away in the middle of its request is the only thing that makes this fail.
    else if (isUnder(request, '/api')) rest(request, response).catch(() => response.socket?.destroy());
    else if (isUnder(request, '/attachments')) serveAttachment(world, request, response);
    else if (!handlers.some((handle) => handle(request, response))) plain(response, 404, 'Not found.');
  });
  // Kept-alive sockets of clients outlast pauses between two requests; Node's 5 s would reset some of them.
  server.keepAliveTimeout = 65_000;
  server.on('upgrade', (request, socket, head) => {
    if (own(request) && isUnder(request, '/gateway')) gateway.upgrade(request, socket, head);
    else socket.destroy();
  });
  await opened(server, port);
  return { port: portOf(server), gateway, limiter, stop: () => closed(server, gateway) };
}

function isUnder({ url = '/' }: IncomingMessage, root: string): boolean {
  const path = url.split('?')[0] ?? '';
  return path === root || path.startsWith(`${root}/`);
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function opened(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // A bot that is asked by a thousand people at once answers on as many sockets; Node's 511 would have some of them reset.
    server.listen({ port, host: '127.0.0.1', backlog: 4096 }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function closed(server: Server, gateway: Gateway): Promise<void> {
  gateway.stop();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
