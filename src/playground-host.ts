import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPackFolder } from './bot-parts.ts';
import { launchBot } from './bot-process.ts';
import { type Config, defaultStoreUrl } from './config.ts';
import type { Logger } from './log.ts';
import { pageHandler } from './playground/page-api/handler.ts';
import { Playground } from './playground/playground.ts';
import { makeCommunity } from './playground/sample-community.ts';
import { openStateFile } from './playground/state-file.ts';
import { OperatorError, type Service } from './service.ts';

const STATE_FILE = join('var', 'playground.json');

/** What the bot answers for itself, on the page's own address. */
const FORWARDED = new Set(['/healthz', '/readyz', '/metrics', '/clock']);

/**
 * A local Discord with a small community in it, its page, and the real bot as a process of its own that connects
 * to it over loopback, just as it would to Discord. Nobody but this function knows both.
 * @throws Error when the port can't be had, or the bot does not come up
 */
export async function hostPlayground(config: Config, log: Logger): Promise<Service> {
  const startAt = config.startAt ?? (await articleDay(config));
  const { file, playground } = await open(config.port);
  const storeUrl = (config.token === undefined && config.storeUrl) || defaultStoreUrl('playground');
  // A store without its community is of one that is gone: a new community begins with a new store.
  if (!file.state) await removeStore(storeUrl);
  const [application = makeCommunity(playground, 'Reckoner')] = playground.applications;
  const unsubscribe = file.follow(playground);
  const bot = await launchBot(
    {
      DISCORD_TOKEN: application.token,
      DISCORD_API_URL: playground.apiUrl,
      BOT_NOW: startAt.toString(),
      STORE_URL: storeUrl,
      // These are for Discord: the playground's bot serves its whole community.
      OWNER_GUILD: '',
      PORT: '0',
      HOST: '127.0.0.1',
    },
    log,
  );
  playground.handle((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (!FORWARDED.has(path)) return false;
    bot.forward(request, response);
    return true;
  });
  playground.handle(pageHandler(playground));
  await Promise.race([application.ready(), bot.ended]);
  log.info(`the playground is open: ${playground.url}  (type /release there; Ctrl+C ends it)`);
  return {
    ended: bot.ended,
    async stop() {
      await bot.stop();
      unsubscribe();
      await file.write(playground.save());
      await playground.stop();
    },
  };
}

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

async function removeStore(url: string): Promise<void> {
  if (url !== defaultStoreUrl('playground')) return;
  const path = url.slice('sqlite:'.length);
  for (const file of [path, `${path}-wal`, `${path}-shm`]) await rm(file, { force: true });
}

/** Where the bot's clock starts: the morning on which the newest source was published, so that countdowns live. */
async function articleDay({ packsDir }: Config): Promise<Temporal.Instant> {
  const { library } = await loadPackFolder(packsDir);
  const days = library.sources().map(({ published }) => published);
  const newest = days.sort().at(-1);
  return newest ? Temporal.Instant.from(`${newest}T09:00:00Z`) : Temporal.Now.instant();
}
