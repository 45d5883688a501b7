import { createHealth, type Health } from '../guilds/health.ts';
import type { News } from '../guilds/news.ts';
import { Registry } from '../guilds/registry.ts';
import { finishSaves } from '../guilds/saving.ts';
import { createTending } from '../guilds/tending.ts';
import { Dispatcher } from '../reminders/dispatcher.ts';
import { startHeart } from '../reminders/heart.ts';
import { Runner } from '../reminders/runner.ts';
import { afterwards, courierOf } from './courier.ts';
import { peopleOf } from './desk.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { type BotPlaces, placesOf } from './places.ts';
import { enrol, rostersOf, shardOf } from './rosters.ts';
import { doubtTellerOf, problemsHere, tellerOf, watchOf } from './watch.ts';

/** What runs from when the store is open and the servers are known. */
export type Running = Awaited<ReturnType<typeof start>>;

/** Sets reminders going. */
export async function start(parts: BotParts, ground: Ground, news: News) {
  const { clock, log, metrics } = parts;
  const { outage } = parts.keeping;
  const { ledger, shards } = ground;
  const { subscriptions } = ground.state;
  const now = () => clock.now();
  const registry = await registryOf(parts, ground);
  const places = placesOf(parts, ground, registry);
  const { obstacle } = places;
  const tell = tellerOf(parts, ground, news);
  const known = (guild: string, channel: string) => ground.table.place(guild, channel) !== undefined;
  const health = createHealth({ registry, subscriptions, ledger, obstacle, known, tell, now });
  const doubt = doubtTellerOf(parts, ground, registry, news);
  const dispatcher = dispatcherOf(parts, ground, { registry, health, places, doubt });
  const rosters = await rostersOf(registry, ground, now());
  for (const guild of registry.guilds()) await finishSaves(guild, now(), { registry, ledger });
  const problems = problemsHere(parts, ground, obstacle);
  const tending = tendingOf(parts, ground, places, dispatcher);
  const healing = healingOf(parts, ground, health, dispatcher);
  const tend = (guild: string) => tending.ask(guild);
  const watch = watchOf(parts, ground, { registry, health, news, dispatcher, problems, tend });
  const runner = new Runner({
    ledger,
    shards,
    rosters,
    dispatcher,
    watch,
    changes: registry,
    away: outage.take,
    now,
    log,
    tally: metrics.reminders,
  });
  const heart = startHeart({ clock, next: () => runner.next, beat: () => runner.beat() });
  outage.whenOver(heart.fire);
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

function registryOf(
  { library, clock, log, keeping }: BotParts,
  { state, ledger, shards }: Ground,
): Promise<Registry> {
  return Registry.open({
    state,
    library,
    ledger,
    isOurs: (guild) => shards.ids.includes(shardOf(guild, shards)),
    onUnreadable: (guild, err) =>
      log.error({ guild, err }, "a server's subscriptions can't be read: it gets no reminders"),
    onFault: (guild, err) =>
      keeping.outage.take(err) || log.error({ guild, err }, 'a date that moved could not be told yet'),
    now: () => clock.now(),
  });
}

type Delivering = {
  registry: Registry;
  health: Health;
  places: BotPlaces;
  doubt: ReturnType<typeof doubtTellerOf>;
};

function dispatcherOf(
  parts: BotParts,
  ground: Ground,
  { registry, health, places, doubt }: Delivering,
): Dispatcher {
  const { metrics, log } = parts;
  return new Dispatcher({
    shards: ground.shards,
    ledger: ground.ledger,
    tally: metrics.reminders,
    courier: courierOf(parts, ground, { registry, health, places }),
    async onDelivered(row, delivered) {
      // Whatever its kind is: what can never succeed is a fault of ours, which nobody else would hear of.
      if (delivered.state === 'failed') {
        const { guild, recipient, kind, event, step } = row;
        log.warn(
          { guild, recipient, kind, event, step, reason: delivered.reason },
          'Discord refused what was due',
        );
      }
      await parts.keeping.outage.persist(() => afterwards(row, delivered, { health, places, doubt }));
    },
    onError: (err) => fault(parts, ground, { err }, 'a delivery was broken off'),
    onProgress: (ended, underWay) => log.info({ ...Object.fromEntries(ended), underWay }, 'deliveries go on'),
    onDrained: (ended) => log.info(Object.fromEntries(ended), 'deliveries are done'),
  });
}

function tendingOf(
  parts: BotParts,
  ground: Ground,
  places: Pick<BotPlaces, 'tend'>,
  dispatcher: Pick<Dispatcher, 'pump'>,
) {
  return createTending(
    async (guild) => {
      await parts.keeping.outage.persist(() => places.tend(guild));
      await dispatcher.pump();
      parts.log.debug({ guild }, 'a server is tended');
    },
    (guild, err) => fault(parts, ground, { guild, err }, 'a server was not tended'),
  );
}

/** However much happens in a server at once, it is looked at once more when the look before is done. */
function healingOf(
  parts: BotParts,
  ground: Ground,
  health: Pick<Health, 'heal'>,
  dispatcher: Pick<Dispatcher, 'pump'>,
) {
  return createTending(
    async (guild) => {
      if (await parts.keeping.outage.persist(() => health.heal(guild))) await dispatcher.pump();
    },
    (guild, err) => fault(parts, ground, { guild, err }, 'a server was not looked at'),
  );
}

/** What is cut short because the bot stops is no fault, and an outage of the store is said by whoever looks after it. */
function fault(
  { log, keeping }: BotParts,
  { pacer }: Pick<Ground, 'pacer'>,
  what: { readonly err: unknown; readonly guild?: string },
  text: string,
): void {
  if (!keeping.outage.take(what.err)) log[pacer.closed ? 'debug' : 'error'](what, text);
}
