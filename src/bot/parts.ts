import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { createClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { createAnswers, createPostRest, createRest } from '../discord/rest.ts';
import { feedsOf } from '../http/calendars.ts';
import { createKeeping } from '../keeping.ts';
import { loadCommands } from '../kit/load.ts';
import type { Logger } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { createLibraries } from '../packs/libraries.ts';
import { type LoadedPacks, loadPacks } from '../packs/load.ts';
import { createStudio } from '../pictures/studio.ts';
import type { RetryOptions } from '../retry.ts';
import { OperatorError } from '../service.ts';
import { tellRefusal } from './packs.ts';

const COMMANDS = join(import.meta.dirname, '..', '..', 'commands');

/** Loads the packs of PACKS_DIR. @throws OperatorError where there is no such folder: a bot without packs knows nothing */
export async function loadPackFolder(folder: string): Promise<LoadedPacks> {
  const loaded = await loadPacks(folder);
  // A refusal of no pack is one of the folder itself.
  const missing = loaded.refused.find(({ pack }) => pack === '');
  if (missing) throw new OperatorError(`PACKS_DIR is ${missing.file}: ${missing.reason}`);
  return loaded;
}

/** Everything of a bot that stands before Discord is asked for anything. */
export type BotParts = Awaited<ReturnType<typeof prepareBot>>;

/** Loads commands and packs and makes the clock, the counters and the ways to Discord. @throws Error for a bad command */
export async function prepareBot(config: Config, token: string, log: Logger, wait: RetryOptions['wait']) {
  const clock = createClock({ startAt: config.startAt });
  if (config.startAt) log.warn(`BOT_NOW is set: the bot's clock starts at ${config.startAt.toString()}`);
  const [commands, { packs, refused }] = await Promise.all([
    loadCommands(COMMANDS),
    loadPackFolder(config.packsDir),
  ]);
  for (const refusal of refused) tellRefusal(log, refusal, false);
  const libraries = createLibraries(packs);
  await libraries.of().findable();
  const metrics = createMetrics();
  const options = { token, apiUrl: config.apiUrl, metrics, log };
  return {
    clock,
    commands,
    libraries,
    refused,
    feeds: () => feedsOf(libraries.packs(), config.publicUrl),
    metrics,
    log,
    apiUrl: config.apiUrl,
    rest: createRest(options),
    answers: createAnswers(options),
    posts: createPostRest(options),
    installation: {
      version: packageFile.version,
      node: process.versions.node,
      clockSet: config.startAt?.toString(),
    },
    keeping: createKeeping(config, {
      wait,
      log,
      monotonic: () => clock.monotonic(),
      now: () => clock.now(),
    }),
    pictures: createStudio({
      onFault: (err, { title }) => log.error({ err, title }, 'a picture card could not be drawn'),
      monotonic: () => clock.monotonic(),
    }),
    /** System time, Unix milliseconds: Discord's deadlines do not follow the bot's clock. */
    wall: () => Date.now(),
  };
}
