import { isDeepStrictEqual } from 'node:util';
import { isZone } from '../calendar/zone.ts';
import { rowsFor, writeOwed } from '../guilds/dates/consequences.ts';
import type { State } from '../guilds/records/state.ts';
import { isStep, reshaped } from '../reminders/change.ts';
import type { Ledger, Row } from '../reminders/ledger.ts';
import { type Planned, plan } from '../reminders/plan.ts';
import { entryOf } from '../reminders/planner.ts';
import type { Plannable } from '../reminders/subscription.ts';
import type { KeptReminder, PersonRecord } from './person-record.ts';
import { planningOf, planningsOf, reminderOf } from './plannings.ts';
import type { SayingsSource } from './sayings.ts';

export interface AmendingOptions {
  readonly state: Pick<State, 'people'>;
  readonly sayings: SayingsSource;
  readonly ledger: Ledger;
  /** Up to when a person's shard has planned; undefined where it never has. */
  readonly planned: (person: string) => Promise<Temporal.Instant | undefined>;
  /** To be called before a record is changed, and after. */
  readonly touch: (person: string) => Promise<void>;
  readonly changed: (person: string) => Promise<void>;
}

/** The process whose shard a person is on hears of a change at its next beat, a minute later at most. */
const HEARD_MINUTES = 2;

/**
 * The one way in which a person's reminders change. What the old shape still owes is written before the record changes, and what
 * is not wanted any more withdrawn after it. Steps of the next minutes are written at once, whoever's person it is: another process
 * may plan beyond them before it has heard. Where another was faster `edit` decides anew on what that one wrote.
 * @param now bot time.
 */
export async function amend(
  person: string,
  edit: (seen: PersonRecord | undefined) => PersonRecord,
  now: Temporal.Instant,
  options: AmendingOptions,
): Promise<PersonRecord> {
  const { state, ledger, sayings, touch, changed } = options;
  for (;;) {
    const seen = await state.people.get(person);
    const next = edit(seen);
    const both = { ...next, reminders: [...next.reminders, ...(seen?.reminders ?? [])] };
    const { events } = await sayings.of(both, now);
    const { owed, withdrawn } = await consequencesOf(person, { seen, next, events, now }, options);
    await writeOwed(ledger, owed);
    await touch(person);
    if (!(await replace(state.people, person, seen, next))) continue;
    await ledger.withdraw(withdrawn);
    const window = { after: now, until: now.add({ minutes: HEARD_MINUTES }) };
    await ledger.insert(plan(planningsOf(person, next), () => events, window).map(entryOf));
    await changed(person);
    return next;
  }
}

interface Change {
  readonly seen: PersonRecord | undefined;
  readonly next: PersonRecord;
  readonly events: readonly Plannable[];
  readonly now: Temporal.Instant;
}

async function consequencesOf(
  person: string,
  { seen, next, events, now }: Change,
  { ledger, planned }: AmendingOptions,
): Promise<{ owed: Planned[]; withdrawn: string[] }> {
  if (!seen) return { owed: [], withdrawn: [] };
  const rows = await rowsFor(ledger, person, now);
  const circumstances = { eventsOf: () => events, planned: (await planned(person)) ?? now, now };
  const found = seen.reminders.map((before) => {
    const of = rows.filter(({ event }) => event === before.event);
    const after = reminderOf(next, before.event);
    if (!after) return { owed: [], withdrawn: dueIn(of) };
    if (after.since === before.since || !isZone(seen.zone.id)) return { owed: [], withdrawn: [] };
    const shapes = [shapeOf(person, seen, before), shapeOf(person, next, after)] as const;
    return reshaped(...shapes, { ...circumstances, rows: of });
  });
  return {
    owed: found.flatMap(({ owed }) => owed),
    withdrawn: found.flatMap(({ withdrawn }) => withdrawn),
  };
}

const shapeOf = (person: string, { zone }: PersonRecord, one: KeptReminder) =>
  planningOf(person, zone.id, one);

const dueIn = (rows: readonly Row[]): string[] =>
  rows.filter((row) => row.state === 'due' && (isStep(row) || row.kind === 'notice')).map(({ id }) => id);

/** Puts a record in the place of what was seen there; false, and nothing is changed, where that is another by now. */
async function replace(
  people: State['people'],
  person: string,
  seen: PersonRecord | undefined,
  next: PersonRecord,
): Promise<boolean> {
  if (!seen) return people.setIfAbsent(person, next);
  let isSame = false;
  const written = await people.updateIfThere(person, (current) => {
    isSame = isDeepStrictEqual(current, seen);
    return isSame ? next : current;
  });
  return written !== undefined && isSame;
}
