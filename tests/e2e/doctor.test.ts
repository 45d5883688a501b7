import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { onRedis } from '../support/backends.ts';
import { emptyFolder, examined, findingsIn, visit } from '../support/doctor.ts';
import { RedisServer } from '../support/redis-server.ts';
import { buildSeasonTown, moderate, run, SLOW } from '../support/season.ts';
import { buildTown, moveIn, startBot, type Town } from '../support/town.ts';

/** A town, and a folder in which the bot's store lies once it was there. */
async function townWithFolder() {
  const [town, folder] = [await buildTown(), await emptyFolder()];
  const env = { ...tokenOnly(town), STORE_URL: `sqlite:${join(folder, 'bot.sqlite')}` };
  return { town, folder, env };
}

/** Gives the town's application these commands, for all servers. */
async function registerIn({ playground, application }: Town, ...names: string[]): Promise<void> {
  const headers = { authorization: `Bot ${application.token}`, 'content-type': 'application/json' };
  const address = `${playground.apiUrl}/v10/applications/${application.id}/commands`;
  const body = JSON.stringify(names.map((name) => ({ name, description: 'Of old' })));
  await fetch(address, { method: 'PUT', headers, body });
}

const tokenOnly = ({ application, playground }: Town) => ({
  DISCORD_TOKEN: application.token,
  DISCORD_API_URL: playground.apiUrl,
});

/** A way to the town on which each answer's date is so many milliseconds off. */
async function wayWithDates(town: Town, ms: number): Promise<string> {
  const server = createServer((request, response) => {
    const { method, headers, url = '/' } = request;
    const onward = httpRequest(new URL(url, town.playground.url), { method, headers }, (answer) => {
      const date = new Date(Date.now() + ms).toUTCString();
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, date });
      answer.pipe(response);
    });
    request.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/api`;
}

describe('the doctor', SLOW, () => {
  it('finds nothing wrong with a bot that is well, changes nothing, and never says the token', async () => {
    const { town, folder, env } = await townWithFolder();
    await (await moveIn(town, env)).stop();
    const before = await readFile(join(folder, 'bot.sqlite'));
    const asked = town.playground.exchanges.length;
    const { code, ok, worst, of } = await examined(env);
    expect(worst).toEqual([]);
    expect([code, ok]).toEqual([0, true]);
    expect(of('token')[0]?.says).toContain(`Reckoner (${town.application.id})`);
    expect(of('commands')).toMatchObject([{ state: 'fine' }]);
    expect(of('store').map(({ state }) => state)).toEqual(['fine', 'fine', 'fine']);
    expect(of('clock')).toMatchObject([{ state: 'fine' }]);
    expect(await readdir(folder)).toEqual(['bot.sqlite']);
    expect(await readFile(join(folder, 'bot.sqlite'))).toEqual(before);
    const methods = town.playground.exchanges
      .slice(asked)
      .map((it) => (it.kind === 'rest' ? it.method : it.kind));
    expect(new Set(methods)).toEqual(new Set(['GET']));
    const { words } = await visit(env);
    expect(words).toMatch(/^✓ token {10}of Reckoner /mu);
    expect(words).not.toContain(town.application.token);
  });

  it('finds a bot that runs, and reads its store beside it', async () => {
    const { town, env } = await townWithFolder();
    const bot = await moveIn(town, env);
    const port = new URL(await bot.address()).port;
    const { worst, of } = await examined({ ...env, PORT: port });
    expect(worst).toEqual([]);
    expect(of('HTTP port')[0]?.says).toContain('a bot runs there, and is ready');
    expect(of('store')).toHaveLength(3);
  });

  it('names a bot that runs and is not ready', async () => {
    const { town, env } = await townWithFolder();
    town.playground.faults.refuseGateway(true);
    const bot = await startBot(env);
    const port = new URL(await bot.address()).port;
    const { worst } = await examined({ ...env, PORT: port });
    expect(worst.join()).toContain('is not ready: the gateway is not connected');
  });

  it('says that a token is refused, and looks at the rest', async () => {
    const { town, env } = await townWithFolder();
    const { code, worst, of, words } = await examined({ ...env, DISCORD_TOKEN: 'not.the.token' });
    expect(code).toBe(1);
    expect(worst).toContain('token: Discord refuses the token');
    expect(of('gateway')).toMatchObject([{ state: 'skipped' }]);
    expect(of('packs')).toMatchObject([{ state: 'fine' }]);
    expect(of('store')[0]?.state).toBe('fine');
    expect(words).not.toContain('not.the.token');
    expect(town.playground.invalidRequests).toBeLessThanOrEqual(2);
  });

  it('says that Discord is not reached', async () => {
    const town = await buildTown();
    const env = tokenOnly(town);
    await town.playground.stop();
    const { code, worst } = await examined(env);
    expect(code).toBe(1);
    expect(worst.join()).toContain("can't be reached");
  });

  it('tells which commands are missing, of another version, or not of this one', async () => {
    const town = await buildTown();
    const fresh = await examined(tokenOnly(town));
    expect(fresh.of('commands')).toMatchObject([{ state: 'warn' }]);
    expect(fresh.of('permissions')).toMatchObject([
      { state: 'skipped', says: 'no channel is subscribed yet' },
    ]);
    expect(fresh.of('commands')[0]?.says).toContain('missing: /about');
    await registerIn(town, 'about', 'ancient');
    const old = await examined(tokenOnly(town));
    expect(old.of('commands')[0]?.says).toMatch(
      /of another version: \/about; not of this version: \/ancient$/u,
    );
    expect(old.code).toBe(0);
  });

  it('finds commands for one server beside those for all, which would keep the bot from starting', async () => {
    const { town, env } = await townWithFolder();
    await registerIn(town, 'ancient');
    const { worst } = await examined({ ...env, OWNER_GUILD: town.guild.id });
    expect(worst.join()).toContain('OWNER_GUILD is set, but there are global commands too');
  });

  it('finds that OWNER_GUILD names a server in which the bot is not', async () => {
    const { env } = await townWithFolder();
    const abroad = await examined({ ...env, OWNER_GUILD: '1' });
    expect(abroad.worst.join()).toContain('the bot is not in the server that OWNER_GUILD names');
  });

  it.each([
    [-5_000, 'warn', /ahead of/u],
    [5_000, 'warn', /behind/u],
    [-180_000, 'bad', /180 s ahead of|179 s ahead of/u],
  ])('finds a clock against which Discord’s is %i ms off', async (ms, state, words) => {
    const town = await buildTown();
    const env = { ...tokenOnly(town), DISCORD_API_URL: await wayWithDates(town, ms) };
    const [finding] = (await examined(env)).of('clock');
    expect(finding?.state).toBe(state);
    expect(finding?.says).toMatch(words);
  });

  it('finds that the store is another application’s', async () => {
    const { env } = await townWithFolder();
    await (await openStore(env.STORE_URL, { application: 'stranger' })).close();
    const { code, worst } = await examined(env);
    expect(code).toBe(1);
    expect(worst.join()).toContain('store: it belongs to application stranger, not to');
  });

  it('finds what the bot lacks in a channel that is subscribed', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    await bot.stop();
    const env = { ...tokenOnly(town), STORE_URL: town.storeUrl };
    const well = await examined(env);
    expect(well.of('permissions')).toMatchObject([{ state: 'fine' }]);
    expect(well.of('store').at(-1)?.says).toMatch(/^1 subscribed channel in 1 server; 0 posts due/u);
    town.news.overwrite({ role: town.guild.everyone, deny: PermissionFlagsBits.SendMessages });
    const [, lacking] = (await examined(env)).of('permissions');
    expect(lacking?.says).toContain(
      `channel ${town.news.id} of server ${town.guild.id}: lacks Send Messages`,
    );
  });

  it('finds a folder without packs, and what a pack is refused for', async () => {
    const empty = await emptyFolder();
    const none = await examined({ NODE_ENV: '', PACKS_DIR: empty });
    expect(none.worst).toEqual([`packs: ${empty} holds no pack: the bot knows nothing`]);
    const missing = await examined({ NODE_ENV: '', PACKS_DIR: join(empty, 'nowhere') });
    expect(missing.worst.join()).toContain('there is no such folder');
  });

  it('reports everything wrong with the settings at once, with code 78', async () => {
    const { code, worst } = await examined({
      PORT: 'high',
      LOG_LEVEL: 'loud',
      STORE_URL: 'redis://u:secret@h:port',
    });
    expect(code).toBe(78);
    expect(worst).toHaveLength(3);
    expect(worst.join()).not.toContain('secret');
  });

  it('without a token looks at what the playground stands on, and makes nothing', async () => {
    const folder = await emptyFolder();
    const { code, words } = await visit({ NODE_ENV: '' }, ['--json'], folder);
    expect(code).toBe(0);
    expect(findingsIn(words).of('Discord')).toMatchObject([{ state: 'skipped' }]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is told how it is called', async () => {
    expect((await visit({}, ['--help'])).code).toBe(2);
  });
});

onRedis('the doctor on Redis', (server) => {
  it('refuses one that keeps nothing on disk', SLOW, async () => {
    const forgetful = await RedisServer.start('--appendonly', 'no');
    onTestFinished(() => forgetful.end());
    const url = forgetful.freshUrl();
    const { code, worst } = await examined({ NODE_ENV: '', STORE_URL: url });
    expect(code).toBe(1);
    expect(worst.join()).toContain('"appendonly yes"');
    const risky = await examined({ NODE_ENV: '', STORE_URL: `${url}?durability=none` });
    expect(risky.code).toBe(0);
    expect(risky.of('store').at(-1)).toMatchObject({ state: 'warn' });
  });

  it('reads one that a bot has used', SLOW, async () => {
    const url = server().freshUrl();
    await (await openStore(url, { application: 'somebody' })).close();
    const { of, code } = await examined({ NODE_ENV: '', STORE_URL: url });
    expect(code).toBe(0);
    expect(of('store')[0]?.says).toMatch(/append only file on, noeviction$/u);
    await server().stop();
    const away = await examined({ NODE_ENV: '', STORE_URL: url });
    expect(away.worst.join()).toContain('store: The store redis://');
    expect(away.of('store')[0]?.mend).toContain('until it answers the bot waits');
  });
});
