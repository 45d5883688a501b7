import type { State } from '../guilds/state.ts';
import type { PersonRecord } from './person-record.ts';

class Erased extends Error {}

/**
 * Changes a person's record where there is one still: whoever was erased since it was read is not written down again. Gives the
 * record as written; undefined where there is none.
 */
export async function updateIfThere(
  people: Pick<State['people'], 'update'>,
  person: string,
  change: (now: PersonRecord) => PersonRecord,
): Promise<PersonRecord | undefined> {
  try {
    return await people.update(person, (now) => {
      if (!now) throw new Erased();
      return change(now);
    });
  } catch (error) {
    if (error instanceof Erased) return undefined;
    throw error;
  }
}
