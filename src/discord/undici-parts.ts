import { createRequire } from 'node:module';
import type { Dispatcher, request as undiciRequest } from 'undici';

// What the bot and discord.js's REST client use of undici, by its own files: the whole brings fetch, WebSocket, cookies, caches and
// mocks besides, more than half of it. `src/modules.ts` puts this in its place; the version of undici is pinned, and a test has a
// request go out by it.

const require = createRequire(import.meta.url);

export const { Headers } = require('undici/lib/web/fetch/headers.js');
export const { FormData } = require('undici/lib/web/fetch/formdata.js');
export const { Response } = require('undici/lib/web/fetch/response.js');
export const Agent = require('undici/lib/dispatcher/agent.js');

const begin = require('undici/lib/api/api-request.js');

type Options = NonNullable<Parameters<typeof undiciRequest>[1]> & { dispatcher: Dispatcher };

/** As undici's `request`, where the address is a text and says by what dispatcher it goes: all requests of the bot do. */
export function request(address: string, options: Options): Promise<Dispatcher.ResponseData> {
  const { origin, pathname, search } = new URL(address);
  const method = options.method ?? (options.body ? 'PUT' : 'GET');
  return begin.call(options.dispatcher, { ...options, origin, path: pathname + search, method });
}
