import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { identity, openGateway, openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

test('HELLO names the heartbeat interval of the settings', async () => {
  const { playground } = await createTown({ heartbeatIntervalMs: 30_000 });
  const gateway = await openGateway(playground);
  expect(gateway.received[0]?.d.heartbeat_interval).toBe(30_000);
});

test('a heartbeat is acknowledged', async () => {
  const { playground } = await createTown();
  const gateway = await openGateway(playground);
  gateway.send(1, null);
  await gateway.payload(({ op }) => op === 11);
});

test('heartbeats are not acknowledged while acks are withheld', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  playground.faults.withholdHeartbeatAcks(true);
  gateway.send(1, null);
  gateway.send(3, { since: null, activities: [], status: 'online', afk: false });
  await expect.poll(() => application.presence?.status).toBe('online');
  expect(gateway.received.map(({ op }) => op)).not.toContain(11);
});

test('a client that sends no heartbeat is closed with 4009', async () => {
  const clock = new ManualClock();
  const { playground } = await createTown({ clock, heartbeatIntervalMs: 10_000 });
  const gateway = await openGateway(playground);
  clock.advance(15_000);
  expect(await gateway.closed).toBe(4009);
});

test('a heartbeat puts the end off', async () => {
  const clock = new ManualClock();
  const { playground } = await createTown({ clock, heartbeatIntervalMs: 10_000 });
  const gateway = await openGateway(playground);
  clock.advance(14_000);
  gateway.send(1, null);
  await gateway.payload(({ op }) => op === 11);
  clock.advance(14_000);
  gateway.send(1, null);
  await expect.poll(() => gateway.received.filter(({ op }) => op === 11).length).toBe(2);
});

test.each([
  ['no JSON', 'hello?', 4002],
  ['JSON without an opcode', '{}', 4002],
  ['more than 4096 bytes', JSON.stringify({ op: 1, d: 'x'.repeat(5_000) }), 4002],
  ['an unknown opcode', '{"op":99,"d":null}', 4001],
  ['a presence before IDENTIFY', '{"op":3,"d":{}}', 4003],
  ['a RESUME without its fields', '{"op":6,"d":{}}', 4002],
])('%s closes the connection with its code', async (_what, text, code) => {
  const { playground } = await createTown();
  const gateway = await openGateway(playground);
  gateway.socket.send(text);
  expect(await gateway.closed).toBe(code);
  expect(playground.refusals).toMatchObject([{ method: 'GATEWAY', path: '/gateway', status: code, code }]);
});

test('a second IDENTIFY closes with 4005', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  gateway.send(2, identity(application));
  expect(await gateway.closed).toBe(4005);
});

test('more than 120 payloads a minute close with 4008', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  for (let i = 0; i < 120; i++) gateway.send(1, null);
  expect(await gateway.closed).toBe(4008);
});

test('the bot’s presence is kept, from IDENTIFY and from updates', async () => {
  const { playground, application } = await createTown();
  const first = { since: null, activities: [{ name: '39 days', type: 0 }], status: 'online', afk: false };
  const gateway = await openSession(playground, application, { presence: first });
  expect(application.presence).toEqual(first);
  gateway.send(3, { ...first, activities: [{ name: '38 days', type: 0 }] });
  await expect.poll(() => application.presence?.activities).toEqual([{ name: '38 days', type: 0 }]);
});

test('opcodes for what the playground has not are taken in silence', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  gateway.send(8, { guild_id: '1', query: '', limit: 0 });
  gateway.send(1, null);
  await gateway.payload(({ op }) => op === 11);
});
