import { isZone, type Zone } from '../calendar/zone.ts';
import type { State } from '../guilds/records/state.ts';
import { UserError } from '../kit/errors.ts';
import type { Added, RemindMe } from '../kit/remind-me.ts';
import type { MessageBody } from '../kit/reply.ts';
import type { Translator } from '../language/translator.ts';
import type { Library } from '../packs/library.ts';
import type { Breakage } from '../reminders/refusal.ts';
import { byHandle } from '../views/layout/handle.ts';
import { helloMessage } from '../views/people/remind-me-news.ts';
import { type AmendingOptions, amend } from './amending.ts';
import { newPerson, type PersonRecord } from './person-record.ts';
import { titleOf } from './private-letter.ts';
import { rolled } from './roll.ts';
import type { PersonStanding } from './standing.ts';
import {
  checkSteps,
  chosenEvent,
  eventMeant,
  inZone,
  pruned,
  withOther,
  without,
  withReminder,
} from './wishing.ts';

export interface DeskOptions extends AmendingOptions {
  readonly state: Pick<State, 'people'>;
  readonly library: Library;
  readonly standing: Pick<PersonStanding, 'heal'>;
  /**
   * Sends a direct message; gives the channel of those, or why none can be sent. @throws UserError where Discord does not answer.
   */
  readonly say: (person: string, body: MessageBody) => Promise<{ channel: string } | { closed: Breakage }>;
  /** Sets deliveries going: something may go on. */
  readonly deliver: () => void;
}

/**
 * A person's private reminders, for that person alone. Nothing here is logged: of what somebody wants to be reminded is theirs.
 * @param now bot time.
 */
export function remindMeFor(
  person: string,
  language: Translator,
  now: Temporal.Instant,
  options: DeskOptions,
): RemindMe {
  const { state, standing, say, deliver } = options;
  const change: Visit['change'] = (edit, zone = 'UTC') =>
    amend(
      person,
      (seen) => ({ ...edit(seen ?? newPerson(zone, language.locale)), language: language.locale }),
      now,
      options,
    );
  const knock = () => say(person, helloMessage(language));
  const rollOf = async (record: PersonRecord) => rolled(person, record, now, options);
  const visit: Visit = { person, language, now, options, change, knock, rollOf };
  return {
    async roll() {
      const seen = await state.people.get(person);
      if (!seen) return rollOf(newPerson('UTC', language.locale));
      // What is sent later is in the language in which the person was last here.
      return rollOf(seen.language === language.locale ? seen : await change((one) => one));
    },

    add: (...asked) => add(visit, ...asked),

    change: (...asked) => changed(visit, ...asked),

    remove: (named) => removed(visit, named),

    setZone: async (zone) => rollOf(await change((one) => inZone(one, zone, now), zone)),

    async tryAgain() {
      const door = await knock();
      if ('closed' in door) return door.closed;
      await standing.heal(person, door.channel);
      deliver();
      return undefined;
    },
  };
}

/** One who has come to their reminders, and what can be done for them. */
interface Visit {
  readonly person: string;
  readonly language: Translator;
  readonly now: Temporal.Instant;
  readonly options: DeskOptions;
  /** Changes what is kept of them. @param zone where it is the first thing that is kept */
  readonly change: (edit: (seen: PersonRecord) => PersonRecord, zone?: string) => Promise<PersonRecord>;
  /** Sends the first direct message. */
  readonly knock: () => ReturnType<DeskOptions['say']>;
  readonly rollOf: (record: PersonRecord) => ReturnType<RemindMe['roll']>;
}

async function add(
  { person, language, now, options, change, knock, rollOf }: Visit,
  ...[target, wish, around]: Parameters<RemindMe['add']>
): Promise<Added> {
  const { state, sayings, standing, deliver } = options;
  const seen = await state.people.get(person);
  const zone = zoneFor(seen, around);
  const followed = seen?.reminders.map(({ event }) => event) ?? [];
  const [said, before] = [await sayings.saidOf([eventMeant(target)]), await sayings.saidOf(followed)];
  const event = chosenEvent(target, said, now, zone);
  checkSteps(event, wish);
  const edit = (one: PersonRecord) =>
    withReminder(
      pruned({ ...one, zone: one.zone.chosen ? one.zone : { id: zone, chosen: false } }, before, now),
      event,
      wish,
      now,
    );
  // Whatever does not fit is told before anything is sent.
  const draft = edit(seen ?? newPerson(zone, language.locale));
  await assertAhead(person, draft, event.id, now, options);
  const door = seen?.channel && !seen.broken ? { channel: seen.channel } : await knock();
  if ('closed' in door) return { did: 'closed', why: door.closed };
  const record = await change((one) => ({ ...edit(one), channel: door.channel, broken: null }), zone);
  if (seen?.broken) await standing.heal(person, door.channel);
  deliver();
  const { reminders, zone: where } = await rollOf(record);
  const reminder = reminders.find((one) => one.event === event.id);
  if (!reminder) throw new UserError('remindme.gone');
  return { did: 'saved', reminder, zone: where, joined: followed.includes(event.id) };
}

async function changed(
  { person, now, options, change, rollOf }: Visit,
  ...[named, wish]: Parameters<RemindMe['change']>
): ReturnType<RemindMe['change']> {
  const wanted = await wantedAs(named, person, options);
  if (!wanted) throw new UserError('remindme.gone');
  const { seen, event, said } = wanted;
  if (said) checkSteps(said, wish);
  await assertAhead(person, withOther(seen, event, wish, now), event, now, options);
  const record = await change((one) => withOther(one, event, wish, now));
  options.deliver();
  const roll = await rollOf(record);
  const reminder = roll.reminders.find((one) => one.event === event);
  if (!reminder) throw new UserError('remindme.gone');
  return { ...roll, changed: reminder };
}

async function removed({ person, options, change }: Visit, named: string): ReturnType<RemindMe['remove']> {
  const wanted = await wantedAs(named, person, options);
  if (!wanted) return undefined;
  const { seen, event, said } = wanted;
  const noted = seen.dates.find((date) => date.event === event)?.title;
  await change((one) => without(one, event));
  return titleOf(event, said, noted, options.library);
}

/** What somebody is reminded of by such a name, and what is said of it now; undefined where it is nothing. */
async function wantedAs(named: string, person: string, { state, sayings }: DeskOptions) {
  const seen = await state.people.get(person);
  const event = eventNamed(seen, named);
  if (!seen || event === undefined) return undefined;
  return { seen, event, said: (await sayings.saidOf([event])).all.find(({ id }) => id === event) };
}

/** As long as nothing was chosen, and nothing hangs on it yet, it is that of the server in which somebody asks. */
function zoneFor(seen: PersonRecord | undefined, around: Zone): string {
  if (seen && (seen.zone.chosen || seen.reminders.length > 0) && isZone(seen.zone.id)) return seen.zone.id;
  return around.id;
}

const eventNamed = (record: PersonRecord | undefined, named: string): string | undefined =>
  byHandle(record?.reminders.map(({ event }) => ({ id: event })) ?? [], named)?.id;

/** @throws UserError where the event has a day, and none of the reminder's messages is still to come */
async function assertAhead(
  person: string,
  draft: PersonRecord,
  event: string,
  now: Temporal.Instant,
  options: DeskOptions,
): Promise<void> {
  const { reminders } = await rolled(person, draft, now, options);
  const one = reminders.find((other) => other.event === event);
  if (one?.held && one.next.length === 0) throw new UserError('remindme.past');
}
