import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isOwnRequest } from '../../src/playground/guard.ts';

function request(headers: Readonly<Record<string, string>>): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { headers });
}

test.each<[headers: Readonly<Record<string, string>>, own: boolean]>([
  [{ host: '127.0.0.1:4000' }, true],
  [{ host: 'LOCALHOST:4000' }, true],
  [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }, true],
  [{ host: 'localhost:4000', origin: 'http://localhost:4000' }, true],
  [{}, false],
  [{ host: '127.0.0.1' }, false],
  [{ host: '127.0.0.1:4001' }, false],
  [{ host: '127.0.0.1.evil.example:4000' }, false],
  [{ host: 'evil.example' }, false],
  [{ host: '127.0.0.1:4000', origin: 'https://127.0.0.1:4000' }, false],
  [{ host: '127.0.0.1:4000', origin: 'http://127.0.0.1:40000' }, false],
  [{ host: '127.0.0.1:4000', origin: 'http://evil.example' }, false],
  [{ host: '127.0.0.1:4000', origin: 'null' }, false],
  [{ host: '127.0.0.1:4000', origin: '' }, false],
])('%j on port 4000 is the playground’s own: %s', (headers, own) => {
  expect(isOwnRequest(request(headers), 4000)).toBe(own);
});
