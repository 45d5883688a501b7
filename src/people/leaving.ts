import { keepNotice } from '../guilds/records/notices.ts';
import type { State } from '../guilds/records/state.ts';
import { reader } from '../language/languages.ts';
import type { Library } from '../packs/library.ts';
import { leftNotice } from '../views/people/remind-me-news.ts';
import { type AmendingOptions, amend } from './amending.ts';
import { titleOf } from './private-letter.ts';
import { guildOf } from './sayings.ts';
import { without } from './wishing.ts';

interface LeavingOptions extends AmendingOptions {
  readonly state: Pick<State, 'people' | 'personNotices'>;
  readonly library: Library;
}

class Erased extends Error {}

/**
 * Ends somebody's reminders of the own events of a server that they have left, and tells them once, at their next command. Events
 * are called as they were when last held true: what has become of them since is for the server's members.
 * @param now bot time
 */
export async function leave(
  person: string,
  guild: string,
  now: Temporal.Instant,
  options: LeavingOptions,
): Promise<void> {
  const { people, personNotices } = options.state;
  const record = await people.get(person);
  const ended = record?.reminders.map(({ event }) => event).filter((event) => guildOf(event) === guild);
  if (!record || !ended?.length) return;
  const titles = ended.map((event) => {
    const noted = record.dates.find((date) => date.event === event)?.title;
    return titleOf(event, undefined, noted, options.library);
  });
  // What is told first outlives a bot that is killed meanwhile; the same text is kept once.
  await keepNotice(personNotices, person, leftNotice(titles, reader(record.language)));
  try {
    await amend(
      person,
      (seen) => {
        if (!seen) throw new Erased();
        return ended.reduce(without, seen);
      },
      now,
      options,
    );
  } catch (error) {
    if (!(error instanceof Erased)) throw error;
  }
}
