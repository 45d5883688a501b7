import { z } from 'zod';
import type { Draft, Settings } from '../kit/guild.ts';
import type { PanelDraft } from '../kit/setup.ts';
import { type PersonRecord, personRecord } from '../people/person-record.ts';
import { type Collection, openCollection } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { type NoticeList, noticeRecord } from './notices.ts';
import { type OptInList, optInRecord } from './opt-ins.ts';
import { panelRecord } from './panels.ts';
import {
  type CorrectionList,
  correctionListSchema,
  draftSchema,
  type EventList,
  eventListSchema,
} from './records.ts';
import { settingsRecord } from './settings.ts';
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
};

const moment = z.object({ at: z.string() });

/** Opens the collections, migrating what older versions have left. @throws StoreError */
export const openState = async (store: Store): Promise<State> => ({
  greetings: await openCollection(store, { name: 'greetings', version: 1, schema: moment }),
  registrations: await openCollection(store, { name: 'registrations', version: 1, schema: moment }),
  rotations: await openCollection(store, {
    name: 'rotations',
    version: 1,
    schema: z.object({ shown: z.array(z.string()) }),
  }),
  settings: await openCollection(store, settingsRecord),
  events: await openCollection(store, { name: 'events', version: 1, schema: eventListSchema }),
  corrections: await openCollection(store, { name: 'corrections', version: 1, schema: correctionListSchema }),
  drafts: await openCollection(store, {
    name: 'drafts',
    version: 2,
    schema: draftSchema,
    // The second knows one kind more.
    migrations: [(old) => old],
  }),
  subscriptions: await openCollection(store, subscriptionRecord),
  panels: await openCollection(store, panelRecord),
  optIns: await openCollection(store, optInRecord),
  notices: await openCollection(store, noticeRecord),
  warnings: await openCollection(store, { name: 'warnings', version: 1, schema: moment }),
  standings: await openCollection(store, standingRecord),
  touched: await openCollection(store, { name: 'touched', version: 1, schema: z.object({}) }),
  people: await openCollection(store, personRecord),
  personNotices: await openCollection(store, { ...noticeRecord, name: 'person-notices' }),
  touchedPeople: await openCollection(store, { name: 'touched-people', version: 1, schema: z.object({}) }),
});
