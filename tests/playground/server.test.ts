import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import { Playground } from '../../src/playground/playground.ts';
import { dial } from './support/raw-gateway.ts';
import { createTown } from './support/town.ts';

/** A request whose `Host` and `Origin` can be anything, which fetch does not allow. */
function knock(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('it listens on 127.0.0.1 alone, on a port of its own', async () => {
  const { playground } = await createTown();
  expect(playground.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(playground.apiUrl).toBe(`${playground.url}/api`);
});

test('a port that is taken is said so', async () => {
  const { playground } = await createTown();
  await expect(Playground.start({ port: Number(new URL(playground.url).port) })).rejects.toThrow(
    'EADDRINUSE',
  );
});

test.each([
  ['a foreign host', { host: 'evil.example' }, 403],
  ['a foreign host on the right port', { host: 'evil.example:PORT' }, 403],
  ['the address on another port', { host: '127.0.0.1:1' }, 403],
  ['a foreign origin', { origin: 'http://evil.example' }, 403],
  ['an opaque origin', { origin: 'null' }, 403],
  ['another local page', { origin: 'http://127.0.0.1:1' }, 403],
  ['the page itself', { origin: 'http://127.0.0.1:PORT' }, 200],
  ['localhost', { host: 'localhost:PORT', origin: 'http://localhost:PORT' }, 200],
])('%s is answered as it should be', async (_who, headers, status) => {
  const { playground } = await createTown();
  const { port } = new URL(playground.url);
  const real = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
  );
  expect(await knock(`${playground.apiUrl}/v10/gateway`, real)).toBe(status);
});

test('the gateway takes no foreign origin either', async () => {
  const { playground } = await createTown();
  const gateway = dial(`${playground.url.replace('http', 'ws')}/gateway`, { origin: 'http://evil.example' });
  expect(await gateway.closed).toBe(1006);
});

test('an upgrade elsewhere is refused', async () => {
  const { playground } = await createTown();
  expect(await dial(`${playground.url.replace('http', 'ws')}/elsewhere`).closed).toBe(1006);
});

test('other paths go to the registered handlers, in their order; what nobody takes is 404', async () => {
  const { playground } = await createTown();
  const asked: string[] = [];
  for (const name of ['first', 'second']) {
    playground.handle((request, response) => {
      asked.push(name);
      if (request.url !== `/${name}`) return false;
      response.end(name);
      return true;
    });
  }
  expect(await (await fetch(`${playground.url}/second`)).text()).toBe('second');
  expect(asked).toEqual(['first', 'second']);
  expect((await fetch(`${playground.url}/third`)).status).toBe(404);
});

test('no handler is asked for a foreign request, nor for the API', async () => {
  const { playground } = await createTown();
  let asked = 0;
  playground.handle(() => {
    asked += 1;
    return false;
  });
  await knock(`${playground.url}/page`, { origin: 'http://evil.example' });
  await fetch(`${playground.apiUrl}/v10/gateway`);
  await fetch(`${playground.url}/attachments/1/2/3`);
  expect(asked).toBe(0);
});

test('after it has stopped nothing answers and the port is free', async () => {
  const playground = await Playground.start();
  const { port } = new URL(playground.url);
  await playground.stop();
  await expect(fetch(playground.url)).rejects.toThrow();
  const again = await Playground.start({ port: Number(port) });
  await again.stop();
});

test('it stops while requests are held', async () => {
  const playground = await Playground.start();
  const fault = playground.faults.next({}, { kind: 'timeout' });
  const answer = fetch(`${playground.apiUrl}/v10/gateway`).catch(() => 'gone');
  await fault.met();
  await playground.stop();
  expect(await answer).toBe('gone');
});
