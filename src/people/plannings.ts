import { epochFrom } from '../calendar/instant.ts';
import { isZone } from '../calendar/zone.ts';
import { kindOf } from '../guilds/dates/moves.ts';
import { readStep, stepText } from '../reminders/step.ts';
import type { Subscription } from '../reminders/subscription.ts';
import type { KeptReminder, PersonRecord } from './person-record.ts';

/** When reminders of a day come that ask for no time. */
const USUAL_TIME = '09:00';

/** What planning needs to know of a reminder. @param zone the person's IANA zone */
export function planningOf(person: string, zone: string, one: KeptReminder): Subscription {
  const { event, steps, time } = one;
  const own = kindOf(event) === 'own';
  return {
    id: `${person}/${event}`,
    guild: undefined,
    person,
    zone,
    time: time ?? USUAL_TIME,
    ownTime: time !== null,
    steps: steps.flatMap((text) => readStep(text) ?? []),
    events: { releases: own ? [] : [event], own: own ? [event] : [], anniversaries: false },
    created: epochFrom(Temporal.Instant.from(one.created)),
    since: epochFrom(Temporal.Instant.from(one.since)),
    pauses: [],
  };
}

/** Those of a person that can be planned: none where this version of Node does not know the person's zone. */
export const planningsOf = (person: string, { zone, reminders }: PersonRecord): Subscription[] =>
  isZone(zone.id) ? reminders.map((one) => planningOf(person, zone.id, one)) : [];

/** A person's reminder of an event; undefined where there is none. */
export const reminderOf = (record: PersonRecord | undefined, event: string): KeptReminder | undefined =>
  record?.reminders.find((one) => one.event === event);

/** Whether a reminder, as it is, has the step of a row. */
export const isWanted = (one: KeptReminder | undefined, { step }: { readonly step: string }): boolean =>
  one?.steps.some((text) => sameStep(text, step)) ?? false;

const sameStep = (text: string, step: string): boolean => {
  const read = readStep(text);
  return read !== undefined && stepText(read) === step;
};
