import { setImmediate as breath } from 'node:timers/promises';
import type { WebSocketManager } from '@discordjs/ws';
import { planningsOf } from '../guilds/records/subscriptions.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import type { People } from '../people/people.ts';
import type { Progress } from '../progress.ts';
import type { Shards } from '../reminders/ledger.ts';
import type { EventsOf } from '../reminders/plan.ts';
import { takeOver } from '../reminders/planner.ts';
import { Roster } from '../reminders/roster.ts';
import { shardOf } from '../shard.ts';
import type { Ground } from './ground.ts';

/** The shards of this process, and how many there are in all. */
export const shardsOf = async (
  gateway: Pick<WebSocketManager, 'getShardIds' | 'getShardCount'>,
): Promise<Shards> => ({ ids: await gateway.getShardIds(), count: await gateway.getShardCount() });

/**
 * Each shard's subscriptions, by shard, from where it has planned up to; from `now`, bot time, where it never has.
 * @param progress is told of how many servers and people that is done.
 */
export async function rostersOf(
  registry: Pick<Registry, 'guilds' | 'list' | 'eventsOf'>,
  people: Pick<People, 'ids' | 'plannings' | 'eventsOf'>,
  { ledger, shards }: Pick<Ground, 'ledger' | 'shards'>,
  now: Temporal.Instant,
  progress: Progress,
) {
  const rosters = new Map<number, Roster>();
  for (const id of shards.ids) {
    const planned = await takeOver(ledger, { id, count: shards.count }, now);
    const eventsOf: EventsOf = (guild, person) =>
      person === undefined ? registry.eventsOf(guild) : people.eventsOf(person);
    rosters.set(id, new Roster(eventsOf, planned));
  }
  let done = 0;
  for (const guild of registry.guilds()) {
    // People are answered meanwhile, however many servers there are.
    await breath();
    enrol(rosters, registry, guild, shards);
    progress.at(++done);
  }
  for (const person of people.ids()) {
    await breath();
    enrolPerson(rosters, people, person, shards);
    progress.at(++done);
  }
  progress.end();
  return rosters;
}

/** Puts a server's subscriptions, as they are now, into its shard's roster. */
export function enrol(
  rosters: ReadonlyMap<number, Roster>,
  registry: Pick<Registry, 'list'>,
  guild: string,
  shards: Shards,
): void {
  const list = registry.list(guild)?.subscriptions ?? [];
  rosters.get(shardOf(guild, shards.count))?.put(guild, planningsOf(guild, list));
}

/** Puts a person's reminders, as they are now, into their shard's roster. */
export function enrolPerson(
  rosters: ReadonlyMap<number, Roster>,
  people: Pick<People, 'plannings'>,
  person: string,
  shards: Shards,
): void {
  rosters.get(shardOf(person, shards.count))?.put(person, people.plannings(person));
}
