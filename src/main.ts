import './temporal.ts';
import { config as loadEnvFile } from 'dotenv';
import { startBot } from './bot.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog, type Logger } from './log.ts';
import { EXIT_CONFIG, OperatorError, type Service } from './service.ts';

/** How long a stop may take before it is cut short; Discord and supervisors are promised 10 s. */
const STOP_WITHIN_MS = 9_000;

async function main(): Promise<void> {
  loadEnvFile({ quiet: true });
  const config = configuration();
  const log = createLog(config.logLevel);
  try {
    await run(await start(config, log), log);
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

/** Runs the service until a signal or its own end; a parent that has gone counts as a signal. */
async function run(service: Service, log: Logger): Promise<void> {
  const stopped = Promise.withResolvers<number>();
  let stopping = false;
  const stop = (why: string) => {
    // A signal to the whole group and one from the parent may both come: the first is enough.
    if (stopping) return;
    stopping = true;
    log.info(`stopping (${why})`);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    service.stop().then(() => stopped.resolve(0), stopped.reject);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  process.once('disconnect', () => stop('parent gone'));
  if (process.env.npm_lifecycle_event) whenOrphaned(() => stop('npm gone'));
  process.exit(await Promise.race([service.ended, stopped.promise]));
}

/** npm passes a signal on to its shell alone, which leaves us behind: its death has to do for the signal. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 250).unref();
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
