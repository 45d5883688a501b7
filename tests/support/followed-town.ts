import { WebSocketShardEvents } from '@discordjs/ws';
import { onTestFinished } from 'vitest';
import { GuildTable } from '../../src/discord/guild-table.ts';
import { holds } from '../../src/discord/permissions.ts';
import type { PlaygroundOptions } from '../../src/playground/options.ts';
import { Playground } from '../../src/playground/playground.ts';
import { connectCore } from '../playground/support/core-bot.ts';

const never = () => new Promise<void>(() => undefined);

/** A table that follows a playground's server over a real gateway. */
export async function follow(options: PlaygroundOptions = {}) {
  const playground = await Playground.start(options);
  onTestFinished(() => playground.stop());
  const owner = playground.createUser({ username: 'owner' });
  const application = playground.createApplication({ name: 'Reckoner', owner });
  const guild = playground.createGuild({ name: 'Cinema', owner });
  const general = guild.createChannel({ name: 'general' });
  guild.install(application);
  const table = new GuildTable();
  let heard = Promise.withResolvers<void>();
  await connectCore(playground, application, ({ gateway }) => {
    gateway.on(WebSocketShardEvents.Dispatch, (event) => {
      table.take(event);
      heard.resolve();
      heard = Promise.withResolvers<void>();
    });
  });
  await table.whole(1, never);
  const until = async (holdsNow: () => boolean) => {
    while (!holdsNow()) await heard.promise;
  };
  const can = (channel: string, needed: bigint) =>
    holds(table.place(guild.id, channel)?.permissions ?? 0n, needed);
  return { playground, application, guild, general, table, until, can };
}
