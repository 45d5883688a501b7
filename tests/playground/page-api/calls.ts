import { request } from 'node:http';
import type { Playground } from '../../../src/playground/playground.ts';

/** An answer of the page's interface. */
export interface Called<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Reads as the page does. */
export async function get<Body>(
  { url }: Playground,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Called<Body>> {
  return called(await fetch(`${url}${path}?${new URLSearchParams(query).toString()}`));
}

/** Acts as the page does. */
export async function post<Body>({ url }: Playground, path: string, body: unknown): Promise<Called<Body>> {
  const headers = { 'content-type': 'application/json' };
  return called(await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function called<Body>(response: Response): Promise<Called<Body>> {
  const { status, headers } = response;
  return { status, headers, body: (await response.json()) as Body };
}

/** The status of a request with headers that a browser would not let a page choose. */
export function statusOf(
  { url }: Playground,
  path: string,
  options: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, url), options, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}
