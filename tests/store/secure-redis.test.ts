import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { onSecureRedis } from '../support/backends.ts';
import { selfMade, trust } from '../support/certificate.ts';
import { RedisServer } from '../support/redis-server.ts';
import { connectionContract } from './contract-connection.ts';

onSecureRedis('a store on a Redis that speaks TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-tls-'));
  const made = selfMade(folder);
  let server: RedisServer;

  beforeAll(async () => {
    server = await RedisServer.startSecure(made);
  });
  afterAll(async () => {
    await server.end();
    rmSync(folder, { recursive: true });
  });

  test('is refused in plain words where its certificate is not trusted', async () => {
    const refused = openStore(server.freshUrl(), { application: 'test' });
    await expect(refused).rejects.toMatchObject({ code: 'unreadable' });
    await expect(refused).rejects.toThrow(
      /^The store rediss:\/\/127\.0\.0\.1:\d+\/0 can't be opened: self-signed certificate\b.*NODE_EXTRA_CA_CERTS/u,
    );
  });

  test('is refused where the certificate is another server’s', async () => {
    trust(made.certificate);
    const elsewhere = openStore(server.freshUrl().replace('127.0.0.1', 'localhost'), { application: 'test' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'unreadable' });
    await expect(elsewhere).rejects.toThrow(/does not match certificate's altnames/u);
  });

  connectionContract('Redis over TLS', async () => {
    trust(made.certificate);
    return openStore(server.freshUrl(), { application: 'test' });
  });
});
