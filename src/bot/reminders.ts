import type { WebSocketManager } from '@discordjs/ws';
import { GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord-api-types/v10';
import { createGuildFacts } from '../discord/guild-facts.ts';
import { GuildTable } from '../discord/guild-table.ts';
import { whenAllAreLimited } from '../discord/rest.ts';
import { pingsFor } from '../guilds/desk/pings.ts';
import { signedReminders } from '../guilds/desk/signed.ts';
import type { News } from '../guilds/health/news.ts';
import type { QuotationDays } from '../guilds/letters/quotation-days.ts';
import type { State } from '../guilds/records/state.ts';
import type { SentPost } from '../http/routes.ts';
import type { Change } from '../kit/change.ts';
import type { GuildBook } from '../kit/guild.ts';
import type { Pings } from '../kit/ping.ts';
import type { RemindMe } from '../kit/remind-me.ts';
import type { Reminders } from '../kit/reminders.ts';
import type { Translator } from '../language/translator.ts';
import type { Ledger, Shards } from '../reminders/ledger.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import { Pacer, shareAmong } from '../reminders/pace.ts';
import type { RetryOptions } from '../retry.ts';
import { SEEN_WITHIN_MS } from '../store/presence.ts';
import { quotationDaysOf } from './courier.ts';
import { deskOf } from './desk.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { type BotDepartures, departuresOf } from './privacy.ts';
import { shardsOf } from './rosters.ts';
import { type Running, start } from './running.ts';
import { startProgress } from './start-progress.ts';
import { newsOf } from './watch.ts';

/** Reminders as the rest of the bot knows them. */
export type BotReminders = {
  /** Takes in what an event says of servers. */
  take(event: GatewayDispatchPayload): Promise<void>;
  /** Follows the servers' records and delivers what is due, once the store is open and the servers are known. */
  begin(gateway: WebSocketManager): Promise<void>;
  /** Somebody has changed something: it is told in the log channel. @param former the log channel before. */
  sign(guild: string, userId: string, change: Change, former?: string): void;
  /** Something else has changed a server's events. */
  refresh(guild: string): Promise<void>;
  of(book: GuildBook, userId: string, now: Temporal.Instant): Reminders | undefined;
  /** Whether a server has such a channel, thread or role. */
  exists(guild: string, kind: 'channel' | 'role', id: string): boolean;
  /** A person's private reminders, for that person; undefined until they have begun. */
  remindMe(person: string, language: Translator, now: Temporal.Instant): RemindMe | undefined;
  /** Who wants to be pinged in a server, for one of its people. */
  pings(guild: string, userId: string): Pings | undefined;
  next(): Temporal.Instant | undefined;
  /** Resolves when a request that nobody waits for may leave, in its turn among all others. */
  turn(): Promise<void>;
  /** Whether they have begun. */
  running(): boolean;
  /** The latest that were sent. */
  posts(): Promise<readonly SentPost[]>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

/** How many of what was sent are named. */
const POSTS = 200;

type Wait = RetryOptions['wait'];

/** What is made once the store is open and the servers are known. */
type Begun = Running & { ledger: Ledger; departures: BotDepartures; days: QuotationDays } & Pick<
    State,
    'panels'
  >;

/** Makes the reminders; they begin with `begin`. @param wait waits real milliseconds; rejects when the bot stops. */
export function createReminders(parts: BotParts, wait: Wait): BotReminders {
  const table = new GuildTable();
  // What is sent before a process knows its shards is little.
  let share = () => 1;
  const pacer = new Pacer({ share: () => share(), monotonic: () => parts.clock.monotonic(), wait });
  whenAllAreLimited([parts.rest, parts.posts], (ms) => pacer.rest(ms));
  let running: Begun | undefined;
  const { outage } = parts.keeping;
  const { news, sign, onError } = signingOf(parts, { table, pacer });
  return {
    ...desksOf(parts, { table, pacer, sign, onError }, () => running),
    async take(event) {
      const guild = table.take(event);
      if (guild === undefined || !running) return;
      // Before anything that waits there goes on.
      await outage.persist(() => followMembership(event, running?.departures));
      if (running.places.scheduler.isMended(guild)) running.tending.ask(guild);
      running.watch.changed(guild);
      running.healing.ask(guild);
    },
    async begin(gateway) {
      const [state, ledger] = await Promise.all([parts.keeping.state, parts.keeping.ledger]);
      const shards = await shardsOf(gateway);
      share = await sharing(parts, shards);
      const progress = startProgress(parts, 'waiting until Discord has told of all servers, told of');
      await table.whole(shards.ids.length, wait, (told) => progress.at(told));
      progress.end();
      const ground = { state, ledger, shards, table, pacer, wait };
      running = await beginOn(parts, ground, await news);
      running.departures.begin();
      const subscriptions = [...running.rosters.values()].reduce((sum, { size }) => sum + size, 0);
      parts.log.info({ servers: table.size, subscriptions }, 'reminders are running');
    },
    sign,
    async refresh(guild) {
      await running?.registry.refresh(guild);
      await running?.reminded.people.changedIn(guild);
    },
    next: () => running?.runner.next,
    turn: () => pacer.turn(PRIORITY.aside),
    running: () => running !== undefined,
    posts: async () => (running ? sentPosts(running.ledger) : []),
    async stop() {
      pacer.close();
      await running?.departures.stop();
      await running?.stop();
    },
  };
}

/** Sets going what follows the records. */
async function beginOn(parts: BotParts, ground: Ground, news: News): Promise<Begun> {
  const { ledger, state } = ground;
  const departures = departuresOf(parts, ground);
  await parts.keeping.outage.persist(() => departures.load());
  const running = await start(parts, ground, news);
  const days = quotationDaysOf(parts, ground);
  return { ...running, ledger, panels: state.panels, departures, days };
}

/** How changes are told in the log channel, also before reminders have begun. */
function signingOf(parts: BotParts, { table, pacer }: Pick<Ground, 'table' | 'pacer'>) {
  const { keeping, log } = parts;
  const onError = (err: unknown) =>
    log[pacer.closed ? 'debug' : 'error']({ err }, 'what follows a change could not be done');
  const news = keeping.state.then((state) => newsOf(parts, { state, table, pacer }));
  // That the store can't be opened is told elsewhere.
  news.catch(() => undefined);
  const sign: BotReminders['sign'] = (...what) =>
    void news.then((it) => keeping.outage.persist(() => it.sign(...what))).catch(onError);
  return { news, sign, onError };
}

type Desks = Pick<BotReminders, 'of' | 'remindMe' | 'pings' | 'exists'>;

type Asking = Pick<Ground, 'table' | 'pacer'> & Pick<ReturnType<typeof signingOf>, 'sign' | 'onError'>;

/** What commands have of reminders, for whoever uses one. */
function desksOf(
  { posts, log, libraries, keeping }: BotParts,
  { table, pacer, sign, onError }: Asking,
  running: () => Begun | undefined,
): Desks {
  const facts = createGuildFacts({
    rest: posts,
    turn: () => pacer.turn(PRIORITY.waitedFor),
    onFault: (err) => log.warn({ err }, 'Discord did not say what a moderator wants to know'),
  });
  const deliver = () => void running()?.dispatcher.pump();
  return {
    of(book, userId, now) {
      const begun = running();
      if (!begun) return undefined;
      const { health, dispatcher } = begun;
      const desk = deskOf({ ...begun, libraries, table, facts }, book, userId, now);
      return signedReminders(desk, (change) => {
        sign(book.id, userId, change);
        // What kept a subscription from posting may have been just that.
        keeping.outage.persist(() => health.heal(book.id)).then(() => dispatcher.pump(), onError);
      });
    },
    remindMe: (...whose) => running()?.reminded.desk(...whose, deliver),
    pings(...whose) {
      const people = running()?.people;
      return people && pingsFor(...whose, people);
    },
    exists: (guild, kind, id) =>
      (kind === 'role' ? table.role(guild, id) : table.place(guild, id)) !== undefined,
  };
}

/** Says which part of all shards this process runs; gives which part of the pace it may take at a moment. */
async function sharing({ keeping, clock, log }: BotParts, shards: Shards): Promise<() => number> {
  const own = shards.ids.length / shards.count;
  const presence = await keeping.presence;
  await presence.serve(own);
  const seenFrom = clock.monotonic() + SEEN_WITHIN_MS;
  const share = () => shareAmong(own, presence.others, clock.monotonic() >= seenFrom);
  if (share() < own) log.info('other processes run the same shards: the pace is shared while they do');
  return share;
}

/** A server that Discord says has removed the bot, or that the bot is in (again). */
async function followMembership(
  event: GatewayDispatchPayload,
  departures: BotDepartures | undefined,
): Promise<void> {
  if (event.t === GatewayDispatchEvents.GuildCreate) await departures?.present(event.d.id);
  if (event.t === GatewayDispatchEvents.GuildDelete && !event.d.unavailable)
    await departures?.left(event.d.id);
}

async function sentPosts(ledger: Ledger): Promise<SentPost[]> {
  const rows = await ledger.list({ states: ['sent'] }, POSTS);
  return rows.flatMap(({ message, due, settled }) =>
    message === undefined || !settled ? [] : [{ message, due: due.toString(), posted: settled.toString() }],
  );
}
