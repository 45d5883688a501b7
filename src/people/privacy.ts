import type { State } from '../guilds/state.ts';
import type { Ledger } from '../reminders/ledger.ts';
import type { PersonRecord } from './person-record.ts';

/** What is stored about a person's private reminders. */
export interface KeptOfPerson {
  /** Zone, language, channel of direct messages, reminders, dates of their events; undefined where none is kept. */
  readonly record: PersonRecord | undefined;
  /** What could be told nowhere and waits for the person's next command. */
  readonly notices: readonly string[];
  /** How many messages are written down as due, and as over and done (these for 400 days). */
  readonly due: number;
  readonly done: number;
}

export interface PrivacyOptions {
  readonly state: Pick<State, 'people' | 'personNotices'>;
  readonly ledger: Ledger;
  readonly touch: (person: string) => Promise<void>;
  readonly changed: (person: string) => Promise<void>;
}

/** More rows than these no person has: 25 reminders of 10 steps, and what became of others within 400 days. */
const MOST_ROWS = 5_000;

/** All that is stored about one person's private reminders. */
export async function ofPerson(person: string, { state, ledger }: PrivacyOptions): Promise<KeptOfPerson> {
  const rows = await ledger.list({ recipient: person }, MOST_ROWS);
  const open = rows.filter((row) => row.state === 'due' || row.state === 'claimed').length;
  return {
    record: await state.people.get(person),
    notices: (await state.personNotices.get(person))?.texts ?? [],
    due: open,
    done: rows.length - open,
  };
}

/**
 * Forgets a person's private reminders: the record, what was to be told, and what is due and not yet being sent. What is over and
 * done stays in the ledger until it is swept out after 400 days: the person's id, the event, the step and what became of it. A
 * message that is on its way at this moment may still arrive.
 */
export async function erase(
  person: string,
  { state, ledger, touch, changed }: PrivacyOptions,
): Promise<void> {
  await touch(person);
  await state.people.delete(person);
  await state.personNotices.delete(person);
  const due = await ledger.list({ recipient: person, states: ['due'] }, MOST_ROWS);
  await ledger.withdraw(due.map(({ id }) => id));
  await changed(person);
}
