import type { CountdownEvent, SaidEvent } from '../calendar/events.ts';
import type { Zone } from '../calendar/zone.ts';
import type { Row } from '../reminders/ledger.ts';
import type { Breakage } from '../reminders/refusal.ts';
import { UserError } from './errors.ts';
import type { ReminderWish } from './remind-when.ts';

/** As many reminders as a person may have. */
export const MOST_REMINDERS = 25;

/** Of what a person wants to be reminded: a film, or an event of one server. */
export type ReminderTarget = { readonly film: string } | { readonly guild: string; readonly key: string };

/** One private reminder, as it stands. */
export type PrivateReminder = ReminderWish & {
  /** Id of the event; that of a server's own names the server too. */
  readonly event: string;
  readonly title: string;
  /** Id of the server whose own event it is; undefined for a film's. */
  readonly server: string | undefined;
  /** What is said of it now; undefined where it is gone, or rests. */
  readonly said: SaidEvent | undefined;
  /** It at the time that is held true; undefined where no day is named. */
  readonly held: CountdownEvent | undefined;
  /** When a change of its date counts, bot time; undefined where none waits. */
  readonly changesAt: Temporal.Instant | undefined;
  /** The messages to come, earliest first, bot time. */
  readonly next: readonly { readonly step: string; readonly due: Temporal.Instant }[];
};

/** A message that did not arrive, or of which nobody knows; `title` where its event is still known. */
export type Undelivered = Pick<Row, 'state' | 'step' | 'due' | 'reason' | 'kind'> & {
  readonly title: string | undefined;
};

/** All of a person's reminders. */
export type ReminderRoll = {
  readonly zone: Zone;
  readonly reminders: readonly PrivateReminder[];
  /** Why nothing reaches the person; undefined while it does. */
  readonly broken: Breakage | undefined;
  readonly undelivered: readonly Undelivered[];
};

/** What became of the wish for a reminder. */
export type Added =
  | {
      readonly did: 'saved';
      readonly reminder: PrivateReminder;
      readonly zone: Zone;
      /** There was one of the same event, whose steps stay. */
      readonly joined: boolean;
    }
  /** The person takes no direct messages: nothing is saved. */
  | { readonly did: 'closed'; readonly why: Breakage };

/** A person's private reminders, and the ways to change them. A change is durable when its promise resolves. */
export type RemindMe = {
  roll(): Promise<ReminderRoll>;
  /**
   * The first direct message is sent before anything is saved.
   * @param around the zone of the server in which it is asked for: it holds as long as the person has chosen none.
   * @throws UserError for what can't be counted down to, lies in the past, or is one too many; and where Discord does not answer.
   */
  add(target: ReminderTarget, wish: ReminderWish, around: Zone): Promise<Added>;
  /** @param named the event's id, or its handle. @throws UserError where there is none, and as `add` does */
  change(named: string, wish: ReminderWish): Promise<ReminderRoll & { readonly changed: PrivateReminder }>;
  /** Gives the title; undefined where there was none. */
  remove(named: string): Promise<string | undefined>;
  /** @param zone an IANA zone that this Node knows */
  setZone(zone: string): Promise<ReminderRoll>;
  /** Knocks at a door that was found closed; what waits goes on where it opens. Gives why it is still closed. */
  tryAgain(): Promise<Breakage | undefined>;
};

/** @throws UserError while the bot is still starting */
export function remindMeOf({ remindMe }: { readonly remindMe: RemindMe | undefined }): RemindMe {
  if (!remindMe) throw new UserError('remindme.starting');
  return remindMe;
}
