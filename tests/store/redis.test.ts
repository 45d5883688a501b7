import { expect, onTestFinished, test, vi } from 'vitest';
import { storeAddress } from '../../src/store/address.ts';
import { connectRedis } from '../../src/store/redis-client.ts';
import { openStore } from '../../src/store/store.ts';
import { onRedis } from '../support/backends.ts';
import { RedisServer } from '../support/redis-server.ts';

const application = 'test';

async function serverWith(...settings: string[]): Promise<RedisServer> {
  const server = await RedisServer.start(...settings);
  onTestFinished(() => server.end());
  return server;
}

onRedis('a store on Redis', (shared) => {
  test.each([
    [
      ['--appendonly', 'no'],
      /set "appendonly yes" in redis\.conf \(where it holds data, first by redis-cli CONFIG SET/u,
    ],
    [['--maxmemory-policy', 'allkeys-lru'], /set "maxmemory-policy noeviction" in redis\.conf\./u],
    [['--appendonly', 'no', '--maxmemory-policy', 'volatile-ttl'], /"appendonly yes" and "maxmemory-policy/u],
  ])('is refused with %j, unless the address says that it may forget', async (settings, reason) => {
    const server = await serverWith(...settings);
    const refused = openStore(server.freshUrl(), { application });
    await expect(refused).rejects.toMatchObject({ code: 'not-durable' });
    await expect(refused).rejects.toThrow(reason);
    const taken = await openStore(`${server.freshUrl()}?durability=none`, { application });
    await expect(taken.check()).resolves.toBeUndefined();
    await taken.close();
  });

  test('is refused on a node of a Cluster, and on a Sentinel, whatever the address says', async () => {
    const node = await serverWith('--cluster-enabled', 'yes', '--databases', '1');
    const sentinel = await RedisServer.startSentinel();
    onTestFinished(() => sentinel.end());
    for (const [url, words] of [
      [node.freshUrl(), /a node of a Redis Cluster/u],
      [sentinel.freshUrl(), /a Redis Sentinel, which keeps nothing/u],
    ] as const) {
      for (const more of ['', '?durability=none']) {
        const refused = openStore(url + more, { application });
        await expect(refused).rejects.toMatchObject({ code: 'unsupported' });
        await expect(refused).rejects.toThrow(words);
      }
    }
  });

  test('says at once that nobody answers, without the password', async () => {
    const server = await serverWith();
    const url = new URL(server.freshUrl());
    await server.stop();
    url.password = 'hunter2';
    const refused = openStore(url.href, { application });
    await expect(refused).rejects.toMatchObject({ code: 'unreachable' });
    await expect(refused).rejects.toThrow(`The store redis://${url.host}/0 can't be opened`);
  });

  test('says that a password is wrong, and does not repeat it', async () => {
    const server = await serverWith('--requirepass', 'right');
    const url = new URL(server.freshUrl());
    url.password = 'hunter2';
    const refused = openStore(url.href, { application });
    await expect(refused).rejects.toMatchObject({ code: 'unreadable' });
    await expect(refused).rejects.toThrow(/WRONGPASS/u);
    await expect(refused).rejects.not.toThrow(/hunter2/u);
    url.password = 'right';
    await (await openStore(url.href, { application })).close();
  });

  test('is refused where it may not be asked what it holds', async () => {
    const server = await serverWith('--user', 'default', 'on', 'nopass', '~*', '+@all', '-info');
    const refused = openStore(server.freshUrl(), { application });
    await expect(refused).rejects.toMatchObject({ code: 'unreadable' });
    await expect(refused).rejects.toThrow(/NOPERM/u);
    await (await openStore(`${server.freshUrl()}?durability=none`, { application })).close();
  });

  test('leaves alone what else lies in the database', async () => {
    const url = shared().freshUrl();
    const store = await openStore(url, { application });
    if (store.backend.kind !== 'redis') return expect.unreachable();
    const { client } = store.backend;
    await client.set('theirs', '1');
    await store.keyv('things').set('key', 1);
    await store.keyv('things').clear();
    expect(await client.keys('*')).toEqual(expect.arrayContaining(['theirs', 'reckoner:meta:application']));
    expect(await client.keys('*')).toHaveLength(2);
    await store.close();
  });

  test('gives up on a server that has fallen silent, and finds it again', async () => {
    const server = await serverWith();
    const address = storeAddress(server.freshUrl());
    if (address.kind !== 'redis') return expect.unreachable();
    const { client, close } = await connectRedis(address, 100);
    await client.set('key', 'kept');
    server.freeze();
    await expect(client.get('key')).rejects.toThrow();
    server.thaw();
    await vi.waitFor(async () => expect(await client.get('key')).toBe('kept'), { timeout: 15_000 });
    await close();
  });
});
