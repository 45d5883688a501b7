import { isZone } from '../calendar/zone.ts';
import type { PrivateReminder, ReminderRoll, Undelivered } from '../kit/remind-me.ts';
import type { Library } from '../packs/library.ts';
import { isFinal, type Ledger, type Row } from '../reminders/ledger.ts';
import { plan } from '../reminders/plan.ts';
import type { KeptReminder, PersonRecord } from './person-record.ts';
import { planningOf } from './plannings.ts';
import { titleOf } from './private-letter.ts';
import { guildOf, type Sayings, type SayingsSource } from './sayings.ts';

/** So far ahead is looked for what is to come. */
const AHEAD_HOURS = 10 * 366 * 24;

/** Of what came to nothing so much is listed, and for so long. */
const [MOST_UNDELIVERED, UNDELIVERED_HOURS] = [5, 14 * 24];

/** More rows than these of one person are not looked at. */
const MOST_ROWS = 500;

export interface RollOptions {
  readonly sayings: SayingsSource;
  readonly ledger: Ledger;
  readonly library: Library;
}

/** All of a person's reminders as a record has them, with what is to come and what did not arrive. @param now bot time. */
export async function rolled(
  person: string,
  record: PersonRecord,
  now: Temporal.Instant,
  options: RollOptions,
): Promise<ReminderRoll> {
  const { sayings, ledger } = options;
  const found = await sayings.of(record, now);
  const rows = await ledger.list({ recipient: person }, MOST_ROWS);
  const done = new Set(rows.filter((row) => isFinal(row)).map(({ id }) => id));
  const { id, chosen } = record.zone;
  const known = isZone(id);
  return {
    zone: { id: known ? id : 'UTC', assumed: !(chosen && known) },
    reminders: record.reminders.map((one) => viewOf(person, record, one, { found, done, now, ...options })),
    broken: record.broken?.why ?? (known ? undefined : 'zone-unknown'),
    undelivered: undeliveredAmong(rows, record, found, now, options),
  };
}

interface Viewing extends Pick<RollOptions, 'library'> {
  readonly found: Sayings;
  /** Ids of what is over and done. */
  readonly done: ReadonlySet<string>;
  readonly now: Temporal.Instant;
}

function viewOf(
  person: string,
  record: PersonRecord,
  one: KeptReminder,
  { found, done, now, library }: Viewing,
): PrivateReminder {
  const { event, steps, time } = one;
  const said = found.said.all.find(({ id }) => id === event);
  const noted = record.dates.find((date) => date.event === event)?.title;
  const window = { after: now, until: now.add({ hours: AHEAD_HOURS }) };
  const shapes = isZone(record.zone.id) ? [planningOf(person, record.zone.id, one)] : [];
  const next = plan(shapes, () => found.events, window).filter(({ id }) => !done.has(id));
  return {
    event,
    steps,
    time: time ?? undefined,
    title: titleOf(event, said, noted, library),
    server: guildOf(event),
    said,
    held: found.events.find(({ id }) => id === event),
    changesAt: found.looked.waiting.get(event),
    next: next.map(({ step, due }) => ({ step, due })),
  };
}

const TOLD_OF: ReadonlySet<Row['kind']> = new Set(['private', 'notice']);

/** The latest first. What a later message said better is not missed by anybody. */
function undeliveredAmong(
  rows: readonly Row[],
  record: PersonRecord,
  { said }: Sayings,
  now: Temporal.Instant,
  { library }: Pick<RollOptions, 'library'>,
): Undelivered[] {
  const from = now.subtract({ hours: UNDELIVERED_HOURS });
  const isNews = ({ kind, state, reason, due }: Row) =>
    TOLD_OF.has(kind) &&
    (state === 'missed' || state === 'failed' || state === 'uncertain') &&
    reason !== 'superseded' &&
    Temporal.Instant.compare(due, from) > 0;
  return rows
    .filter(isNews)
    .slice(0, MOST_UNDELIVERED)
    .map(({ event, kind, state, step, due, reason }) => {
      const one = said.all.find(({ id }) => id === event);
      const noted = record.dates.find((date) => date.event === event)?.title;
      return { kind, state, step, due, reason, title: titleOf(event, one, noted, library) };
    });
}
