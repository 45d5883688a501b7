import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { openGateway, openSession, type RawGateway } from '../support/raw-gateway.ts';
import { createTown, type Town } from '../support/town.ts';

async function resumeWith(town: Town, first: RawGateway, seq: number): Promise<RawGateway> {
  const { session_id } = (await first.event('READY')).d;
  const second = await openGateway(town.playground);
  second.send(6, { token: town.application.token, session_id, seq });
  return second;
}

function lastSequence(gateway: RawGateway): number {
  return Math.max(...gateway.received.map(({ s }) => s ?? 0));
}

test('RESUME replays what was missed, in order, and ends with RESUMED', async () => {
  const town = await createTown();
  const first = await openSession(town.playground, town.application);
  await first.event('GUILD_CREATE');
  const seq = lastSequence(first);
  first.socket.terminate();
  await first.closed;
  town.guild.createChannel({ name: 'one' });
  town.guild.createRole({ name: 'two' });
  const second = await resumeWith(town, first, seq);
  await second.event('RESUMED');
  expect(second.received.map(({ t }) => t)).toEqual([null, 'CHANNEL_CREATE', 'GUILD_ROLE_CREATE', 'RESUMED']);
});

test('what was sent but not received is sent again', async () => {
  const town = await createTown();
  const first = await openSession(town.playground, town.application);
  await first.event('GUILD_CREATE');
  const seq = lastSequence(first);
  town.guild.createChannel({ name: 'one' });
  await first.event('CHANNEL_CREATE');
  const second = await resumeWith(town, first, seq);
  await second.event('RESUMED');
  expect(second.received.map(({ t }) => t)).toContain('CHANNEL_CREATE');
});

test.each([1000, 1001])('closing with %i ends the session', async (code) => {
  const town = await createTown();
  const first = await openSession(town.playground, town.application);
  first.socket.close(code);
  await first.closed;
  await expect.poll(() => town.application.connected).toBe(false);
  const second = await resumeWith(town, first, 1);
  expect((await second.payload(({ op }) => op === 9)).d).toBe(false);
});

test('any other code leaves it to be resumed', async () => {
  const town = await createTown();
  const first = await openSession(town.playground, town.application);
  first.socket.close(4900);
  await first.closed;
  const second = await resumeWith(town, first, lastSequence(first));
  await second.event('RESUMED');
});

test('an unknown session is invalid', async () => {
  const { playground, application } = await createTown();
  const gateway = await openGateway(playground);
  gateway.send(6, { token: application.token, session_id: 'nope', seq: 1 });
  expect((await gateway.payload(({ op }) => op === 9)).d).toBe(false);
});

test("another application's session is invalid", async () => {
  const town = await createTown();
  const other = town.playground.createApplication({ name: 'Other' });
  const first = await openSession(town.playground, town.application);
  const { session_id } = (await first.event('READY')).d;
  const second = await openGateway(town.playground);
  second.send(6, { token: other.token, session_id, seq: 1 });
  expect((await second.payload(({ op }) => op === 9)).d).toBe(false);
});

test('a sequence number of the future closes with 4007', async () => {
  const town = await createTown();
  const first = await openSession(town.playground, town.application);
  const second = await resumeWith(town, first, 999);
  expect(await second.closed).toBe(4007);
});

test('a RESUME with a wrong token closes with 4004', async () => {
  const { playground } = await createTown();
  const gateway = await openGateway(playground);
  gateway.send(6, { token: 'wrong', session_id: 'x', seq: 1 });
  expect(await gateway.closed).toBe(4004);
});

test('a session that has gone on too far cannot be resumed', async () => {
  const town = await createTown();
  const first = await openSession(town.playground, town.application);
  const seq = lastSequence(first);
  first.socket.terminate();
  await first.closed;
  for (let i = 0; i < 2_100; i++) town.channel.edit({ topic: `${i}` });
  const second = await resumeWith(town, first, seq);
  expect((await second.payload(({ op }) => op === 9)).d).toBe(false);
});

test('a session without a connection is forgotten after five minutes', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const first = await openSession(town.playground, town.application);
  first.socket.terminate();
  await first.closed;
  await expect.poll(() => town.application.connected).toBe(false);
  clock.advance(5 * 60_000 + 1);
  await openSession(town.playground, town.application);
  const second = await resumeWith(town, first, 1);
  expect((await second.payload(({ op }) => op === 9)).d).toBe(false);
});
