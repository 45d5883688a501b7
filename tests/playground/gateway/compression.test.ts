import { constants, inflateSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { zlibStream } from '../../../src/playground/gateway/compression.ts';
import { identity } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

const suffix = Buffer.from([0x00, 0x00, 0xff, 0xff]);

function inflate(chunks: readonly Buffer[]): string {
  return inflateSync(Buffer.concat(chunks), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
}

test('every payload is one message that ends with a sync flush, all of one stream', async () => {
  const squeeze = zlibStream();
  const sent: Buffer[] = [];
  for (const text of ['{"a":1}', '{"b":"ü"}', `{"c":"${'x'.repeat(100_000)}"}`])
    squeeze(text, (bytes) => sent.push(bytes));
  await expect.poll(() => sent.length).toBe(3);
  expect(sent.every((bytes) => bytes.subarray(-4).equals(suffix))).toBe(true);
  expect(inflate(sent.slice(0, 2))).toBe('{"a":1}{"b":"ü"}');
});

test('a client that asks for zlib-stream gets its whole session by it', async () => {
  const { playground, application } = await createTown();
  const socket = new WebSocket(
    `${playground.url.replace('http', 'ws')}/gateway?v=10&encoding=json&compress=zlib-stream`,
  );
  onTestFinished(() => socket.terminate());
  const chunks: Buffer[] = [];
  socket.on('message', (data: Buffer) => chunks.push(data));
  await expect.poll(() => chunks.length).toBe(1);
  socket.send(JSON.stringify({ op: 2, d: identity(application) }));
  await expect.poll(() => chunks.length).toBe(3);
  const text = inflate(chunks);
  expect(text).toContain('"t":"READY"');
  expect(text).toContain('"t":"GUILD_CREATE"');
});
