import { createHealth, type Health } from '../guilds/health.ts';
import type { News } from '../guilds/news.ts';
import { Registry } from '../guilds/registry.ts';
import { finishSaves } from '../guilds/saving.ts';
import { createTending } from '../guilds/tending.ts';
import type { People } from '../people/people.ts';
import { Dispatcher } from '../reminders/dispatcher.ts';
import { startHeart } from '../reminders/heart.ts';
import { Runner, type RunnerOptions } from '../reminders/runner.ts';
import { shardOf } from '../shard.ts';
import { afterwards, courierOf } from './courier.ts';
import { peopleOf } from './desk.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { type BotPeople, peopleRemindedOf } from './people.ts';
import { type BotPlaces, placesOf } from './places.ts';
import { enrol, enrolPerson, rostersOf } from './rosters.ts';
import { startProgress } from './start-progress.ts';
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
  const { libraries } = parts;
  const packs = libraries.packs();
  const registry = await registryOf(parts, ground);
  const reminded = await peopleRemindedOf(parts, ground);
  const { people: persons } = reminded;
  const places = placesOf(parts, ground, registry);
  const { obstacle } = places;
  const tell = tellerOf(parts, ground, news);
  const known = (guild: string, channel: string) => ground.table.place(guild, channel) !== undefined;
  const health = createHealth({ registry, subscriptions, ledger, obstacle, known, tell, now });
  const doubt = doubtTellerOf(parts, ground, registry, news);
  const dispatcher = dispatcherOf(parts, ground, { registry, health, places, reminded, doubt });
  const rosters = await allRosters(parts, ground, registry, persons);
  await finishAllSaves(parts, ground, registry);
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
    changes: together(registry, persons),
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
  persons.follow((person) => {
    enrolPerson(rosters, persons, person, shards);
    heart.arm();
    void dispatcher.pump();
  });
  const renew = () => {
    registry.renew();
    persons.renew();
    // It takes that in before it plans anything.
    heart.fire();
  };
  libraries.follow(renew);
  if (libraries.packs() !== packs) renew();
  const stop = async () => {
    await heart.stop();
    await watch.stop();
    await tending.close();
    await healing.close();
    await dispatcher.close();
  };
  const planned = (guild: string) => ledger.planned(shardOf(guild, shards.count), shards.count);
  const people = peopleOf(parts, ground);
  const desk = { registry, reminded, health, places, dispatcher, rosters, problems, people, planned };
  return { ...desk, tending, healing, runner, watch, stop };
}

/** Dates of servers and of people, as a beat looks at them. */
const together = (...all: readonly RunnerOptions['changes'][]): RunnerOptions['changes'] => ({
  get nextChange() {
    const next = all.flatMap(({ nextChange }) => nextChange ?? []);
    return next.sort((a, b) => Temporal.Instant.compare(a, b))[0];
  },
  async catchUp() {
    for (const one of all) await one.catchUp();
  },
  async countChanges() {
    let counted = true;
    for (const one of all) counted = (await one.countChanges()) && counted;
    return counted;
  },
});

function allRosters(parts: BotParts, ground: Ground, registry: Registry, people: People) {
  const total = registry.guilds().length + people.ids().length;
  const progress = startProgress(parts, 'finding what is next due, servers and people', total);
  return rostersOf(registry, people, ground, parts.clock.now(), progress);
}

async function finishAllSaves(parts: BotParts, { ledger }: Ground, registry: Registry): Promise<void> {
  const guilds = registry.guilds();
  const progress = startProgress(parts, 'finishing what was saved, servers', guilds.length);
  for (const [done, guild] of guilds.entries()) {
    await finishSaves(guild, parts.clock.now(), { registry, ledger });
    progress.at(done + 1);
  }
  progress.end();
}

async function registryOf(parts: BotParts, { state, ledger, shards }: Ground): Promise<Registry> {
  const { libraries, clock, log, keeping } = parts;
  const progress = startProgress(parts, "looking at servers' dates, servers");
  const registry = await Registry.open({
    state,
    libraries,
    ledger,
    isOurs: (guild) => shards.ids.includes(shardOf(guild, shards.count)),
    onUnreadable: (guild, err) =>
      log.error({ guild, err }, "a server's subscriptions can't be read: it gets no reminders"),
    onFault: (guild, err) =>
      keeping.outage.take(err) || log.error({ guild, err }, 'a date that moved could not be told yet'),
    onLooked: (servers) => progress.at(servers),
    now: () => clock.now(),
  });
  progress.end();
  return registry;
}

type Delivering = {
  registry: Registry;
  health: Health;
  places: BotPlaces;
  reminded: BotPeople;
  doubt: ReturnType<typeof doubtTellerOf>;
};

function dispatcherOf(
  parts: BotParts,
  ground: Ground,
  { registry, health, places, reminded, doubt }: Delivering,
): Dispatcher {
  const { metrics, log } = parts;
  return new Dispatcher({
    shards: ground.shards,
    ledger: ground.ledger,
    tally: metrics.reminders,
    courier: courierOf(parts, ground, { registry, health, places, reminded }),
    async onDelivered(row, delivered) {
      // Whatever its kind is: what can never succeed is a fault of ours, which nobody else would hear of.
      if (delivered.state === 'failed') {
        const { guild, recipient, kind, event, step } = row;
        const { reason } = delivered;
        // Whom it was for, and about what, is nobody's business where it is a person's own reminder.
        const what = guild === undefined ? { kind, reason } : { guild, recipient, kind, event, step, reason };
        log.warn(what, 'Discord refused what was due');
      }
      await parts.keeping.outage.persist(() =>
        afterwards(row, delivered, { health, places, reminded, doubt }),
      );
    },
    onError: (err) => fault(parts, ground, { err }, 'a delivery was broken off'),
    onProgress: (ended, underWay) => void sayProgress(parts, ground, ended, underWay),
    onDrained: (ended) => log.info(Object.fromEntries(ended), 'deliveries are done'),
  });
}

/** How far a fan-out is: what has ended, of that and what is still to come. */
async function sayProgress(
  parts: BotParts,
  ground: Ground,
  ended: ReadonlyMap<string, number>,
  underWay: number,
): Promise<void> {
  try {
    const done = ended.values().reduce((sum, count) => sum + count, 0);
    const sizes = await ground.ledger.count(ground.shards);
    const toCome = sizes.values().reduce((sum, { due, claimed }) => sum + due + claimed, 0);
    const all = done + toCome;
    parts.log.info({ ...Object.fromEntries(ended), underWay }, `deliveries go on: ${done} of ${all}`);
  } catch (err) {
    fault(parts, ground, { err }, 'nobody knows how many deliveries are to come');
  }
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
