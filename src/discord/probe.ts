import { API } from '@discordjs/core';
import { DiscordAPIError, type REST } from '@discordjs/rest';
import { type Breakage, readRefusal } from '../reminders/refusal.ts';
import { createRecent } from './recent.ts';

/** Real milliseconds for which an answer is kept: a busy server must not make the bot ask for its channels over and over. */
const KEPT_MS = 5 * 60_000;

/**
 * Asks Discord for a channel of which the gateway has not told, as of an archived thread. Gives why nothing can be posted there;
 * undefined where it is there, or where Discord doesn't say. An answer holds for some minutes: what changes is told by the gateway.
 * @param turn resolves when a request may leave.
 * @param monotonic real milliseconds that only grow.
 */
export function createProbe(rest: REST, turn: () => Promise<void>, monotonic: () => number) {
  const api = new API(rest);
  const answers = createRecent<{ why: Breakage | undefined }>(KEPT_MS, monotonic);
  return async (channel: string): Promise<Breakage | undefined> => {
    const known = answers.get(channel);
    if (known) return known.why;
    await turn();
    const answer = await ask(api, channel);
    if (answer) answers.set(channel, answer);
    return answer?.why;
  };
}

/** Undefined where Discord doesn't say. */
async function ask(api: API, channel: string): Promise<{ why: Breakage | undefined } | undefined> {
  try {
    const found = await api.channels.get(channel);
    const locked = 'thread_metadata' in found && found.thread_metadata?.locked === true;
    return { why: locked ? 'thread-locked' : undefined };
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) return undefined;
    const code = typeof error.code === 'number' ? error.code : undefined;
    const refusal = readRefusal(error.status, code, 'other');
    return { why: refusal.means === 'broken' ? refusal.why : undefined };
  }
}
