import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { onSecurePostgres } from '../support/backends.ts';
import { selfMade, trust } from '../support/certificate.ts';
import { freshPostgresUrl } from '../support/postgres-schema.ts';
import { postgresServer } from '../support/postgres-server.ts';
import { openSecureDoor, type SecureDoor } from '../support/secure-door.ts';
import { connectionContract } from './contract-connection.ts';

const application = 'test';

onSecurePostgres('a store on a PostgreSQL that speaks TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reckoner-tls-'));
  const made = selfMade(folder);
  let door: SecureDoor;

  beforeAll(async () => {
    door = await openSecureDoor(made, postgresServer);
  });
  afterAll(async () => {
    await door.close();
    rmSync(folder, { recursive: true });
  });

  /** An empty store behind the door. */
  function address(settings: Readonly<Record<string, string>>, host = '127.0.0.1'): string {
    const url = new URL(freshPostgresUrl());
    url.host = `${host}:${door.port}`;
    for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
    return url.href;
  }

  test.each([
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
  ])('is refused by sslmode=%s where its certificate is not trusted, in plain words and in these alone', async (sslmode) => {
    const warned: unknown[] = [];
    const listen = (warning: unknown) => warned.push(warning);
    process.on('warning', listen);
    const refused = openStore(address({ sslmode }), { application });
    await expect(refused).rejects.toMatchObject({ code: 'unreadable' });
    await expect(refused).rejects.toThrow(
      /^The store postgres:.* can't be opened: self-signed certificate\b.*NODE_EXTRA_CA_CERTS/u,
    );
    process.off('warning', listen);
    expect(warned).toEqual([]);
  });

  test('opens where the address, or the process, trusts who has signed it, or nobody looks', async () => {
    const known = { sslrootcert: made.certificate };
    const ways = [known, { sslmode: 'verify-full', ...known }, { sslmode: 'require', ...known }];
    for (const way of [...ways, { sslmode: 'no-verify' }]) {
      const store = await openStore(address(way), { application });
      await expect(store.probe()).resolves.toBeUndefined();
      await store.close();
    }
  });

  test('is refused where the certificate is another server’s, or its file is not there', async () => {
    const elsewhere = openStore(address({ sslrootcert: made.certificate }, 'localhost'), { application });
    await expect(elsewhere).rejects.toMatchObject({ code: 'unreadable' });
    await expect(elsewhere).rejects.toThrow(/altnames.*name it in STORE_URL as its certificate does\.$/u);
    const lost = openStore(address({ sslrootcert: join(folder, 'nowhere.pem') }), { application });
    await expect(lost).rejects.toMatchObject({ code: 'unreadable' });
    await expect(lost).rejects.toThrow(/no such file.*nowhere\.pem/u);
  });

  connectionContract('PostgreSQL over TLS', async () => {
    trust(made.certificate);
    return openStore(address({ sslmode: 'require' }), { application });
  });

  test('lets nobody through who does not speak it', async () => {
    await expect(openStore(address({ sslmode: 'disable' }), { application })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });

  test('that is to speak TLS and does not is refused for good', async () => {
    const plain = openStore(`${freshPostgresUrl()}&sslmode=require`, { application });
    await expect(plain).rejects.toMatchObject({ code: 'unreadable' });
    await expect(plain).rejects.toThrow(/does not support SSL connections/u);
  });
});
