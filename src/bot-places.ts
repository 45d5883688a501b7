import type { Ground } from './bot-ground.ts';
import type { BotParts } from './bot-parts.ts';
import type { CarrierOptions } from './discord/carrier.ts';
import { lacksTag, obstacleIn, usableTags } from './discord/sight.ts';
import { othersPosts } from './guilds/forum.ts';
import { forumPostFor } from './guilds/forum-post.ts';
import { obstaclesOf } from './guilds/obstacles.ts';
import { createPlaces } from './guilds/places.ts';
import type { Registry } from './guilds/registry.ts';

export type BotPlaces = ReturnType<typeof placesOf>;

/** Where reminders go besides a text channel: posts in forums, and publishing. */
export function placesOf(parts: BotParts, ground: Ground, registry: Registry) {
  const { ledger, table } = ground;
  const places = createPlaces({
    registry,
    ledger,
    isThere: (guild, channel) => table.place(guild, channel) !== undefined,
    now: () => parts.clock.now(),
  });
  return {
    ...places,
    carrier: {
      composePost: composerOf(parts, ground, registry),
      othersPosts: (row) => othersPosts(row, ledger),
      published: (row) => places.published(row),
    } satisfies Partial<CarrierOptions>,
    obstacle: obstaclesOf({
      ledger,
      inChannel: (guild, channel) => obstacleIn(table, guild, channel),
      isLocked: (guild, thread) => table.place(guild, thread)?.locked,
      lacksTag: (guild, forum, tags) => lacksTag(table, guild, forum, tags),
    }),
  };
}

function composerOf(
  { library }: BotParts,
  { state, table }: Ground,
  registry: Registry,
): CarrierOptions['composePost'] {
  return async (row) => {
    const post = await forumPostFor(row, { registry, subscriptions: state.subscriptions, library });
    return post && { ...post, tags: usableTags(table, row.guild ?? '', post.forum, post.tags) };
  };
}
