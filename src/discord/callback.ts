import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultUserAgent, DiscordAPIError, HTTPError } from '@discordjs/rest';
import { type APIInteractionResponse, APIVersion, Routes } from 'discord-api-types/v10';
import type { Dispatcher } from 'undici';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';

export type CallbackOptions = { apiUrl: string; metrics: Metrics; log: Logger; dispatcher: Dispatcher };

/** Gives an interaction its first answer. @throws what the REST client throws: DiscordAPIError, HTTPError, or the network's error */
export type SendCallback = (id: string, token: string, response: APIInteractionResponse) => Promise<void>;

/** As long as one try may take, from here to the end of Discord's answer; real milliseconds. */
const WITHIN_MS = 5_000;

const TOO_MANY = 429;

/**
 * Sends first answers past the REST client: most of what the bot sends is this, Discord counts none of it, and it needs neither
 * token, queue nor bucket, which take a tenth of an answer's processor time. It tries nothing again by itself (see `persistence.ts`)
 * but what Discord asks to wait for, as the REST client does.
 */
export function createCallbacks({ apiUrl, metrics, log, dispatcher }: CallbackOptions): SendCallback {
  const { origin, pathname } = new URL(apiUrl);
  const root = `${pathname === '/' ? '' : pathname}/v${APIVersion}`;
  const headers = ['content-type', 'application/json', 'user-agent', `${DefaultUserAgent} Reckoner`];
  return async (id, token, response) => {
    const path = root + Routes.interactionCallback(id, token);
    const request = { origin, path, method: 'POST', headers, body: JSON.stringify(response) } as const;
    for (;;) {
      const answer = await new Promise<Answer>((resolve, reject) => {
        dispatcher.dispatch(request, new Call(resolve, reject));
      });
      metrics.restAnswer('answers', request.method, answer.status);
      if (answer.status < 300) return;
      if (answer.status !== TOO_MANY) throw errorOf(answer, request.method, origin + path, response);
      const retryAfter = Number(answer.header('retry-after') ?? 1) * 1_000;
      log.warn({ client: 'answers', route: 'callback', retryAfter }, 'rate limited');
      await sleep(retryAfter);
    }
  };
}

type Answer = { status: number; statusText: string; header(name: string): string | undefined; body: string };

/** One request on its way. The body of what Discord has taken is not kept: it says nothing more. */
class Call implements Dispatcher.DispatchHandlers {
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (error: Error) => void;
  readonly #timer = setTimeout(() => this.#giveUp(), WITHIN_MS);
  readonly #chunks: Buffer[] = [];
  #abort: ((error?: Error) => void) | undefined;
  #late: Error | undefined;
  #status = 0;
  #statusText = '';
  #headers: readonly Buffer[] = [];

  constructor(resolve: (answer: Answer) => void, reject: (error: Error) => void) {
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onConnect(abort: (error?: Error) => void): void {
    // It has waited for a socket until nobody waits for it any more.
    if (this.#late) abort(this.#late);
    this.#abort = abort;
  }

  onHeaders(status: number, headers: Buffer[], _resume: () => void, statusText: string): boolean {
    this.#status = status;
    this.#statusText = statusText;
    this.#headers = headers;
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#status >= 300) this.#chunks.push(chunk);
    return true;
  }

  onComplete(): void {
    clearTimeout(this.#timer);
    const headers = this.#headers;
    this.#resolve({
      status: this.#status,
      statusText: this.#statusText,
      header: (name) => valueIn(headers, name),
      body: Buffer.concat(this.#chunks).toString(),
    });
  }

  onError(error: Error): void {
    clearTimeout(this.#timer);
    this.#reject(error);
  }

  #giveUp(): void {
    this.#late = new DOMException(`Discord did not answer within ${WITHIN_MS} ms`, 'AbortError');
    this.#reject(this.#late);
    this.#abort?.(this.#late);
  }
}

/** Headers are names and values by turns. */
function valueIn(headers: readonly Buffer[], name: string): string | undefined {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toString().toLowerCase() === name);
  return at < 0 ? undefined : headers[at + 1]?.toString();
}

/** As the REST client tells it. */
function errorOf(answer: Answer, method: string, url: string, body: unknown): Error {
  const { status, statusText } = answer;
  if (status >= 500) return new HTTPError(status, statusText, method, url, { body, files: undefined });
  const told = refusalIn(answer);
  return new DiscordAPIError(told, told.code, status, method, url, { body, files: undefined });
}

/** What Discord says of a refusal; a proxy before it may say something else, of which the status alone is told. */
function refusalIn({ statusText, body }: Answer): { code: number; message: string } {
  const unknown = { code: 0, message: statusText };
  try {
    const told: unknown = JSON.parse(body);
    return typeof told === 'object' && told !== null ? { ...unknown, ...told } : unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return unknown;
    throw error;
  }
}
