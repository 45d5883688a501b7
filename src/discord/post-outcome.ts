import { DiscordAPIError, HTTPError, RateLimitError } from '@discordjs/rest';
import type { Finding, Sending } from '../reminders/delivery.ts';

/** Errors of a connection that never came about: nothing can have left. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Real milliseconds until another connection is tried. */
const UNREACHABLE_MS = 5_000;

/** What a request that threw has come to. What nobody can know counts as lost; it may have been done. */
export function sendingOf(error: unknown): Sending {
  if (error instanceof DiscordAPIError) {
    return {
      went: 'refused',
      status: error.status,
      code: typeof error.code === 'number' ? error.code : undefined,
    };
  }
  if (error instanceof RateLimitError) return { went: 'limited', retryAfterMs: waitOf(error) };
  if (error instanceof HTTPError) return { went: 'lost', why: `status ${error.status}` };
  const code = codeOf(error);
  if (NEVER_LEFT.has(code)) return { went: 'limited', retryAfterMs: UNREACHABLE_MS };
  return { went: 'lost', why: code };
}

/** What a look that threw has come to: what can't be read proves nothing. */
export function findingOf(error: unknown): Finding {
  const refused = error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
  return { saw: refused ? 'unreadable' : 'lost' };
}

/** Never nothing: a limit that has just ended would be met again at once. */
const waitOf = ({ retryAfter, sublimitTimeout, timeToReset }: RateLimitError): number =>
  Math.max(retryAfter, sublimitTimeout, timeToReset, 50);

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
