import { HTTPError } from '@discordjs/rest';

/** Sockets that the other side had closed wait in the pool, and one try may meet several of them. */
const TRIES = 4;

/** Node's and undici's codes for a connection that failed: nobody knows whether the request arrived. */
const NETWORK_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/**
 * Sends until Discord has taken or refused it, four times at most and without a pause, since a person waits.
 * `send` is told whether an earlier try may have arrived. @throws what the last try threw
 */
export async function persistently<T>(send: (again: boolean) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(attempt > 1);
    } catch (error) {
      if (attempt === TRIES || !isPassing(error)) throw error;
    }
  }
}

/** True for a failure of the way to Discord, or of Discord itself, that the next try need not meet. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  // The REST client's own time limit ends a request so.
  if (error.name === 'AbortError') return true;
  return 'code' in error && NETWORK_CODES.has(error.code);
}
