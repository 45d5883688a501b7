import type { PlaygroundOptions } from '../../src/playground/options.ts';
import type { BotUnderTest } from './process.ts';
import { buildSeasonTown, type SeasonTown } from './season.ts';
import { startBot } from './town.ts';

/** Divisible by 2, 3, 4, 8 and 12: server `n` is on shard `n % count` of any of these. A day of 2023 by Discord's snowflakes. */
const FIRST_BUCKET = 24n * 11_500_000_000n;

/** A town with several servers, each a town to the helpers of one: the bot, its store and its people are the same. */
export type Fleet = SeasonTown & { servers: SeasonTown[] };

/** @param count so many servers; the n-th is on shard `n % shards`. @param url where the bots remember, in place of a file */
export async function buildFleet(
  count: number,
  options: PlaygroundOptions = {},
  url?: string,
): Promise<Fleet> {
  const town = await buildSeasonTown(options, url);
  const servers = Array.from({ length: count }, (_, n) => addServer(town, n));
  return { ...town, servers };
}

function addServer(town: SeasonTown, n: number): SeasonTown {
  const { playground, application, fan } = town;
  const id = String((FIRST_BUCKET + BigInt(n)) << 22n);
  const guild = playground.createGuild({ name: `Server ${n}`, owner: town.guild.ownerId, id });
  const general = guild.createChannel({ name: 'general' });
  const news = guild.createChannel({ name: 'countdowns' });
  const role = guild.createRole({ name: 'countdown', mentionable: true });
  guild.addMember(fan, [role]);
  guild.install(application);
  return { ...town, guild, general, news, role };
}

/** Which shards a process runs, of how many: "0-1/4". */
const shardsOf = (text: string) => {
  const [SHARDS = '', SHARD_COUNT = ''] = text.split('/');
  return { SHARDS, SHARD_COUNT };
};

/** Starts a process with some of the shards over the fleet's kept store, and waits until reminders run in it. */
export async function runShards(
  fleet: Fleet,
  shards: string,
  now = '2023-06-05T09:00:00Z',
): Promise<BotUnderTest> {
  const bot = await startBot({ ...fleet.env, STORE_URL: fleet.storeUrl, BOT_NOW: now, ...shardsOf(shards) });
  await bot.said(/^reminders are running/);
  await bot.said(/^commands are (?:registered|known)/);
  return bot;
}
