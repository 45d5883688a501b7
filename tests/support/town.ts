import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Application, Guild, User } from '../../src/playground/community.ts';
import type { PlaygroundOptions } from '../../src/playground/options.ts';
import type { Channel } from '../../src/playground/places.ts';
import { Playground } from '../../src/playground/playground.ts';
import { BotUnderTest } from './process.ts';

/** A local Discord with one server, in which the bot is, and people in it. */
export type Town = {
  playground: Playground;
  application: Application;
  guild: Guild;
  general: Channel;
  fan: User;
  german: User;
  /** What the bot needs to find its way here; more or other variables may be added. */
  env: Record<string, string>;
};

const towns: Playground[] = [];
const bots: BotUnderTest[] = [];

const takenDown = async (theirs: readonly BotUnderTest[], places: readonly Playground[]): Promise<void> => {
  await Promise.all(theirs.map((bot) => bot.stop('SIGKILL')));
  await Promise.all(places.map((place) => place.stop()));
};

afterEach(() => takenDown(bots.splice(0), towns.splice(0)));

/**
 * What all tests of a block share: it is built before the first of them, and its towns and bots go after the last. To start a bot
 * takes longer than most that is asked of it.
 */
export function shared<T>(build: () => Promise<T>): () => T {
  let made: { readonly value: T } | undefined;
  let theirs: readonly BotUnderTest[] = [];
  let places: readonly Playground[] = [];
  // Long enough for several starts on a busy machine.
  beforeAll(async () => {
    made = { value: await build() };
    [theirs, places] = [bots.splice(0), towns.splice(0)];
  }, 120_000);
  afterAll(() => takenDown(theirs, places));
  return () => {
    if (!made) throw new Error('what is shared is there while tests run');
    return made.value;
  };
}

/** Builds the town; it is taken down after the test. */
export async function buildTown(options: PlaygroundOptions = {}): Promise<Town> {
  const playground = await Playground.start(options);
  towns.push(playground);
  const owner = playground.createUser({ username: 'owner' });
  const application = playground.createApplication({ name: 'Reckoner', owner });
  const env = {
    DISCORD_TOKEN: application.token,
    DISCORD_API_URL: playground.apiUrl,
    BOT_NOW: '2023-06-05T09:00:00Z',
  };
  return settle({ playground, application, env }, owner);
}

/** Another server of the same local Discord, with the bot and with people of its own. */
export const nextDoor = (town: Town): Town =>
  settle(town, town.playground.createUser({ username: 'neighbour' }));

function settle(
  { playground, application, env }: Pick<Town, 'playground' | 'application' | 'env'>,
  owner: User,
): Town {
  const fan = playground.createUser({ username: 'fan' });
  const german = playground.createUser({ username: 'german', locale: 'de' });
  const guild = playground.createGuild({ name: 'Cinema', owner });
  const general = guild.createChannel({ name: 'general' });
  for (const person of [fan, german]) guild.addMember(person);
  guild.install(application);
  return { playground, application, guild, general, fan, german, env };
}

/** Starts the real bot; it is killed after the test, should it still run. */
export async function startBot(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const bot = await BotUnderTest.start(env, args);
  bots.push(bot);
  return bot;
}

/** Starts the real bot in the town and waits until its commands are there. */
export async function moveIn(town: Town, env: Readonly<Record<string, string>> = {}): Promise<BotUnderTest> {
  const bot = await startBot({ ...town.env, ...env });
  await bot.said(/^commands are registered/);
  return bot;
}

/** All words that a message shows, of content, components and embeds, in their order. */
export function wordsOf(message: unknown): string {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if ((key === 'content' || key === 'label') && typeof item === 'string') found.push(item);
        else walk(item);
      }
    }
  };
  walk(message);
  return found.join('\n');
}

/** The custom id of the first button or select whose label, or id, fits. */
export function customIdOf(message: unknown, fits: RegExp): string {
  const ids: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('custom_id' in value && typeof value.custom_id === 'string') {
      const label = 'label' in value ? String(value.label) : '';
      if (fits.test(label) || fits.test(value.custom_id)) ids.push(value.custom_id);
    }
    Object.values(value).forEach(walk);
  };
  walk(message);
  const [id] = ids;
  if (id === undefined) throw new Error(`no component fits ${fits} in ${JSON.stringify(message)}`);
  return id;
}
