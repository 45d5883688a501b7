import type { State } from '../guilds/records/state.ts';
import { tellErasure } from '../guilds/registry/overlap.ts';
import type { Holding } from './holding.ts';

/**
 * Who wants to be reminded of what in private, and what is to be told of that. It goes before what the ledger has of the person. The
 * process that plans for them hears of it at its next beat, and forgets them; what it would plan until then is taken back at the
 * moment of its attempt, since there is no record any more.
 */
export function reminderHolding({
  people,
  personNotices,
  touchedPeople,
}: Pick<State, 'people' | 'personNotices' | 'touchedPeople'>): Holding {
  return {
    name: 'privacy.held.reminders',
    of: ['people', 'personNotices', 'touchedPeople'],
    async show(person) {
      const record = await people.get(person);
      const notices = (await personNotices.get(person))?.texts ?? [];
      if (!record) return notices.length > 0 ? [{ notices }] : [];
      const { channel: directMessages, ...kept } = record;
      return [{ directMessages, ...kept, notices }];
    },
    async erase(person) {
      const had = [await people.delete(person), await personNotices.delete(person)];
      // For a quarter of an hour it stands there that something of theirs was changed.
      for await (const key of touchedPeople.keys(`${person}/`)) await touchedPeople.delete(key);
      if (had[0]) await tellErasure(touchedPeople);
      return had.includes(true) ? 1 : 0;
    },
  };
}
