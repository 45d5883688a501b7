import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, defaultStoreUrl, readConfig, VARIABLES } from '../src/config.ts';

const problems = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return 'none';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
};

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      token: undefined,
      apiUrl: 'https://discord.com/api',
      storeUrl: undefined,
      packsDir: 'data',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: undefined,
      logLevel: 'info',
      shards: { range: undefined, count: undefined },
      ownerGuild: undefined,
      startAt: undefined,
      production: false,
    });
  });

  it('takes an empty or blank variable as unset', () => {
    expect(readConfig({ DISCORD_TOKEN: '', PORT: '  ' })).toEqual(readConfig({}));
  });

  it('reports all problems together, each by its variable', () => {
    const text = problems({
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      STORE_URL: 'mysql://x',
      BOT_NOW: 'yesterday',
      OWNER_GUILD: 'mine',
      DISCORD_API_URL: 'nowhere',
    });
    expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'DISCORD_API_URL',
      'STORE_URL',
      'PORT',
      'LOG_LEVEL',
      'OWNER_GUILD',
      'BOT_NOW',
    ]);
  });

  it('takes a range of shards with the number of all', () => {
    expect(readConfig({ SHARDS: '0-7', SHARD_COUNT: '32' }).shards).toEqual({
      range: { start: 0, end: 7 },
      count: 32,
    });
    expect(readConfig({ SHARDS: '3', SHARD_COUNT: '4' }).shards.range).toEqual({ start: 3, end: 3 });
    expect(readConfig({ SHARDS: 'auto', SHARD_COUNT: '4' }).shards).toEqual({ range: undefined, count: 4 });
  });

  it.each([
    [{ SHARDS: '0-7' }, /^SHARD_COUNT must be set/],
    [{ SHARDS: '0-8', SHARD_COUNT: '8' }, /^SHARDS goes up to 8/],
    [{ SHARDS: '7-0', SHARD_COUNT: '8' }, /^SHARDS must begin with the lower/],
    [{ SHARDS: 'all', SHARD_COUNT: '8' }, /^SHARDS must be auto/],
    [{ SHARD_COUNT: '0' }, /^SHARD_COUNT must be at least 1/],
  ])('refuses the shards of %o', (env, words) => {
    expect(problems(env)).toMatch(words);
  });

  it.each(['-1', '65536', '3.5', 'NaN', 'Infinity'])('refuses the port %s', (port) => {
    expect(problems({ PORT: port })).toMatch(/^PORT must be/);
  });

  it('takes the address of the API with or without version and slash', () => {
    for (const url of [
      'http://127.0.0.1:4000/api',
      'http://127.0.0.1:4000/api/',
      'http://127.0.0.1:4000/api/v10',
    ]) {
      expect(readConfig({ DISCORD_API_URL: url }).apiUrl).toBe('http://127.0.0.1:4000/api');
    }
  });

  it.each([
    'sqlite:var/bot.sqlite',
    'redis://localhost',
    'rediss://user:secret@host:6380/1?durability=none',
    'postgres://user:secret@host/db',
    'postgresql://host/db?schema=bot',
  ])('takes a store at %s', (url) => {
    expect(readConfig({ STORE_URL: url }).storeUrl).toBe(url);
  });

  it('says of a store’s address what is wrong with it, and never repeats its password', () => {
    expect(problems({ STORE_URL: 'mysql://u:secret@h/db' })).toBe(
      "STORE_URL can't be used: A store on mysql: is not supported; use sqlite:path, redis://… or postgres://….",
    );
    for (const url of ['redis://u:secret@h:port', 'postgres://u:secret@h/db?schema=secret!']) {
      expect(problems({ STORE_URL: url })).toMatch(/^STORE_URL can't be used: (?!.*secret)/u);
    }
  });

  it('never repeats the token in a problem', () => {
    expect(problems({ DISCORD_TOKEN: 'se cret' })).toBe('DISCORD_TOKEN must not have spaces in it');
  });

  it('moves the clock for a stand-in, but refuses to with Discord itself', () => {
    const env = { DISCORD_TOKEN: 'x', BOT_NOW: '2023-06-05T09:00:00Z' };
    expect(problems(env)).toMatch(/^BOT_NOW/);
    expect(problems({ ...env, DISCORD_API_URL: 'https://canary.discord.com/api' })).toMatch(/^BOT_NOW/);
    const local = readConfig({ ...env, DISCORD_API_URL: 'http://127.0.0.1:4000/api' });
    expect(local.startAt?.toString()).toBe('2023-06-05T09:00:00Z');
  });

  it('is listed whole in .env.example, each variable with a line of explanation', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const listed = lines.flatMap((line, at) => {
      const name = /^([A-Z_]+)=/.exec(line)?.[1];
      return name ? [{ name, before: lines.slice(0, at).findLast((it) => !/^[A-Z_]+=/.test(it)) }] : [];
    });
    expect(listed.map(({ name }) => name).sort()).toEqual([...VARIABLES].sort());
    for (const { before } of listed) expect(before).toMatch(/^# \S/);
  });

  it('gives each application a store of its own', () => {
    expect(defaultStoreUrl('123')).toBe('sqlite:var/123.sqlite');
  });
});
