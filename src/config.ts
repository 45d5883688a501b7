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

/** "auto" is what Discord recommends, or all of SHARD_COUNT. */
const shardIds = z
  .string()
  .regex(/^(?:auto|\d{1,5}(?:-\d{1,5})?)$/u, 'must be auto, or a range like 0-7, or one number')
  .transform((text): ShardRange | undefined => {
    if (text === 'auto') return undefined;
    const [start = 0, end = start] = text.split('-').map(Number);
    return { start, end };
  })
  .refine((range) => !range || range.start <= range.end, 'must begin with the lower number, like 0-7');

const shardCount = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(100_000, 'must be at most 100000');

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
  SHARDS: shardIds.optional(),
  SHARD_COUNT: shardCount.optional(),
  OWNER_GUILD: snowflake.optional(),
  BOT_NOW: instantSchema.optional(),
  NODE_ENV: z.string().optional(),
});

/** The names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape);

/** Shards from `start` to `end`, both included. */
export type ShardRange = { start: number; end: number };

/** Which shards this process runs, of how many. */
export type ShardChoice = {
  /** Undefined: all of them. */
  range: ShardRange | undefined;
  /** Undefined: as many as Discord recommends. Never so with a range, since all processes must agree on it. */
  count: number | undefined;
};

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
  shards: ShardChoice;
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
  const shards = shardProblem(read.SHARDS, read.SHARD_COUNT);
  if (shards) throw new ConfigError([shards]);
  return configOf(read);
}

/** Each process would ask Discord anew for a number, and two may be told different ones. */
function shardProblem(range: ShardRange | undefined, count: number | undefined): string | undefined {
  if (!range) return undefined;
  if (count === undefined) {
    return 'SHARD_COUNT must be set with a range in SHARDS: the number of shards of all processes together';
  }
  return range.end < count
    ? undefined
    : `SHARDS goes up to ${range.end}, but of ${count} shards the last is ${count - 1}`;
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
  shards: { range: read.SHARDS, count: read.SHARD_COUNT },
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
