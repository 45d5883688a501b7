import { API } from '@discordjs/core';
import {
  DefaultRestOptions,
  type InvalidRequestWarningData,
  REST,
  RESTEvents,
  type RESTOptions,
} from '@discordjs/rest';
import { Agent } from 'undici';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { createCallbacks, type SendCallback } from './callback.ts';

/** How many sockets answers keep open: enough that a burst opens no new ones (measured in docs/performance.md). */
const ANSWER_SOCKETS = 128;

export type RestOptions = { token: string; apiUrl: string; metrics: Metrics; log: Logger };

/** For everything else that Discord counts against the bot's 50 requests a second. */
export const createRest = (options: RestOptions): REST => watched(create(options, {}), 'bot', options);

/** The ways of answers: `callback` for what comes first, and `api` for all that follows, and for files. */
export type Answers = { api: API; callback: SendCallback };

/**
 * For answers to interactions alone, which Discord does not count: ways of their own, so that nobody who
 * waits for an answer waits behind posts. They try nothing again by itself (see `persistence.ts`), and whatever
 * Discord says with a 2xx is not read: the answer is taken.
 */
export function createAnswers(options: RestOptions): Answers {
  const rest = create(options, {
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    timeout: 5_000,
    retries: 0,
    makeRequest: untyped(({ ok }) => ok),
  });
  const dispatcher = new Agent({ connections: ANSWER_SOCKETS, keepAliveTimeout: 60_000 });
  rest.setAgent(dispatcher);
  const api = new API(watched(rest, 'answers', options));
  return { api, callback: createCallbacks({ ...options, dispatcher }) };
}

/**
 * For posts: it retries nothing and waits for nothing by itself, but says what stands in the way, since each attempt is for the
 * courier to decide. The guard of 50 a second stays on.
 */
export const createPostRest = (options: RestOptions): REST =>
  watched(create(options, { retries: 0, rejectOnRateLimit: () => true }), 'posts', options);

/** For looking before the bot runs: what does not answer soon, or asks to wait, is said to whoever looks. */
export const createLookRest = (options: Pick<RestOptions, 'token' | 'apiUrl'>): REST =>
  create(options, { retries: 1, timeout: 5_000, rejectOnRateLimit: () => true });

/**
 * Tells each time that Discord has refused a request with a 429 that holds for all of the bot's requests, and for how many milliseconds. The
 * library lets only its own client rest, and others that share the budget would go on asking: Discord counts what it refuses.
 */
export function whenAllAreLimited(clients: readonly REST[], tell: (ms: number) => void): void {
  for (const client of clients) {
    client.on(RESTEvents.Response, (_request, { status, headers }) => {
      const seconds = Number(headers.get('retry-after'));
      if (status === TOO_MANY && headers.has('x-ratelimit-global') && seconds > 0) tell(seconds * 1000);
    });
  }
}

const TOO_MANY = 429;

const create = ({ token, apiUrl }: Pick<RestOptions, 'token' | 'apiUrl'>, more: Partial<RESTOptions>): REST =>
  new REST({
    version: '10',
    api: apiUrl,
    userAgentAppendix: 'Reckoner',
    makeRequest: untyped(({ status }) => status === NO_CONTENT),
    ...more,
  })
    .setToken(token)
    // Of the same undici as the forms with files (see one-undici.ts): Node's own, the default, sends none of those and waits for ever.
    .setAgent(new Agent());

const NO_CONTENT = 204;

type MakeRequest = RESTOptions['makeRequest'];
type ResponseOf = Awaited<ReturnType<MakeRequest>>;

/**
 * Requests as the library makes them, but with no type on the bodies that `which` picks: a proxy may name one
 * even where there is no body, and the library would fail to read it as JSON.
 */
function untyped(which: (response: ResponseOf) => boolean): MakeRequest {
  return async (url, init) => {
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (which(response)) response.headers.delete('content-type');
    return response;
  };
}

function watched(rest: REST, client: string, { metrics, log }: RestOptions): REST {
  rest.on(RESTEvents.Response, (request, response) => {
    metrics.restAnswer(client, request.method, response.status);
  });
  rest.on(RESTEvents.RateLimited, ({ method, route, scope, retryAfter }) => {
    log.warn({ client, method, route, scope, retryAfter }, 'rate limited');
  });
  rest.on(RESTEvents.InvalidRequestWarning, (data: InvalidRequestWarningData) => {
    log.error(
      { client, ...data },
      'many invalid requests: Discord shuts an address out at 10,000 in 10 minutes',
    );
  });
  return rest;
}
