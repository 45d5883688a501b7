import { openState, type State } from '../../src/guilds/records/state.ts';
import { withChanged } from '../../src/guilds/records/subscriptions.ts';
import type { ChannelSubscription } from '../../src/kit/subscription.ts';
import type { Channel } from '../../src/playground/places.ts';
import { openStore } from '../../src/store/store.ts';
import type { SeasonTown } from './season.ts';

/** Changes what a bot keeps, while no bot runs. */
export async function keep(town: SeasonTown, change: (state: State) => Promise<unknown>): Promise<void> {
  const store = await openStore(town.storeUrl, { application: town.application.id });
  try {
    await change(await openState(store));
  } finally {
    await store.close();
  }
}

/** Sets what a moderator can decide of a channel's subscription, while no bot runs. */
export const decide = (
  town: SeasonTown,
  channel: Channel,
  wish: Partial<ChannelSubscription>,
): Promise<void> =>
  keep(town, ({ subscriptions }) =>
    subscriptions.update(town.guild.id, (list) =>
      withChanged(list, channel.id, (one) => ({ ...one, ...wish })),
    ),
  );
