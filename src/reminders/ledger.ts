import type { Occurrence } from './occurrence.ts';

/**
 * What has become of an occurrence. `due` has never been tried; `claimed` is being tried by its owner; the others are
 * final: `missed` was not tried in time, `failed` can't succeed, `uncertain` was tried and can't be proved unsent.
 */
export type RowState = 'due' | 'claimed' | 'sent' | 'missed' | 'failed' | 'uncertain';

/** Whether nothing becomes of a row any more, unless somebody reopens it. */
export const isFinal = ({ state }: Pick<Row, 'state'>): boolean => state !== 'due' && state !== 'claimed';

/** One row: an occurrence and its fate. */
export interface Row extends Occurrence {
  readonly state: RowState;
  /** A due row that waits for something else than its turn (a permission, a date that is being changed). */
  readonly held: boolean;
  /** Why it is held, missed, failed or uncertain: a key, not words. */
  readonly reason: string | undefined;
  /** How often it was claimed since it was last surely unsent; what was claimed before may have been sent. */
  readonly claims: number;
  /** Real time of the first of those claims, which comes before the first request leaves. */
  readonly firstAttempt: Temporal.Instant | undefined;
  /** Id of the message or whatever else came of it. */
  readonly message: string | undefined;
  /** Bot time at which it became final. */
  readonly settled: Temporal.Instant | undefined;
}

/** A row to write. With `missed` it is written as missed at once, for that reason. */
export interface Entry {
  readonly occurrence: Occurrence;
  readonly missed?: string | undefined;
  /** Bot time at which was first seen what it tells: it is due later, but may have been told before a store was put back (doubt.ts). */
  readonly seen?: Temporal.Instant | undefined;
  /**
   * From this real time on it may have been tried by somebody who wrote it elsewhere (doubt.ts): it is written as a claim
   * whose owner is gone, so that it is looked for before it is sent.
   */
  readonly doubtedSince?: Temporal.Instant | undefined;
}

/** A row that its caller alone may now send, while the lease lasts. */
interface Claim {
  readonly row: Row;
  /** Real milliseconds since the first attempt by the store's own clock; negative where that clock went back. */
  readonly sinceFirst: number;
}

/** How a row ends. */
export type Outcome =
  | { readonly state: 'sent'; readonly message?: string | undefined; readonly reason?: string | undefined }
  | { readonly state: 'missed' | 'failed' | 'uncertain'; readonly reason: string };

/** Which shards' rows. A server's are its shard's; those without a server are divided by the id of the person (src/shard.ts). */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** How many rows of a shard are not final. */
export interface Sizes {
  readonly due: number;
  readonly held: number;
  readonly claimed: number;
}

/** Which rows to list; what is left out does not narrow. */
export interface RowFilter {
  readonly guild?: string | undefined;
  readonly recipient?: string | undefined;
  readonly event?: string | undefined;
  readonly states?: readonly RowState[] | undefined;
  /** Bot time; rows due from then on. */
  readonly from?: Temporal.Instant | undefined;
}

/** For what a row that is given back waits: until it is let go, for that reason, or for so many real milliseconds. */
type Waiting = { readonly held: string } | { readonly ms: number };

/** Whose held rows go on. */
type Holding = { readonly recipient: string } | { readonly guild: string; readonly event: string };

/** Whose rows are erased: a server's, or a person's own by direct message. */
export type Erased = { readonly guild: string } | { readonly recipient: string };

/**
 * The durable record of every occurrence. Each call is atomic, over all processes, and durable when its promise resolves.
 * Instants are the bot's, but leases and first attempts follow the store's real clock, which all processes share.
 */
export interface Ledger {
  /** Writes those that are not there yet, all or none; what is there stays as it is. Gives the ids of the new ones. */
  insert(entries: readonly Entry[]): Promise<string[]>;
  /**
   * Up to when a shard has planned. A shard that never has (the number of shards was changed) goes on from the oldest
   * instant of all: a window that is too long is harmless. Undefined where nobody has planned yet.
   */
  planned(shard: number, count: number): Promise<Temporal.Instant | undefined>;
  /** To be moved only when all rows of the window are durable; back, too, when the clock was set back. */
  movePlanned(shard: number, count: number, to: Temporal.Instant): Promise<void>;

  get(id: string): Promise<Row | undefined>;
  /** Rows by due time, the latest first. */
  list(filter: RowFilter, limit: number): Promise<Row[]>;
  /** Due rows that wait for nothing else, by priority and then due time; none that is due after `now`. */
  ready(now: Temporal.Instant, shards: Shards, limit: number): Promise<Row[]>;
  /** Due rows, held ones too, that are no longer true at `now`. */
  lapsed(now: Temporal.Instant, shards: Shards, limit: number): Promise<Row[]>;
  /** Claimed rows of which the lease has run out: their owner is gone. */
  abandoned(shards: Shards, limit: number): Promise<Row[]>;

  /**
   * Takes a due row, or an abandoned one. Undefined when another was faster, it is final, or no bot may use the store any more (it was
   * moved away while this one was cut off, or asleep): that is seen in the same act, so that nothing is sent from two stores.
   */
  claim(id: string, owner: string, leaseMs: number): Promise<Claim | undefined>;
  /** Prolongs one's own lease; false when the row is no longer one's own, or no bot may use the store: then nothing may be sent. */
  renew(id: string, owner: string, leaseMs: number): Promise<boolean>;
  /** As `renew`, after it was proved that nothing was sent: the next attempt counts as the first. */
  startAfresh(id: string, owner: string, leaseMs: number): Promise<boolean>;
  /** Gives one's own row back as due; only what was surely not sent. */
  giveBack(id: string, owner: string, waiting?: Waiting): Promise<boolean>;
  /**
   * Ends one's own row at bot time `at`. That it was sent is a fact: it is taken from anybody, whatever was thought of the
   * row meanwhile. False where it changed nothing.
   */
  settle(id: string, owner: string, outcome: Outcome, at: Temporal.Instant): Promise<boolean>;

  /** Makes due rows wait. Gives how many did not yet. */
  hold(ids: readonly string[], reason: string): Promise<number>;
  /** Lets held rows go on. Gives how many. */
  unhold(whose: Holding): Promise<number>;
  /** Ends due rows unsent, at bot time `at`. Gives the ids of those that were due. */
  miss(ids: readonly string[], reason: string, at: Temporal.Instant): Promise<string[]>;
  /** As `miss`, for what can't succeed. */
  fail(ids: readonly string[], reason: string, at: Temporal.Instant): Promise<string[]>;
  /** Takes due rows away, as if they had never been planned: their step was changed. Gives the ids of those that were due. */
  withdraw(ids: readonly string[]): Promise<string[]>;
  /** "Post it now": a missed, failed or uncertain row is due again, true until `until`. False where it is none of these. */
  reopen(id: string, due: Temporal.Instant, until: Temporal.Instant): Promise<boolean>;

  /** How many rows of each of these shards are due (held apart) and claimed. */
  count(shards: Shards): Promise<ReadonlyMap<number, Sizes>>;
  /** Removes final rows that were due more than `RETENTION_DAYS` before bot time `now`; unfinished ones never. Gives how many. */
  sweep(now: Temporal.Instant): Promise<number>;
  /**
   * Removes all rows of a server or of a person, unfinished ones too. Not one act: what was erased when it is cut off stays so, and
   * done again it goes on. Gives how many.
   */
  erase(whose: Erased): Promise<number>;
  /**
   * Rows in whose note a text stands. No index helps: it walks over all rows. Nor is it one act: what is written meanwhile may or may
   * not be seen.
   */
  noting(text: string): Promise<Row[]>;
  /** Puts another text in its place in the notes of all rows, as `noting` finds them. Gives how many rows. */
  renote(text: string, by: string): Promise<number>;
}

/** Final rows stay so long, by the bot's clock. */
export const RETENTION_DAYS = 400;

/** Real milliseconds for which a claim holds unless it is renewed. */
export const LEASE_MS = 60_000;
