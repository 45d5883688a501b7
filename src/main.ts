import './temporal.ts';
import './discord/one-undici.ts';
import { isatty } from 'node:tty';
import { config as loadEnvFile } from 'dotenv';
import { startBot } from './bot/bot.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog, type Logger } from './log.ts';
import { EXIT_CONFIG, OperatorError, type Service } from './service.ts';

/** How long a stop may take before it is cut short; supervisors are promised 10 s. */
const STOP_WITHIN_MS = 9_000;

async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const config = configuration();
  const log = createLog(config.logLevel);
  const told = signalled();
  try {
    const starting = start(config, log);
    onReload(starting);
    const service = await Promise.race([starting, told]);
    // Nothing is under way yet that anybody waits for.
    if (typeof service === 'string') log.info(`stopping (${service}) before it had started`);
    process.exit(typeof service === 'string' ? 0 : await run(service, told, log));
  } catch (error) {
    giveUp(error, log);
  }
}

/** With a token the bot alone; without one, or when asked to, the playground with the same bot in it. */
async function start(config: Config, log: Logger): Promise<Service> {
  const { token, production } = config;
  if (process.argv.includes('--playground') || (token === undefined && !production)) {
    // A live bot never loads the playground.
    const { hostPlayground } = await import('./playground-host.ts');
    return hostPlayground(config, log);
  }
  if (token === undefined) {
    throw new OperatorError(
      'DISCORD_TOKEN is not set: put it into .env, or try the bot without one: npm start -- --playground',
    );
  }
  const bot = await startBot(config, token, log);
  // Whoever started this process may need to know where it listens (PORT=0 takes any port).
  process.send?.({ port: bot.port });
  return bot;
}

function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return end(error.message);
  }
}

/** Resolves with the first signal to stop; that the parent has gone counts as one. Later ones change nothing. */
function signalled(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of STOPS) process.on(signal, resolve);
  process.once('disconnect', () => resolve('parent gone'));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => resolve('npm gone'));
  return promise;
}

/** Where somebody sits at a terminal SIGHUP says that it was closed; everywhere else it has long meant "read anew". */
const STOPS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', ...(isatty(0) ? (['SIGHUP'] as const) : [])];

function onReload(starting: Promise<Service>): void {
  if (STOPS.includes('SIGHUP')) return;
  // That it does not start is told elsewhere.
  process.on('SIGHUP', () =>
    starting.then(
      (service) => service.reload(),
      () => undefined,
    ),
  );
}

/** npm passes a signal on to its shell alone, which leaves us behind: its death has to do for the signal. */
function whenOrphaned(tell: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && tell(), 250).unref();
}

/** Runs the service until it is told to stop, or ends by itself. Gives the exit code. */
async function run(service: Service, told: Promise<string>, log: Logger): Promise<number> {
  const why = await Promise.race([service.ended, told]);
  if (typeof why === 'number') return why;
  log.info(`stopping (${why})`);
  setTimeout(() => {
    log.warn(`the stop was cut short after ${STOP_WITHIN_MS / 1000} s`);
    process.exit(0);
  }, STOP_WITHIN_MS).unref();
  const stopped = service.stop().then(() => 0);
  return Promise.race([stopped, service.ended]);
}

/** What only the operator can mend is one line and exit code 78; anything else is a crash with its story. */
function giveUp(error: unknown, log: Logger): never {
  if (error instanceof OperatorError) {
    log.fatal(error.message);
    process.exit(EXIT_CONFIG);
  }
  log.fatal({ err: error }, error instanceof Error ? error.message : 'the bot could not start');
  process.exit(1);
}

function end(message: string): never {
  console.error(message);
  process.exit(EXIT_CONFIG);
}

await main();
