import { onTestFinished } from 'vitest';
import { type Save, save } from '../../src/guilds/desk/saving.ts';
import { openState, type State } from '../../src/guilds/records/state.ts';
import { planningOf, subscriptionOf } from '../../src/guilds/records/subscriptions.ts';
import { Registry } from '../../src/guilds/registry/registry.ts';
import { type Wish, wishOf } from '../../src/kit/subscription.ts';
import { createLibraries } from '../../src/packs/libraries.ts';
import type { Ledger } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { plan } from '../../src/reminders/plan.ts';
import { entryOf } from '../../src/reminders/planner.ts';
import { openStore } from '../../src/store/store.ts';
import { at } from '../reminders/samples.ts';
import { channelSubscription } from './subscription.ts';

/** A channel's subscription as somebody wishes it, in a server of the tests. */
export const wish = wishOf(channelSubscription());
export const GUILD = '100';
export const CHANNEL = '7';
export const MADE = at('2023-06-05T09:00:00Z');
const PARTY = {
  key: 'party',
  title: 'Party',
  when: { kind: 'day', day: '2023-07-14' },
  by: '1',
  at: MADE.toString(),
  since: MADE.toString(),
  edited: null,
} as const;

/** A server whose watch party is on 14 July, over a real store. */
export async function server() {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  await state.events.set(GUILD, { events: [PARTY] });
  const ledger = await openLedger(store);
  const open = () => openRegistry(state, ledger);
  const registry = await open();
  let planned = MADE;
  const options = { registry, ledger, planned: async () => planned };
  return {
    state,
    ledger,
    registry,
    open,
    options,
    save: (more: Partial<Save> = {}) =>
      save(
        { guild: GUILD, channel: CHANNEL, wish, before: undefined, by: 'ada', now: MADE, ...more },
        options,
      ),
    one: () => subscriptionOf(registry.list(GUILD), CHANNEL),
    /** What a beat does. */
    async beat(until: string) {
      const list = registry.list(GUILD)?.subscriptions ?? [];
      const window = { after: planned, until: at(until) };
      const rows = plan(
        list.map((one) => planningOf(GUILD, one)),
        (guild) => registry.eventsOf(guild),
        window,
      );
      await ledger.insert(rows.map(entryOf));
      planned = at(until);
    },
    rows: async () => {
      const rows = await ledger.list({ recipient: CHANNEL }, 100);
      return rows
        .map(({ step, state: is, reason }) => [step, is, reason].filter(Boolean).join(' '))
        .reverse();
    },
  };
}

function openRegistry(state: State, ledger: Ledger): Promise<Registry> {
  const refuse = (_guild: string, error: unknown) => {
    throw error;
  };
  return Registry.open({
    state,
    libraries: createLibraries([]),
    ledger,
    isOurs: () => true,
    onUnreadable: refuse,
    onFault: refuse,
    now: () => MADE,
  });
}

/** The wish, otherwise in these points. */
export const changed = (more: Partial<Wish>): Wish => ({ ...wish, ...more });
