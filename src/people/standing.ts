import { isZone } from '../calendar/zone.ts';
import { keepNotice } from '../guilds/records/notices.ts';
import type { State } from '../guilds/records/state.ts';
import { reader } from '../language/languages.ts';
import type { Ledger, Row } from '../reminders/ledger.ts';
import type { Breakage } from '../reminders/refusal.ts';
import type { Facts } from '../reminders/verdict.ts';
import { brokenNotice, uncertainNotice } from '../views/people/remind-me-news.ts';
import type { PersonRecord } from './person-record.ts';
import { reminderOf } from './plannings.ts';

export interface StandingOptions {
  readonly state: Pick<State, 'people' | 'personNotices'>;
  readonly ledger: Ledger;
  /** Is told whose record was changed. */
  readonly changed: (person: string) => Promise<void>;
  readonly touch: (person: string) => Promise<void>;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

export type PersonStanding = ReturnType<typeof createStanding>;

/** Whether people can be reached; who can't be is told of it once, at their next command. */
export function createStanding({ state, ledger, changed, touch, now }: StandingOptions) {
  const { people, personNotices } = state;
  const edit = async (person: string, change: (one: PersonRecord) => PersonRecord) => {
    if (!(await people.get(person))) return undefined;
    await touch(person);
    const written = await people.updateIfThere(person, change);
    await changed(person);
    return written;
  };
  const tell = async (person: string, text: (locale: string) => string) => {
    const record = await people.get(person);
    if (record) await keepNotice(personNotices, person, text(record.language));
  };
  const condition = async ({ recipient, event }: Row): Promise<Facts['condition']> => {
    const record = await people.get(recipient);
    if (!record || !reminderOf(record, event)) return 'gone';
    if (record.broken) return { broken: record.broken.why };
    return isZone(record.zone.id) ? 'active' : { broken: 'zone-unknown' };
  };
  return {
    /** How it stands with whom a row is for. It is read from the store, since another process may have changed it. */
    condition,

    /** Takes note of why a row could not be sent. Whoever stands so already is told nothing more. */
    async breakDown({ recipient }: Pick<Row, 'recipient'>, why: Breakage): Promise<void> {
      const record = await people.get(recipient);
      if (!record || record.broken) return;
      // What is told first outlives a bot that is killed meanwhile; the same text is kept once.
      await tell(recipient, (locale) => brokenNotice(why, reader(locale)));
      const at = now().toString();
      await edit(recipient, (one) => (one.broken ? one : { ...one, broken: { why, at } }));
    },

    /** Nobody can say whether a message arrived: it is not sent again. */
    doubt: ({ recipient }: Pick<Row, 'recipient'>): Promise<void> =>
      tell(recipient, (locale) => uncertainNotice(reader(locale))),

    /** Lets a row go on that was made to wait just when what stood in its way went away. False where something still does. */
    async wake(row: Row): Promise<boolean> {
      return (await condition(row)) === 'active' && (await ledger.unhold({ recipient: row.recipient })) > 0;
    },

    /** The person could be reached just now: what waits goes on. */
    async heal(person: string, channel: string): Promise<void> {
      await edit(person, (one) => ({ ...one, broken: null, channel }));
      await ledger.unhold({ recipient: person });
    },
  };
}
