import type { Application } from '../../../src/playground/community.ts';
import type { Playground } from '../../../src/playground/playground.ts';

/** What came back for a request. */
export interface Got<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

type Body = object | FormData | undefined;

/** Plain requests with a bot's token, without any client library in between. */
export interface BotRest {
  get<T = unknown>(path: string): Promise<Got<T>>;
  post<T = unknown>(path: string, body?: Body): Promise<Got<T>>;
  put<T = unknown>(path: string, body?: Body): Promise<Got<T>>;
  patch<T = unknown>(path: string, body?: Body): Promise<Got<T>>;
  delete<T = unknown>(path: string): Promise<Got<T>>;
}

/** The REST interface as this application's bot uses it. Paths begin after `/api/v10`. */
export function restOf(playground: Playground, application: Application): BotRest {
  const send = <T>(method: string, path: string, body?: Body) =>
    request<T>(`${playground.apiUrl}/v10${path}`, method, body, {
      authorization: `Bot ${application.token}`,
    });
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
  };
}

/** One request as it is. */
export async function request<T = unknown>(
  url: string,
  method = 'GET',
  body?: Body | string,
  headers: Record<string, string> = {},
): Promise<Got<T>> {
  const json = typeof body === 'object' && !(body instanceof FormData);
  const response = await fetch(url, {
    method,
    headers: {
      ...headers,
      ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: json ? JSON.stringify(body) : (body as string | FormData) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : text) as T,
    headers: response.headers,
  };
}
