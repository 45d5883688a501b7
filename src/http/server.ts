import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../service.ts';

/** What a route answers: a status, a text with its type, and headers of its own. Nothing is cached unless those say so. */
export type HttpAnswer = {
  status: number;
  type?: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
};

/** Routes by method and path, e.g. `GET /healthz`; one that ends in "/" has all below it that has no route of its own. */
export type Routes = Readonly<Record<string, (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>>>;

/** `host` is the Host header; `body` the whole body as text, at most 16 KiB. Names of headers are in lower case. */
export type HttpRequest = {
  host: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};

const MAX_BODY = 16 * 1024;
const NOT_MODIFIED = 304;

/** An answer in JSON. */
export const json = (status: number, value: unknown): HttpAnswer => ({
  status,
  type: 'application/json',
  body: `${JSON.stringify(value)}\n`,
});

/** An answer in plain words. */
export const plainText = (status: number, body: string): HttpAnswer => ({ status, body: `${body}\n` });

export type HttpServer = { port: number; close(): Promise<void> };

/**
 * Serves the routes. Port 0 takes any free one; `port` of the result says which.
 * @throws OperatorError when the port cannot be had.
 */
export async function serveHttp(
  routes: Routes,
  { host, port, onError }: { host: string; port: number; onError: (error: unknown) => void },
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    respond(routes, request, response).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  });
  await listen(server, host, port);
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = code === 'EADDRINUSE' ? 'another program has it' : code;
    throw new OperatorError(`Port ${port} on ${host} can't be used (${why}): set PORT to another one`);
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

async function respond(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, type, body, headers } = await answerOf(routes, request);
  // 304 has no body, so nothing is to be said of one (RFC 9110, 15.4.5).
  const ofBody = {
    'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
  };
  response.writeHead(status, {
    ...(status === NOT_MODIFIED ? {} : ofBody),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answerOf(routes: Routes, request: IncomingMessage): Promise<HttpAnswer> {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const url = URL.parse(request.url ?? '/', 'http://localhost');
  const path = url?.pathname ?? '';
  const places = [path, path.slice(0, path.lastIndexOf('/') + 1)];
  const key = places.map((place) => `${method} ${place}`).find((one) => Object.hasOwn(routes, one));
  const route = key === undefined ? undefined : routes[key];
  if (!route) {
    const known = Object.keys(routes).some((it) => places.some((place) => it.endsWith(` ${place}`)));
    return known ? plainText(405, 'method not allowed') : plainText(404, 'not found');
  }
  const body = await readBody(request);
  if (body === undefined) return plainText(413, 'the body is too large');
  const { headers } = request;
  return route({
    host: headers.host ?? '',
    path,
    query: url?.searchParams ?? new URLSearchParams(),
    headers,
    body,
  });
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
