import { finishSaves } from '../guilds/desk/saving.ts';
import { createHealth, type Health, type HealthOptions } from '../guilds/health/health.ts';
import type { News } from '../guilds/health/news.ts';
import { createTending } from '../guilds/places/tending.ts';
import { Registry } from '../guilds/registry/registry.ts';
import type { LiveLibraries } from '../packs/libraries.ts';
import type { People } from '../people/people.ts';
import type { Dispatcher } from '../reminders/dispatcher.ts';
import { startHeart } from '../reminders/heart.ts';
import { Runner, type RunnerOptions } from '../reminders/runner.ts';
import { shardOf } from '../shard.ts';
import { dispatcherOf } from './deliveries.ts';
import { peopleOf } from './desk.ts';
import { fault } from './fault.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { peopleRemindedOf } from './people.ts';
import { type BotPlaces, placesOf } from './places.ts';
import { enrol, enrolPerson, rostersOf } from './rosters.ts';
import { startProgress } from './start-progress.ts';
import { doubtTellerOf, problemsHere, tellerOf, watchOf } from './watch.ts';

/** What runs from when the store is open and the servers are known. */
export type Running = Awaited<ReturnType<typeof start>>;

/** Sets reminders going. */
export async function start(parts: BotParts, ground: Ground, news: News) {
  const { ledger, shards } = ground;
  const packs = parts.libraries.packs();
  const registry = await registryOf(parts, ground);
  const reminded = await peopleRemindedOf(parts, ground);
  const { people: persons } = reminded;
  const places = placesOf(parts, ground, registry);
  const health = healthOf(parts, ground, { registry, obstacle: places.obstacle, news });
  const doubt = doubtTellerOf(parts, ground, registry, news);
  const dispatcher = dispatcherOf(parts, ground, { registry, health, places, reminded, doubt });
  const rosters = await allRosters(parts, ground, registry, persons);
  await finishAllSaves(parts, ground, registry);
  const problems = problemsHere(parts, ground, places.obstacle);
  const tending = tendingOf(parts, ground, places, dispatcher);
  const healing = healingOf(parts, ground, health, dispatcher);
  const tend = (guild: string) => tending.ask(guild);
  const watch = watchOf(parts, ground, { registry, health, news, dispatcher, problems, tend });
  const changes = together(registry, persons);
  const runner = runnerOf(parts, ground, { rosters, dispatcher, watch, changes });
  const heart = startHeart({ clock: parts.clock, next: () => runner.next, beat: () => runner.beat() });
  parts.keeping.outage.whenOver(heart.fire);
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
  followPacks(parts, packs, () => {
    registry.renew();
    persons.renew();
    // It takes that in before it plans anything.
    heart.fire();
  });
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

function runnerOf(
  { clock, log, metrics, keeping }: BotParts,
  { ledger, shards }: Ground,
  planned: Pick<RunnerOptions, 'rosters' | 'dispatcher' | 'watch' | 'changes'>,
): Runner {
  return new Runner({
    ...planned,
    ledger,
    shards,
    away: keeping.outage.take,
    now: () => clock.now(),
    log,
    tally: metrics.reminders,
  });
}

/** @param seen the packs by which all dates were looked at: they may be others already. */
function followPacks(
  { libraries }: BotParts,
  seen: ReturnType<LiveLibraries['packs']>,
  renew: () => void,
): void {
  libraries.follow(renew);
  if (libraries.packs() !== seen) renew();
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

function healthOf(
  parts: BotParts,
  ground: Ground,
  { registry, obstacle, news }: Pick<HealthOptions, 'registry' | 'obstacle'> & { news: News },
): Health {
  return createHealth({
    registry,
    subscriptions: ground.state.subscriptions,
    ledger: ground.ledger,
    obstacle,
    known: (guild, channel) => ground.table.place(guild, channel) !== undefined,
    tell: tellerOf(parts, ground, news),
    now: () => parts.clock.now(),
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
