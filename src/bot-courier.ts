import type { BotParts } from './bot-parts.ts';
import { createCarrier } from './discord/carrier.ts';
import type { GuildTable } from './discord/guild-table.ts';
import type { Health } from './guilds/health.ts';
import { letterFor } from './guilds/letter.ts';
import type { Registry } from './guilds/registry.ts';
import type { State } from './guilds/state.ts';
import { isWanted, subscriptionOf } from './guilds/subscriptions.ts';
import type { CourierOptions, Delivered } from './reminders/courier.ts';
import type { Ledger, Row, Shards } from './reminders/ledger.ts';
import { PRIORITY } from './reminders/occurrence.ts';
import type { Pacer } from './reminders/pace.ts';
import { judge } from './reminders/verdict.ts';
import type { RetryOptions } from './retry.ts';

/** On what reminders stand. `wait` waits real milliseconds and rejects when the bot stops. */
export type Ground = {
  state: State;
  ledger: Ledger;
  shards: Shards;
  table: GuildTable;
  pacer: Pacer;
  wait: RetryOptions['wait'];
};

type Judging = { registry: Registry; health: Pick<Health, 'condition'> };

/** All that a delivery works with, for this process. */
export function courierOf(parts: BotParts, ground: Ground, { registry, health }: Judging): CourierOptions {
  const { clock, posts, library, log } = parts;
  const { state, ledger, table, pacer, wait } = ground;
  const now = () => clock.now();
  const { subscriptions, optIns } = state;
  const hasRole = (guild: string, role: string) => table.role(guild, role) !== undefined;
  const carrier = createCarrier({
    rest: posts,
    table,
    compose: (row) => letterFor(row, { registry, subscriptions, optIns, library, hasRole, now }),
    channelOf: async ({ guild, recipient }) =>
      guild === undefined ? undefined : subscriptionOf(await subscriptions.get(guild), recipient)?.channel,
    turn: () => pacer.turn(PRIORITY.aside),
    onFault: (err, { id }) => log.error({ err, id }, 'a post could not be written'),
  });
  return {
    ledger,
    owner: crypto.randomUUID(),
    carrier,
    async judge(row) {
      const siblings = await ledger.list({ recipient: row.recipient, event: row.event }, 100);
      const event = registry.eventsOf(row.guild).find(({ id }) => id === row.event);
      const list = row.guild === undefined ? undefined : registry.list(row.guild);
      return judge(row, {
        now: now(),
        condition: await health.condition(row),
        time: event?.when,
        // Whether an event that has no date any more is taken back is for its date to say.
        wanted: event === undefined || isWanted(subscriptionOf(list, row.recipient), row, event),
        changing: registry.isChanging(row.guild, row.event),
        siblings,
      });
    },
    turn: (priority) => pacer.turn(priority),
    now,
    monotonic: () => clock.monotonic(),
    wait,
  };
}

/** What a delivery that met a closed door leads to. */
export async function afterwards(
  row: Row,
  delivered: Delivered,
  health: Pick<Health, 'breakDown'>,
): Promise<void> {
  if (delivered.state === 'broken') return health.breakDown(row, delivered.why);
  if (delivered.state !== 'judged') return undefined;
  const { verdict } = delivered;
  const closed = verdict.do === 'hold' && verdict.why !== 'changing' ? verdict.why : undefined;
  return closed && health.breakDown(row, closed);
}
