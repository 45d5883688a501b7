import { onTestFinished } from 'vitest';
import type { EventTime } from '../../src/calendar/event-time.ts';
import { moved, noticeOf } from '../../src/reminders/change.ts';
import { type Carrier, deliver } from '../../src/reminders/courier.ts';
import type { Window } from '../../src/reminders/due.ts';
import { lateness } from '../../src/reminders/late.ts';
import type { Ledger, Row } from '../../src/reminders/ledger.ts';
import { firstSeen, type Move, type Standing, see } from '../../src/reminders/move.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { plan } from '../../src/reminders/plan.ts';
import { beat } from '../../src/reminders/planner.ts';
import type { Plannable, Subscription } from '../../src/reminders/subscription.ts';
import { judge } from '../../src/reminders/verdict.ts';
import { openStore } from '../../src/store/store.ts';

/** A season as a test tells it: who subscribes, what dates are said when, and when the bot is away. */
export interface Season {
  readonly subscriptions: readonly Subscription[];
  /** Each event's dates and from when they are said. */
  readonly dates: Readonly<
    Record<string, readonly (readonly [from: Temporal.Instant, time: EventTime | undefined])[]>
  >;
  isAway(now: Temporal.Instant): boolean;
}

const SHARDS = { ids: [0], count: 1 };

/** Runs a season beat by beat with all the parts together, and gives what was posted, in order. */
export class SeasonRun {
  readonly posts: string[] = [];
  readonly ledger: Ledger;
  readonly #season: Season;
  readonly #standings = new Map<string, Standing>();
  #now: Temporal.Instant;

  constructor(season: Season, start: Temporal.Instant, ledger: Ledger) {
    this.#season = season;
    this.#now = start;
    this.ledger = ledger;
    for (const id of Object.keys(season.dates)) this.#standings.set(id, firstSeen(this.#said(id)));
  }

  #said(id: string): EventTime | undefined {
    const said = this.#season.dates[id] ?? [];
    return said.findLast(([from]) => Temporal.Instant.compare(from, this.#now) <= 0)?.[1];
  }

  readonly #eventsOf = (): Plannable[] =>
    [...this.#standings].flatMap(([id, { time, since }]) =>
      time ? [{ id, kind: 'release', when: time, since }] : [],
    );

  /** One beat: dates are looked at, the window is planned, and then what is due is delivered. */
  async beat(now: Temporal.Instant): Promise<void> {
    this.#now = now;
    if (this.#season.isAway(now)) return;
    for (const [id, standing] of this.#standings) {
      const seen = see(standing, this.#said(id), now);
      this.#standings.set(id, seen.standing);
      if (seen.news === 'moved') await this.#tell(id, seen.move);
      if (seen.news !== 'changing') await this.ledger.unhold({ guild: '100', event: id });
    }
    const planWindow = (window: Window) => plan(this.#season.subscriptions, this.#eventsOf, window);
    await beat(this.ledger, { id: 0, count: 1 }, planWindow, now);
    for (const row of await this.ledger.lapsed(now, SHARDS, 1000)) await this.#deliver(row);
    for (const row of await this.ledger.ready(now, SHARDS, 1000)) await this.#deliver(row);
  }

  async #tell(event: string, move: Move): Promise<void> {
    for (const one of this.#season.subscriptions) {
      const rows = await this.ledger.list({ recipient: one.id }, 100);
      const circumstances = { eventsOf: this.#eventsOf, planned: this.#now, now: this.#now, rows };
      const { withdrawn, late } = moved(one, event, circumstances);
      await this.ledger.withdraw(withdrawn);
      const notice = noticeOf(one, event, move, this.#now);
      await this.ledger.insert([notice, ...late].map((occurrence) => ({ occurrence })));
    }
  }

  async #deliver(row: Row): Promise<void> {
    const now = () => this.#now;
    const send: Carrier['send'] = async (it) => {
      this.posts.push(this.#words(it));
      return { went: 'sent', message: `m${this.posts.length}` };
    };
    const look: Carrier['look'] = async () => ({ saw: 'unreadable' });
    const turn = async () => ({ unused: () => undefined });
    const wait = () => Promise.reject(new Error('nothing here has to wait'));
    const verdict = (it: Row) => this.#judge(it);
    const clock = { now, monotonic: () => 0, turn, wait };
    await deliver(row, {
      ledger: this.ledger,
      carrier: { send, look },
      owner: 'me',
      judge: verdict,
      ...clock,
    });
  }

  async #judge(row: Row) {
    const siblings = await this.ledger.list({ recipient: row.recipient, event: row.event }, 100);
    const standing = this.#standings.get(row.event);
    const facts = { now: this.#now, condition: 'active', siblings } as const;
    return judge(row, {
      wanted: true,
      ...facts,
      time: standing?.time,
      changing: standing?.change !== undefined,
    });
  }

  #words(row: Row): string {
    const head = `${this.#now.toString().slice(0, 16)} ${row.recipient} ${row.event}`;
    if (row.kind === 'notice') return `${head} moved ${row.note}`;
    const zone = this.#season.subscriptions.find(({ id }) => id === row.recipient)?.zone ?? 'UTC';
    const { late, lateBy, toGo } = lateness(row, this.#now, zone);
    return `${head} ${row.step}: ${toGo.count} to go${late ? `, late by ${lateBy / 60_000} min` : ''}`;
  }
}

/** Opens a season over a ledger of its own. */
export async function openSeason(season: Season, start: Temporal.Instant): Promise<SeasonRun> {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  return new SeasonRun(season, start, await openLedger(store));
}
