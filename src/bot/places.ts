import type { CarrierOptions } from '../discord/carrier.ts';
import { lacksTag, obstacleIn, usableTags } from '../discord/sight.ts';
import { forumPostFor } from '../guilds/letters/forum-post.ts';
import { othersPosts } from '../guilds/places/forum.ts';
import { obstaclesOf } from '../guilds/places/obstacles.ts';
import { createPlaces } from '../guilds/places/places.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import type { Delivered } from '../reminders/courier.ts';
import type { Row } from '../reminders/ledger.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';
import { schedulingOf } from './scheduled.ts';

export type BotPlaces = ReturnType<typeof placesOf>;

/** Where reminders go besides a text channel: posts in forums, publishing, Discord's scheduled events. */
export function placesOf(parts: BotParts, ground: Ground, registry: Registry) {
  const { ledger, table } = ground;
  const places = createPlaces({
    registry,
    ledger,
    isThere: (guild, channel) => table.place(guild, channel) !== undefined,
    now: () => parts.clock.now(),
  });
  const scheduling = schedulingOf(parts, ground, registry);
  const { scheduler } = scheduling;
  return {
    ...places,
    scheduler,
    carrier: {
      ...scheduling.carrier,
      composePost: composerOf(ground, registry),
      othersPosts: (row) => othersPosts(row, ledger),
      published: (row) => places.published(row),
    } satisfies Partial<CarrierOptions>,
    obstacle: obstaclesOf({
      ledger,
      inChannel: (guild, channel) => obstacleIn(table, guild, channel),
      isLocked: (guild, thread) => table.place(guild, thread)?.locked,
      lacksTag: (guild, forum, tags) => lacksTag(table, guild, forum, tags),
    }),
    settled: async (row: Row, delivered: Delivered): Promise<boolean> => {
      if (row.kind !== 'scheduled-event') return places.settled(row, delivered);
      await scheduler.settled(row, delivered);
      return true;
    },
    tend: async (guild: string): Promise<void> => {
      await places.tend(guild);
      await scheduler.tend(guild);
    },
  };
}

function composerOf({ state, table }: Ground, registry: Registry): CarrierOptions['composePost'] {
  return async (row) => {
    const library = registry.libraryOf(row.guild ?? '');
    const post = await forumPostFor(row, { registry, subscriptions: state.subscriptions, library });
    return post && { ...post, tags: usableTags(table, row.guild ?? '', post.forum, post.tags) };
  };
}
