import { isDeepStrictEqual } from 'node:util';
import type { GuildBook } from './guild.ts';
import type { Reminders } from './reminders.ts';
import { wishOf } from './subscription.ts';
import type { Step } from './transfer.ts';
import type { FileSubscription } from './transfer-file.ts';

type Desk = { readonly book: GuildBook; readonly reminders: Reminders };

/**
 * Does what an import is to do, one after the other, each durable. Broken off in the middle it can be done again. Gives the steps
 * that could not be done, as a subscription of a channel in which nothing can be posted. @throws what the changes throw
 */
export async function doSteps(steps: readonly Step[], desk: Desk): Promise<readonly Step[]> {
  const undone: Step[] = [];
  for (const step of steps) if (!(await doStep(step, desk))) undone.push(step);
  return undone;
}

/** False where it could not be done. */
async function doStep(step: Step, { book, reminders }: Desk): Promise<boolean> {
  switch (step.kind) {
    case 'setting':
      await book.set(step.name, step.value);
      return true;
    case 'spoilers':
      await book.setSpoilersIn(step.channel, step.value);
      return true;
    case 'event':
      await doEvent(step, book);
      return true;
    case 'correction': {
      const { key, film, ...claim } = step.correction;
      await book.correct(key, film, claim);
      return true;
    }
    case 'subscription':
      if (step.did !== 'removed') return subscribe(step.one, reminders);
      await reminders.unsubscribe(step.one.channel);
      return true;
  }
}

async function doEvent({ did, event }: Extract<Step, { kind: 'event' }>, book: GuildBook): Promise<void> {
  const { key, title, when } = event;
  const before = book.events.find((one) => one.key === key);
  if (did === 'removed') await book.removeEvent(key);
  else if (!before) await book.addEvent(key, { title, when });
  // A time that stays has not moved.
  else await book.changeEvent(key, isDeepStrictEqual(before.when, when) ? { title } : { title, when });
}

async function subscribe(
  { channel, paused, ...wish }: FileSubscription,
  reminders: Reminders,
): Promise<boolean> {
  const { did } = await reminders.save(channel, wishOf(wish));
  if (did !== 'saved') return false;
  await (paused ? reminders.pause(channel) : reminders.resume(channel));
  return true;
}
