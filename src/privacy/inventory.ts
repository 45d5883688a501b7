import type { State } from '../guilds/records/state.ts';

/** By what a record belongs to a server: its key is the server's id, or begins with it; or it belongs to none, and goes by itself. */
type OfServer = 'key' | 'prefix' | 'none';

/** What one kind of record is, as far as it is somebody's business. */
export interface Kept {
  /** Under which heading `/privacy` tells of it. */
  readonly told: KeptGroup;
  readonly ofServer: OfServer;
  /** Whether a person may be named in it: then a holding shows and erases that. */
  readonly ofPerson: boolean;
}

/** The headings, in the order in which they are told. */
export const KEPT_GROUPS = ['lists', 'people', 'game', 'set', 'begun', 'said', 'ledger'] as const;
export type KeptGroup = (typeof KEPT_GROUPS)[number];

/** All that is kept, every collection of it. One more that is not named here does not compile. */
export const INVENTORY = {
  optIns: { told: 'lists', ofServer: 'prefix', ofPerson: true },
  people: { told: 'people', ofServer: 'none', ofPerson: true },
  personNotices: { told: 'people', ofServer: 'none', ofPerson: true },
  touchedPeople: { told: 'people', ofServer: 'none', ofPerson: true },
  subscriptions: { told: 'set', ofServer: 'key', ofPerson: true },
  settings: { told: 'set', ofServer: 'key', ofPerson: true },
  events: { told: 'set', ofServer: 'key', ofPerson: true },
  corrections: { told: 'set', ofServer: 'key', ofPerson: true },
  drafts: { told: 'begun', ofServer: 'prefix', ofPerson: true },
  panels: { told: 'begun', ofServer: 'prefix', ofPerson: true },
  scores: { told: 'game', ofServer: 'prefix', ofPerson: true },
  // In which servers a person has scores; what it says of a server goes with that one's scores.
  players: { told: 'game', ofServer: 'none', ofPerson: true },
  // They last a week at most, and one that is open for half a minute.
  rounds: { told: 'game', ofServer: 'none', ofPerson: true },
  seats: { told: 'game', ofServer: 'none', ofPerson: false },
  // Outside of servers the key begins with the person's id.
  rotations: { told: 'said', ofServer: 'prefix', ofPerson: true },
  shownDays: { told: 'said', ofServer: 'prefix', ofPerson: false },
  greetings: { told: 'said', ofServer: 'key', ofPerson: false },
  registrations: { told: 'said', ofServer: 'key', ofPerson: false },
  notices: { told: 'said', ofServer: 'key', ofPerson: false },
  standings: { told: 'said', ofServer: 'key', ofPerson: false },
  departures: { told: 'said', ofServer: 'key', ofPerson: false },
  warnings: { told: 'said', ofServer: 'none', ofPerson: false },
  touched: { told: 'said', ofServer: 'none', ofPerson: false },
  // It lasts as long as the erasing itself.
  erasures: { told: 'said', ofServer: 'none', ofPerson: false },
  ledger: { told: 'ledger', ofServer: 'none', ofPerson: true },
} as const satisfies Record<keyof State | 'ledger', Kept>;
