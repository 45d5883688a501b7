import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FreshPacks, keepPacksFresh } from './bot/packs.ts';
import { loadPackFolder } from './bot/parts.ts';
import { type BotKeeper, keepBot } from './bot-keeper.ts';
import { releaseDays } from './calendar/release-days.ts';
import { type Config, defaultStoreUrl } from './config.ts';
import { keptClock } from './kept-clock.ts';
import type { Logger } from './log.ts';
import { createLibraries, type Libraries, type LiveLibraries } from './packs/libraries.ts';
import type { Library } from './packs/library.ts';
import { pageHandler } from './playground/page-api/handler.ts';
import type { PageHost } from './playground/page-api/host.ts';
import { Playground } from './playground/playground.ts';
import { makeCommunity } from './playground/sample-community.ts';
import { openStateFile } from './playground/state-file.ts';
import { OperatorError, type Service } from './service.ts';

const STATE_FILE = join('var', 'playground.json');
const savedClock = keptClock(join('var', 'playground-clock.json'));

/** What the bot answers for itself, on the page's own address. */
const FORWARDED = new Set(['/healthz', '/readyz', '/metrics', '/clock', '/posts']);
const CALENDARS = '/calendar/';

/**
 * A local Discord with a small community in it, its page, and the real bot as a process of its own that connects
 * to it over loopback, just as it would to Discord. Nobody but this file knows both.
 * @throws Error when the port can't be had, or the bot does not come up
 */
export async function hostPlayground(config: Config, log: Logger): Promise<Service> {
  const libraries = createLibraries((await loadPackFolder(config.packsDir)).packs);
  const leaving = new AbortController();
  const packs = await freshPacks(config, libraries, log, leaving.signal);
  const ended = Promise.withResolvers<number>();
  let resetting: Promise<void> | undefined;
  let session = await openSession({ config, log, libraries, reset }, config.port);
  void session.bot.ended.then(ended.resolve);
  log.info(`the playground is open: ${session.playground.url}  (type /release there; Ctrl+C ends it)`);

  function reset(): Promise<void> {
    resetting ??= beginAnew()
      .catch((error: unknown) => {
        log.fatal({ err: error }, 'the playground could not begin anew');
        ended.resolve(1);
      })
      .finally(() => {
        resetting = undefined;
      });
    return resetting;
  }

  async function beginAnew(): Promise<void> {
    // The page comes back by itself, if it finds the new one where the old one was.
    const port = Number(new URL(session.playground.url).port);
    await session.close();
    await Promise.all([rm(STATE_FILE, { force: true }), savedClock.forget()]);
    session = await openSession({ config, log, libraries, reset }, port);
    void session.bot.ended.then(ended.resolve);
    log.info('the playground has begun anew');
  }

  return {
    ended: ended.promise,
    reload() {
      void packs.reload();
      session.bot.reload();
    },
    async stop() {
      leaving.abort();
      packs.close();
      await resetting;
      await session.close();
    },
  };
}

/** Reads the packs anew for the page. The bot does so by itself, and says what is wrong with them. */
function freshPacks(
  { packsDir }: Config,
  libraries: LiveLibraries,
  log: Logger,
  leaving: AbortSignal,
): Promise<FreshPacks> {
  return keepPacksFresh({
    libraries,
    folder: packsDir,
    wait: (ms) => sleep(ms, undefined, { signal: leaving }),
    onRenewal: () => undefined,
    onFault: (err) => log.debug({ err }, 'the page could not read the packs anew'),
  });
}

interface Setting {
  readonly config: Config;
  readonly log: Logger;
  readonly libraries: Libraries;
  readonly reset: () => Promise<void>;
}

/** One life of the playground, from its start to its end or to a reset. */
interface Session {
  readonly playground: Playground;
  readonly bot: BotKeeper;
  /** Stops the bot, writes down how things stand, and frees the port. */
  close(): Promise<void>;
}

async function openSession({ config, log, libraries, reset }: Setting, port: number): Promise<Session> {
  const startAt = config.startAt ?? (await savedClock.read()) ?? articleDay(libraries.of());
  const { file, playground } = await open(port);
  const storeUrl = (config.token === undefined && config.storeUrl) || defaultStoreUrl('playground');
  // A store without its community is of one that is gone: a new community begins with a new store.
  if (!file.state) await removeStore(storeUrl);
  const [application = makeCommunity(playground, 'Reckoner')] = playground.applications;
  const unsubscribe = file.follow(playground);
  const env = { DISCORD_TOKEN: application.token, DISCORD_API_URL: playground.apiUrl, STORE_URL: storeUrl };
  const launched = keepBot({ ...env, BOT_NOW: startAt.toString(), ...ownPlace }, log);
  const restartBot = async () => (await launched).restart();
  // Before the bot is there: a page that comes back must not be told that there is no such thing.
  const host: PageHost = {
    restartBot,
    reset,
    get days() {
      return releaseDays(libraries.of());
    },
  };
  playground.handle(pageHandler(playground, host));
  const bot = await launched;
  playground.handle(forwarding(bot));
  await Promise.race([application.ready(), bot.ended]);
  return {
    playground,
    bot,
    async close() {
      await rememberClock(bot);
      await bot.stop();
      unsubscribe();
      await file.write(playground.save());
      await playground.stop();
    },
  };
}

// OWNER_GUILD is for Discord: the playground's bot serves its whole community.
const ownPlace = { OWNER_GUILD: '', PORT: '0', HOST: '127.0.0.1' };

/** @throws OperatorError in plain words when the port is taken or the saved state is of another kind */
async function open(port: number) {
  try {
    const file = await openStateFile(STATE_FILE);
    const { state } = file;
    return { file, playground: await Playground.start({ port, ...(state ? { state } : {}) }) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new OperatorError(
        `Port ${port} on 127.0.0.1 can't be used (another program has it): set PORT to another one`,
      );
    }
    throw new OperatorError(
      `the playground can't begin with ${STATE_FILE}: delete the folder var/ to begin anew (${String(error)})`,
    );
  }
}

/** Hands on what the bot answers for itself; where its clock was moved is kept, so that a next start goes on from there. */
function forwarding(bot: BotKeeper): Parameters<Playground['handle']>[0] {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!FORWARDED.has(path) && !path.startsWith(CALENDARS)) return false;
    if (path === '/clock' && request.method === 'PUT') {
      response.once('finish', () => void rememberClock(bot));
    }
    bot.forward(request, response);
    return true;
  };
}

async function rememberClock(bot: BotKeeper): Promise<void> {
  const time = await bot.clock();
  if (time) await savedClock.keep(time.now);
}

async function removeStore(url: string): Promise<void> {
  if (url !== defaultStoreUrl('playground')) return;
  const path = url.slice('sqlite:'.length);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true });
}

/** Where the bot's clock starts: the morning on which the newest source was published, so that countdowns live. */
function articleDay(library: Library): Temporal.Instant {
  const days = library.sources().map(({ published }) => published);
  const newest = days.sort().at(-1);
  return newest ? Temporal.Instant.from(`${newest}T09:00:00Z`) : Temporal.Now.instant();
}
