import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { onSecureRedis } from '../support/backends.ts';
import { selfMade } from '../support/certificate.ts';
import { RedisServer } from '../support/redis-server.ts';
import { storeContract } from './contract.ts';

/** From here on this process trusts who has signed it, as with NODE_EXTRA_CA_CERTS. */
function trust(certificate: string): void {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, readFileSync(certificate, 'utf8')]);
  onTestFinished(() => setDefaultCACertificates(before));
}

async function secure() {
  const made = selfMade();
  const server = await RedisServer.startSecure(made);
  onTestFinished(() => server.end());
  return { made, url: server.freshUrl() };
}

onSecureRedis('a store on a Redis that speaks TLS', () => {
  test('is refused in plain words where its certificate is not trusted', async () => {
    const { url } = await secure();
    const refused = openStore(url, { application: 'test' });
    await expect(refused).rejects.toMatchObject({ code: 'unreadable' });
    await expect(refused).rejects.toThrow(
      /^The store rediss:\/\/127\.0\.0\.1:\d+\/0 can't be opened: self-signed certificate\b.*NODE_EXTRA_CA_CERTS/u,
    );
  });

  test('is refused where the certificate is another server’s', async () => {
    const { made, url } = await secure();
    trust(made.certificate);
    const elsewhere = openStore(url.replace('127.0.0.1', 'localhost'), { application: 'test' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'unreadable' });
    await expect(elsewhere).rejects.toThrow(/does not match certificate's altnames/u);
  });

  storeContract('Redis over TLS', async () => {
    const { made, url } = await secure();
    trust(made.certificate);
    return openStore(url, { application: 'test' });
  });
});
