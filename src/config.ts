import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from './clock.ts';
import { storeAddress } from './store/address.ts';
import { StoreError } from './store/errors.ts';

const DISCORD_API = 'https://discord.com/api';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const snowflake = z.string().regex(/^\d{1,20}$/, 'must be an id: only digits');

/** What is wrong with the address is said by the store itself, which does not repeat a password. */
const storeUrl = z.string().superRefine((url, context) => {
  try {
    storeAddress(url);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    context.addIssue({ code: 'custom', message: `can't be used: ${error.message}`, input: undefined });
  }
});

const port = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(0, 'must be from 0 to 65535 (0 takes any free one)')
  .max(65_535, 'must be from 0 to 65535 (0 takes any free one)');

const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });

/** Every variable that is read, by its name in the environment. `.env.example` is proven to list just these. */
const environment = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'must not have spaces in it').optional(),
  DISCORD_API_URL: webUrl.transform(withoutVersion).default(DISCORD_API),
  STORE_URL: storeUrl.optional(),
  PACKS_DIR: z.string().default('data'),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: webUrl.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  OWNER_GUILD: snowflake.optional(),
  BOT_NOW: instantSchema.optional(),
  NODE_ENV: z.string().optional(),
});

/** The names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape);

/** Everything that the environment decides. */
export type Config = {
  /** Absent: the playground. Never logged. */
  token: string | undefined;
  /** discord.js's `rest.api`: without version and trailing slash. */
  apiUrl: string;
  /** Undefined: chosen by application, once it is known. */
  storeUrl: string | undefined;
  packsDir: string;
  host: string;
  port: number;
  publicUrl: string | undefined;
  logLevel: (typeof LOG_LEVELS)[number];
  ownerGuild: string | undefined;
  /** The bot's clock starts here and runs on. */
  startAt: Temporal.Instant | undefined;
  production: boolean;
};

/** What the environment has wrong: one line for each problem, naming the variable. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/**
 * Reads the configuration from an environment; an empty variable counts as unset.
 * @throws ConfigError with every problem at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = environment.safeParse(filled);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const read = result.data;
  if (read.BOT_NOW && read.DISCORD_TOKEN && isDiscord(read.DISCORD_API_URL)) {
    throw new ConfigError([
      'BOT_NOW moves the clock, which is refused with Discord itself: unset it, or set DISCORD_API_URL',
    ]);
  }
  return configOf(read);
}

const configOf = (read: z.infer<typeof environment>): Config => ({
  token: read.DISCORD_TOKEN,
  apiUrl: read.DISCORD_API_URL,
  storeUrl: read.STORE_URL,
  packsDir: read.PACKS_DIR,
  host: read.HOST,
  port: read.PORT,
  publicUrl: read.PUBLIC_URL,
  logLevel: read.LOG_LEVEL,
  ownerGuild: read.OWNER_GUILD,
  startAt: read.BOT_NOW,
  production: read.NODE_ENV === 'production',
});

/** True for Discord's own hosts, where real people read what is posted. */
function isDiscord(url: string): boolean {
  return /(?:^|\.)(?:discord|discordapp)\.com$/.test(new URL(url).hostname);
}

/** discord.js adds the version itself, so one in the address would come twice. */
function withoutVersion(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/v\d+$/, '');
}

/** The embedded store of an application, in the folder `var/`. `name` is its id, or "playground". */
export const defaultStoreUrl = (name: string): string => `sqlite:${join('var', `${name}.sqlite`)}`;
