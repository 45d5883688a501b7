import type { ServerResponse } from 'node:http';
import { errorBody, type Refusal } from '../rules/refusal.ts';
import type { Reply } from './route.ts';

/** An answer on its way out. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The refusal behind it, if it is one. */
  readonly refusal?: Refusal;
}

export function accepted({ status, body }: Reply, headers: Answered['headers']): Answered {
  return { status, body, headers };
}

export function refusedWith(refusal: Refusal, headers: Answered['headers'] = {}): Answered {
  return { status: refusal.status, body: errorBody(refusal), headers, refusal };
}

/** Writes an answer. One without a body bears no content type: clients would try to parse it. */
export function write(response: ServerResponse, { status, body, headers }: Answered): void {
  if (response.writableEnded || response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const text = JSON.stringify(body);
  const type = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
  response.writeHead(status, { ...headers, ...type }).end(text);
}
