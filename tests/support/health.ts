import { onTestFinished } from 'vitest';
import { createHealth } from '../../src/guilds/health/health.ts';
import { openState } from '../../src/guilds/records/state.ts';
import { subscriptionOf } from '../../src/guilds/records/subscriptions.ts';
import { Registry } from '../../src/guilds/registry/registry.ts';
import type { ChannelSubscription } from '../../src/kit/subscription.ts';
import type { Library } from '../../src/packs/library.ts';
import { occurrenceId } from '../../src/reminders/occurrence.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import type { Breakage } from '../../src/reminders/refusal.ts';
import { openStore } from '../../src/store/store.ts';
import { always } from './libraries.ts';

/** Servers' subscriptions over a real store, and how they stand; `world` is what a test lets Discord and the clock be. */
export async function openHealth(
  library: Library,
  servers: Readonly<Record<string, readonly ChannelSubscription[]>>,
  start: Temporal.Instant,
) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const ledger = await openLedger(store);
  for (const [guild, subscriptions] of Object.entries(servers)) {
    await state.subscriptions.set(guild, { subscriptions: [...subscriptions] });
  }
  const fail = (_guild: string, error: unknown) => {
    throw error;
  };
  const world: { obstacle: Breakage | undefined; known: boolean; now: Temporal.Instant } = {
    obstacle: undefined,
    known: true,
    now: start,
  };
  const registry = await Registry.open({
    state,
    libraries: always(library),
    ledger,
    isOurs: () => true,
    onUnreadable: fail,
    onFault: fail,
    now: () => world.now,
  });
  const told: string[] = [];
  const health = createHealth({
    registry,
    ledger,
    subscriptions: state.subscriptions,
    obstacle: () => world.obstacle,
    known: () => world.known,
    tell: async (_guild, { channel }, why) => void told.push(`${channel} ${why}`),
    now: () => world.now,
  });
  const broken = (guild: string, channel: string) => subscriptionOf(registry.list(guild), channel)?.broken;
  /** Writes down a release day's post that is due when the world starts, and gives its row. */
  const insertDue = async (guild: string, channel: string) => {
    const key = {
      kind: 'countdown',
      recipient: channel,
      event: 'release:x',
      when: '2023-07-14',
      step: '0d',
    } as const;
    const until = start.add({ hours: 15 });
    const occurrence = {
      ...key,
      id: occurrenceId(key),
      guild,
      due: start,
      until,
      priority: 1,
      note: undefined,
    } as const;
    await ledger.insert([{ occurrence }]);
    const row = await ledger.get(occurrence.id);
    if (!row) throw new Error('the row is not there');
    return row;
  };
  return { state, registry, ledger, told, world, health, broken, insertDue };
}
