import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';

/** What is cut short because the bot stops is no fault, and an outage of the store is said by whoever looks after it. */
export function fault(
  { log, keeping }: BotParts,
  { pacer }: Pick<Ground, 'pacer'>,
  what: { readonly err: unknown; readonly guild?: string },
  text: string,
): void {
  if (!keeping.outage.take(what.err)) log[pacer.closed ? 'debug' : 'error'](what, text);
}
