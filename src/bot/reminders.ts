import { setImmediate as breath } from 'node:timers/promises';
import type { WebSocketManager } from '@discordjs/ws';
import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import { createGuildFacts } from '../discord/guild-facts.ts';
import { GuildTable } from '../discord/guild-table.ts';
import { createHealth } from '../guilds/health.ts';
import type { News } from '../guilds/news.ts';
import { pingsFor } from '../guilds/pings.ts';
import { Registry } from '../guilds/registry.ts';
import { finishSaves } from '../guilds/saving.ts';
import { signedReminders } from '../guilds/signed.ts';
import type { State } from '../guilds/state.ts';
import { planningsOf } from '../guilds/subscriptions.ts';
import { createTending } from '../guilds/tending.ts';
import type { SentPost } from '../http/routes.ts';
import type { Change } from '../kit/change.ts';
import type { GuildBook } from '../kit/guild.ts';
import type { Pings } from '../kit/ping.ts';
import type { Reminders } from '../kit/reminders.ts';
import { Dispatcher } from '../reminders/dispatcher.ts';
import { startHeart } from '../reminders/heart.ts';
import type { Ledger, Shards } from '../reminders/ledger.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import { Pacer } from '../reminders/pace.ts';
import { Roster } from '../reminders/roster.ts';
import { Runner } from '../reminders/runner.ts';
import type { RetryOptions } from '../retry.ts';
import { afterwards, courierOf } from './courier.ts';
import { deskOf, peopleOf } from './desk.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { placesOf } from './places.ts';
import { doubtTellerOf, newsOf, problemsHere, tellerOf, watchOf } from './watch.ts';

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
  /** Who wants to be pinged in a server, for one of its people. */
  pings(guild: string, userId: string): Pings | undefined;
  next(): Temporal.Instant | undefined;
  /** The latest that were sent. */
  posts(): Promise<readonly SentPost[]>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

/** How many of what was sent are named. */
const POSTS = 200;

type Wait = RetryOptions['wait'];

/** What is made once the store is open and the servers are known. */
type Running = Awaited<ReturnType<typeof start>> & { ledger: Ledger } & Pick<State, 'panels'>;

/** Makes the reminders; they begin with `begin`. @param wait waits real milliseconds; rejects when the bot stops. */
export function createReminders(parts: BotParts, wait: Wait): BotReminders {
  const table = new GuildTable();
  const pacer = new Pacer({ share: () => 1, monotonic: () => parts.clock.monotonic(), wait });
  const facts = createGuildFacts({
    rest: parts.posts,
    turn: () => pacer.turn(PRIORITY.waitedFor),
    onFault: (err) => parts.log.warn({ err }, 'Discord did not say what a moderator wants to know'),
  });
  let running: Running | undefined;
  const onError = (err: unknown) => parts.log.error({ err }, 'what follows a change could not be done');
  const news = parts.keeping.state.then((state) => newsOf(parts, { state, table, pacer }));
  // That the store can't be opened is told elsewhere.
  news.catch(() => undefined);
  const sign: BotReminders['sign'] = (...what) => void news.then((it) => it.sign(...what)).catch(onError);
  return {
    async take(event) {
      const guild = table.take(event);
      if (guild === undefined || !running) return;
      if (running.places.scheduler.isMended(guild)) running.tending.ask(guild);
      running.watch.changed(guild);
      running.healing.ask(guild);
    },
    async begin(gateway) {
      const [state, ledger] = await Promise.all([parts.keeping.state, parts.keeping.ledger]);
      const shards = { ids: await gateway.getShardIds(), count: await gateway.getShardCount() };
      await table.whole(shards.ids.length, wait);
      const begun = await start(parts, { state, ledger, shards, table, pacer, wait }, await news);
      running = { ...begun, ledger, panels: state.panels };
      const subscriptions = [...begun.rosters.values()].reduce((sum, { size }) => sum + size, 0);
      parts.log.info({ servers: table.size, subscriptions }, 'reminders are running');
    },
    sign,
    refresh: async (guild) => running?.registry.refresh(guild),
    of(book, userId, now) {
      if (!running) return undefined;
      const { health, dispatcher } = running;
      const desk = deskOf({ ...running, library: parts.library, table, facts }, book, userId, now);
      return signedReminders(desk, (change) => {
        sign(book.id, userId, change);
        // What kept a subscription from posting may have been just that.
        health.heal(book.id).then(() => dispatcher.pump(), onError);
      });
    },
    pings: (...whose) => running && pingsFor(...whose, running.people),
    exists: (guild, kind, id) =>
      (kind === 'role' ? table.role(guild, id) : table.place(guild, id)) !== undefined,
    next: () => running?.runner.next,
    posts: async () => (running ? sentPosts(running.ledger) : []),
    async stop() {
      pacer.close();
      await running?.stop();
    },
  };
}

async function sentPosts(ledger: Ledger): Promise<SentPost[]> {
  const rows = await ledger.list({ states: ['sent'] }, POSTS);
  return rows.flatMap(({ message, due, settled }) =>
    message === undefined || !settled ? [] : [{ message, due: due.toString(), posted: settled.toString() }],
  );
}

async function start(parts: BotParts, ground: Ground, news: News) {
  const { clock, metrics, log, library } = parts;
  const { state, ledger, shards } = ground;
  const { subscriptions } = state;
  const now = () => clock.now();
  const tally = metrics.reminders;
  const registry = await Registry.open({
    state,
    library,
    ledger,
    isOurs: (guild) => shards.ids.includes(shardOf(guild, shards)),
    onUnreadable: (guild, err) =>
      log.error({ guild, err }, "a server's subscriptions can't be read: it gets no reminders"),
    onFault: (guild, err) => log.error({ guild, err }, 'a date that moved could not be told yet'),
    now,
  });
  const places = placesOf(parts, ground, registry);
  const { obstacle } = places;
  const tell = tellerOf(parts, ground, news);
  const known = (guild: string, channel: string) => ground.table.place(guild, channel) !== undefined;
  const health = createHealth({ registry, subscriptions, ledger, obstacle, known, tell, now });
  const doubt = doubtTellerOf(parts, ground, registry, news);
  const dispatcher = new Dispatcher({
    shards,
    tally,
    courier: courierOf(parts, ground, { registry, health, places }),
    onDelivered: (row, delivered) => afterwards(row, delivered, { health, places, doubt }),
    onError: (err) => log[ground.pacer.closed ? 'debug' : 'error']({ err }, 'a delivery was broken off'),
    onProgress: (ended, underWay) => log.info({ ...Object.fromEntries(ended), underWay }, 'deliveries go on'),
    onDrained: (ended) => log.info(Object.fromEntries(ended), 'deliveries are done'),
  });
  const rosters = await rostersOf(registry, ground, now());
  for (const guild of registry.guilds()) await finishSaves(guild, now(), { registry, ledger });
  const problems = problemsHere(parts, ground, obstacle);
  const tending = createTending(
    async (guild) => {
      await places.tend(guild);
      await dispatcher.pump();
      log.debug({ guild }, 'a server is tended');
    },
    (guild, err) => log[ground.pacer.closed ? 'debug' : 'error']({ guild, err }, 'a server was not tended'),
  );
  // However much happens in a server at once, it is looked at once more when the look before is done.
  const healing = createTending(
    async (guild) => {
      if (await health.heal(guild)) void dispatcher.pump();
    },
    (guild, err) =>
      log[ground.pacer.closed ? 'debug' : 'error']({ guild, err }, 'a server was not looked at'),
  );
  const tend = (guild: string) => tending.ask(guild);
  const watch = watchOf(parts, ground, { registry, health, news, dispatcher, problems, tend });
  const runner = new Runner({
    ledger,
    shards,
    rosters,
    dispatcher,
    watch,
    changes: registry,
    now,
    log,
    tally,
  });
  const heart = startHeart({ clock, next: () => runner.next, beat: () => runner.beat() });
  registry.follow((guild) => {
    enrol(rosters, registry, guild, shards);
    heart.arm();
    tend(guild);
    void dispatcher.pump();
  });
  const stop = async () => {
    await heart.stop();
    await watch.stop();
    await tending.close();
    await healing.close();
    await dispatcher.close();
  };
  const planned = (guild: string) => ledger.planned(shardOf(guild, shards), shards.count);
  const people = peopleOf(parts, ground);
  const desk = { registry, health, places, dispatcher, rosters, problems, people, planned };
  return { ...desk, tending, healing, runner, watch, stop };
}

/** Discord's formula (topics/gateway, sharding). */
const shardOf = (guild: string, { count }: Shards) => Number((BigInt(guild) >> 22n) % BigInt(count));

async function rostersOf(registry: Registry, { ledger, shards }: Ground, now: Temporal.Instant) {
  const rosters = new Map<number, Roster>();
  for (const id of shards.ids) {
    const planned = (await ledger.planned(id, shards.count)) ?? now;
    rosters.set(id, new Roster((guild) => registry.eventsOf(guild), planned));
  }
  for (const guild of registry.guilds()) {
    // People are answered meanwhile, however many servers there are.
    await breath();
    enrol(rosters, registry, guild, shards);
  }
  return rosters;
}

/** Puts a server's subscriptions, as they are now, into its shard's roster. */
function enrol(
  rosters: ReadonlyMap<number, Roster>,
  registry: Registry,
  guild: string,
  shards: Shards,
): void {
  const list = registry.list(guild)?.subscriptions ?? [];
  rosters.get(shardOf(guild, shards))?.put(guild, planningsOf(guild, list));
}
