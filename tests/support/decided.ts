import { openState, type State } from '../../src/guilds/records/state.ts';
import { newSubscription } from '../../src/guilds/records/subscription-record.ts';
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

/** Subscribes a channel as most would, but for what else is wished, while no bot runs. @param at when, an ISO instant of bot time */
export const subscribe = (
  town: SeasonTown,
  channel: Channel,
  at: string,
  wish: Partial<ChannelSubscription> = {},
): Promise<void> => {
  const one = newSubscription({
    channel: channel.id,
    zone: 'UTC',
    language: 'en',
    by: town.guild.ownerId,
    at,
  });
  return keep(town, ({ subscriptions }) =>
    subscriptions.update(town.guild.id, (list) => ({
      subscriptions: [...(list?.subscriptions ?? []), { ...one, ...wish }],
    })),
  );
};
