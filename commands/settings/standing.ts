import type { Context } from '../../src/kit/context.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import type { Standing } from '../../src/kit/transfer.ts';

/** All that the server has set, and what it has. @throws UserError in a DM, and while the bot is still starting */
export function standingOf(context: Context): Standing {
  const { id, settings, events, corrections } = bookOf(context);
  const { subscriptions } = remindersOf(context);
  return {
    id,
    settings,
    events,
    corrections,
    subscriptions,
    exists(kind, one) {
      const all = context.libraries.of();
      if (kind === 'film') return all.film(one) !== undefined;
      if (kind === 'pack') return all.packs().some((pack) => pack.id === one);
      return context.exists(id, kind, one);
    },
  };
}
