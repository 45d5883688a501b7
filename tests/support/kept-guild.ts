import { onTestFinished } from 'vitest';
import { openState } from '../../src/guilds/records/state.ts';
import { withChanged } from '../../src/guilds/records/subscriptions.ts';
import { Registry } from '../../src/guilds/registry/registry.ts';
import type { ChannelSubscription } from '../../src/kit/subscription.ts';
import type { Library } from '../../src/packs/library.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { always } from './libraries.ts';

export const GUILD = '100';

/** A server with these subscriptions and two own events, on 14 July 2023 and 28 June 2024, over a real store. */
export async function keptGuild(
  subscriptions: readonly ChannelSubscription[],
  library: Library = createLibrary([]),
) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const ledger = await openLedger(store);
  await state.subscriptions.set(GUILD, { subscriptions });
  const made = { by: '1', at: '2023-06-05T09:00:00Z', since: '2023-06-05T09:00:00Z', edited: null };
  await state.events.set(GUILD, {
    events: [
      { ...made, key: '1', title: 'Part One', when: { kind: 'day', day: '2023-07-14' } },
      { ...made, key: '2', title: 'Part Two', when: { kind: 'day', day: '2024-06-28' } },
    ],
  });
  const fail = (_guild: string, error: unknown) => {
    throw error;
  };
  /** Starts anew, with other packs. */
  const restart = (packs: Library) =>
    Registry.open({
      state,
      libraries: always(packs),
      ledger,
      isOurs: () => true,
      onUnreadable: fail,
      onFault: fail,
      now: () => Temporal.Instant.from(made.at),
    });
  const registry = await restart(library);
  const change = (channel: string, wish: Partial<ChannelSubscription>) =>
    registry.update(GUILD, (list) => withChanged(list, channel, (one) => ({ ...one, ...wish })));
  /** "countdown own:1 0d sent" for each row, sorted. */
  const rows = async () =>
    (await ledger.list({ guild: GUILD }, 1000))
      .map(({ kind, event, step, state: is, held, reason }) =>
        [kind, event, step, held ? 'held' : is, reason].filter(Boolean).join(' '),
      )
      .sort();
  return { state, ledger, registry, restart, change, rows };
}
