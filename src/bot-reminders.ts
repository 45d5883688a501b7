import type { WebSocketManager } from '@discordjs/ws';
import type { GatewayDispatchPayload } from 'discord-api-types/v10';
import { schedule } from 'node-cron';
import { afterwards, courierOf, tellerOf } from './bot-courier.ts';
import { deskOf } from './bot-desk.ts';
import type { Ground } from './bot-ground.ts';
import type { BotParts } from './bot-parts.ts';
import { placesOf } from './bot-places.ts';
import { createGuildFacts } from './discord/guild-facts.ts';
import { GuildTable } from './discord/guild-table.ts';
import { createHealth } from './guilds/health.ts';
import { Registry } from './guilds/registry.ts';
import { finishSaves } from './guilds/saving.ts';
import type { State } from './guilds/state.ts';
import { planningOf } from './guilds/subscriptions.ts';
import { createTending } from './guilds/tending.ts';
import type { SentPost } from './http/routes.ts';
import type { GuildBook } from './kit/guild.ts';
import type { Reminders } from './kit/reminders.ts';
import { Dispatcher } from './reminders/dispatcher.ts';
import { startHeart } from './reminders/heart.ts';
import type { Ledger, Shards } from './reminders/ledger.ts';
import { PRIORITY } from './reminders/occurrence.ts';
import { Pacer } from './reminders/pace.ts';
import { Roster } from './reminders/roster.ts';
import { Runner } from './reminders/runner.ts';
import type { RetryOptions } from './retry.ts';

/** Reminders as the rest of the bot knows them. */
export type BotReminders = {
  /** Takes in what an event says of servers. */
  take(event: GatewayDispatchPayload): Promise<void>;
  /** Follows the servers' records and delivers what is due, once the store is open and the servers are known. */
  begin(gateway: WebSocketManager): Promise<void>;
  /** Something else has changed a server's events. */
  refresh(guild: string): Promise<void>;
  of(book: GuildBook, userId: string, now: Temporal.Instant): Reminders | undefined;
  /** Whether a server has such a channel, thread or role. */
  exists(guild: string, kind: 'channel' | 'role', id: string): boolean;
  next(): Temporal.Instant | undefined;
  /** The latest that were sent. */
  posts(): Promise<readonly SentPost[]>;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

/** At an hour at which little is due. */
const DAILY = '17 4 * * *';

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
  return {
    async take(event) {
      const guild = table.take(event);
      if (guild === undefined || !running) return;
      if (running.places.scheduler.isMended(guild)) running.tending.ask(guild);
      if (await running.health.heal(guild)) await running.dispatcher.pump();
    },
    async begin(gateway) {
      const [state, ledger] = await Promise.all([parts.keeping.state, parts.keeping.ledger]);
      const shards = { ids: await gateway.getShardIds(), count: await gateway.getShardCount() };
      await table.whole(shards.ids.length, wait);
      const begun = await start(parts, { state, ledger, shards, table, pacer, wait });
      running = { ...begun, ledger, panels: state.panels };
      const subscriptions = [...begun.rosters.values()].reduce((sum, { size }) => sum + size, 0);
      parts.log.info({ servers: table.size, subscriptions }, 'reminders are running');
    },
    refresh: async (guild) => running?.registry.refresh(guild),
    of: (...whose) => running && deskOf({ ...running, library: parts.library, table, facts }, ...whose),
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

async function start(parts: BotParts, ground: Ground) {
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
  const tell = tellerOf(parts, ground);
  const known = (guild: string, channel: string) => ground.table.place(guild, channel) !== undefined;
  const health = createHealth({ registry, subscriptions, ledger, obstacle, known, tell, now });
  const dispatcher = new Dispatcher({
    shards,
    tally,
    courier: courierOf(parts, ground, { registry, health, places }),
    onDelivered: (row, delivered) => afterwards(row, delivered, health, places),
    onError: (err) => log[ground.pacer.closed ? 'debug' : 'error']({ err }, 'a delivery was broken off'),
    onProgress: (ended, underWay) => log.info({ ...Object.fromEntries(ended), underWay }, 'deliveries go on'),
    onDrained: (ended) => log.info(Object.fromEntries(ended), 'deliveries are done'),
  });
  const rosters = await rostersOf(registry, ground, now());
  for (const guild of registry.guilds()) {
    await finishSaves(guild, now(), { registry, ledger });
    await health.heal(guild);
  }
  const runner = new Runner({ ledger, shards, rosters, dispatcher, changes: registry, now, log, tally });
  const heart = startHeart({ clock, next: () => runner.next, beat: () => runner.beat() });
  const tending = createTending(
    async (guild) => {
      await places.tend(guild);
      await dispatcher.pump();
      log.debug({ guild }, 'a server is tended');
    },
    (guild, err) => log[ground.pacer.closed ? 'debug' : 'error']({ guild, err }, 'a server was not tended'),
  );
  registry.follow((guild) => {
    enrol(rosters, registry, guild, shards);
    heart.arm();
    tending.ask(guild);
    void dispatcher.pump();
  });
  const tendAll = () => {
    for (const guild of registry.known()) tending.ask(guild);
  };
  tendAll();
  const daily = schedule(DAILY, tendAll, { timezone: 'UTC' });
  const stop = async () => {
    await daily.destroy();
    await heart.stop();
    await tending.close();
    await dispatcher.close();
  };
  const planned = (guild: string) => ledger.planned(shardOf(guild, shards), shards.count);
  return { registry, health, places, tending, dispatcher, runner, rosters, planned, stop };
}

/** Discord's formula (topics/gateway, sharding). */
const shardOf = (guild: string, { count }: Shards) => Number((BigInt(guild) >> 22n) % BigInt(count));

async function rostersOf(registry: Registry, { ledger, shards }: Ground, now: Temporal.Instant) {
  const rosters = new Map<number, Roster>();
  for (const id of shards.ids) {
    const planned = (await ledger.planned(id, shards.count)) ?? now;
    rosters.set(id, new Roster((guild) => registry.eventsOf(guild), planned));
  }
  for (const guild of registry.guilds()) enrol(rosters, registry, guild, shards);
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
  rosters.get(shardOf(guild, shards))?.put(
    guild,
    list.map((one) => planningOf(guild, one)),
  );
}
