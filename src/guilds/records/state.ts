import { z } from 'zod';
import type { Draft, Settings } from '../../kit/guild.ts';
import type { PanelDraft } from '../../kit/setup.ts';
import { type PersonRecord, personRecord } from '../../people/person-record.ts';
import type { Definition } from '../../store/envelope.ts';
import { type Collection, openCollection } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { type Round, roundRecord, seatRecord } from '../../trivia/round.ts';
import { playerRecord, type ScoreRecord, scoreRecord } from '../../trivia/score-record.ts';
import {
  type CorrectionList,
  correctionListSchema,
  draftSchema,
  type EventList,
  eventListSchema,
} from './book-records.ts';
import { type Departure, departureRecord } from './departure-record.ts';
import { type NoticeList, noticeRecord } from './notices.ts';
import { type OptInList, optInRecord } from './opt-ins.ts';
import { panelRecord } from './panels.ts';
import { settingsRecord } from './settings.ts';
import { type ShownDays, shownDaysRecord } from './shown-days-record.ts';
import { type HeldDates, standingRecord } from './standing-record.ts';
import { type SubscriptionList, subscriptionRecord } from './subscription-record.ts';

/** What the bot keeps of servers and channels over restarts. */
export type State = {
  /** Servers that have been greeted, by id. */
  greetings: Collection<{ at: string }>;
  /** Servers in which this installation has registered its commands, by id. */
  registrations: Collection<{ at: string }>;
  /** What a place has been shown of a list, oldest first, by the place's key. */
  rotations: Collection<{ shown: string[] }>;
  /** Channels' quotations of the day, by server and channel. */
  shownDays: Collection<ShownDays>;
  /** What servers have set, by server id. */
  settings: Collection<Settings>;
  /** Servers' own events, by server id. */
  events: Collection<EventList>;
  /** Servers' claims on films' dates, by server id. */
  corrections: Collection<CorrectionList>;
  /** What moderators were asked to confirm, by server id and a key. */
  drafts: Collection<Draft>;
  /** What servers' channels have subscribed to, by server id. */
  subscriptions: Collection<SubscriptionList>;
  /** What moderators have set up and not saved yet, by server id and theirs. */
  panels: Collection<PanelDraft>;
  /** Who wants to be mentioned in a channel's posts, by server and channel. */
  optIns: Collection<OptInList>;
  /** What moderators could be told nowhere, by server id. */
  notices: Collection<NoticeList>;
  /** Of what moderators were warned, by occurrence and problem. */
  warnings: Collection<{ at: string }>;
  /** What servers with subscriptions hold true of events' dates, by server id. */
  standings: Collection<HeldDates>;
  /** Which process has changed a server's records of late, by server id and process. */
  touched: Collection<Record<never, never>>;
  /** Who wants to be reminded in private, by the person's id. */
  people: Collection<PersonRecord>;
  /** What people could be told nowhere, by the person's id. */
  personNotices: Collection<NoticeList>;
  /** As `touched`, of people. */
  touchedPeople: Collection<Record<never, never>>;
  /** Servers that the bot is no longer in, by server id. */
  departures: Collection<Departure>;
  /** People whose traces are being erased, by person's id: what is cut off is done again. */
  erasures: Collection<{ at: string }>;
  /** Questions that were asked, by a random id. */
  rounds: Collection<Round>;
  /** Which question is open in a channel, by channel id. */
  seats: Collection<{ readonly round: string }>;
  /** What people have reached in a server's game, by server id and person. */
  scores: Collection<ScoreRecord>;
  /** In which servers somebody has reached anything, by person. */
  players: Collection<{ readonly guilds: readonly string[] }>;
};

const same = (old: unknown): unknown => old;

const moment = z.object({ at: z.string() });

/** How each of them is kept. */
const RECORDS = {
  greetings: { name: 'greetings', version: 1, schema: moment },
  registrations: { name: 'registrations', version: 1, schema: moment },
  rotations: {
    name: 'rotations',
    version: 1,
    schema: z.object({ shown: z.array(z.string()) }),
    // After a power cut something may come twice.
    unsynced: true as const,
  },
  shownDays: shownDaysRecord,
  settings: settingsRecord,
  events: { name: 'events', version: 1, schema: eventListSchema },
  corrections: { name: 'corrections', version: 1, schema: correctionListSchema },
  // Each knows one kind more than the one before.
  drafts: { name: 'drafts', version: 3, schema: draftSchema, migrations: [same, same] },
  subscriptions: subscriptionRecord,
  panels: panelRecord,
  optIns: optInRecord,
  notices: noticeRecord,
  warnings: { name: 'warnings', version: 1, schema: moment },
  standings: standingRecord,
  touched: { name: 'touched', version: 1, schema: z.object({}) },
  people: personRecord,
  personNotices: { ...noticeRecord, name: 'person-notices' },
  touchedPeople: { name: 'touched-people', version: 1, schema: z.object({}) },
  departures: departureRecord,
  erasures: { name: 'erasures', version: 1, schema: moment },
  rounds: roundRecord,
  seats: seatRecord,
  scores: scoreRecord,
  players: playerRecord,
};

/** Every kind of record with the version of its shape that this version of the bot knows. */
export const KNOWN_RECORDS: readonly Pick<Definition<unknown>, 'name' | 'version'>[] = Object.values(RECORDS);

/**
 * Opens the collections side by side, migrating what older versions have left: so those of an empty store share a sync of the disk, and
 * a server far away is not waited for once for each. @throws StoreError
 */
export const openState = (store: Store): Promise<State> => {
  const opening = <T>(definition: Definition<T>) => openCollection(store, definition);
  return allOf({
    greetings: opening(RECORDS.greetings),
    registrations: opening(RECORDS.registrations),
    rotations: opening(RECORDS.rotations),
    shownDays: opening(RECORDS.shownDays),
    settings: opening(RECORDS.settings),
    events: opening(RECORDS.events),
    corrections: opening(RECORDS.corrections),
    drafts: opening(RECORDS.drafts),
    subscriptions: opening(RECORDS.subscriptions),
    panels: opening(RECORDS.panels),
    optIns: opening(RECORDS.optIns),
    notices: opening(RECORDS.notices),
    warnings: opening(RECORDS.warnings),
    standings: opening(RECORDS.standings),
    touched: opening(RECORDS.touched),
    people: opening(RECORDS.people),
    personNotices: opening(RECORDS.personNotices),
    touchedPeople: opening(RECORDS.touchedPeople),
    departures: opening(RECORDS.departures),
    erasures: opening(RECORDS.erasures),
    rounds: opening(RECORDS.rounds),
    seats: opening(RECORDS.seats),
    scores: opening(RECORDS.scores),
    players: opening(RECORDS.players),
  });
};

/** Waits for all of them, whatever becomes of some: nobody may close the store under one that is still being opened. */
async function allOf<T extends Record<string, unknown>>(
  opening: { readonly [K in keyof T]: Promise<T[K]> },
): Promise<T> {
  const names: (keyof T)[] = Object.keys(opening);
  await Promise.allSettled(names.map((name) => opening[name]));
  const opened: Partial<T> = {};
  for (const name of names) opened[name] = await opening[name];
  return opened as T;
}
