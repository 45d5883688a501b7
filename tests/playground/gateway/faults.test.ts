import { expect, test } from 'vitest';
import { dial, identity, openGateway, openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

test('a drop without a close frame cuts the connection', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  playground.faults.dropGateway();
  expect(await gateway.closed).toBe(1006);
});

test('a drop with a code closes with it', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  playground.faults.dropGateway({ code: 4000 });
  expect(await gateway.closed).toBe(4000);
});

test('a drop that is not resumable ends the session', async () => {
  const { playground, application } = await createTown();
  const first = await openSession(playground, application);
  const { session_id } = (await first.event('READY')).d;
  playground.faults.dropGateway({ resumable: false });
  await first.closed;
  const second = await openGateway(playground);
  second.send(6, { token: application.token, session_id, seq: 1 });
  expect((await second.payload(({ op }) => op === 9)).d).toBe(false);
});

test('only the named application is struck', async () => {
  const { playground, application, guild } = await createTown();
  const other = playground.createApplication({ name: 'Other' });
  guild.install(other);
  const [struck, spared] = [await openSession(playground, application), await openSession(playground, other)];
  playground.faults.dropGateway({ application });
  await struck.closed;
  spared.send(1, null);
  await spared.payload(({ op }) => op === 11);
});

test('only the named shard is struck', async () => {
  const { playground, application } = await createTown();
  const [spared, struck] = [
    await openSession(playground, application, { shard: [0, 2] }),
    await openSession(playground, application, { shard: [1, 2] }),
  ];
  playground.faults.dropGateway({ shard: 1 });
  await struck.closed;
  spared.send(1, null);
  await spared.payload(({ op }) => op === 11);
});

test('op 7 asks for a reconnect and op 9 says whether the session can be resumed', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  playground.faults.reconnect();
  await gateway.payload(({ op }) => op === 7);
  playground.faults.invalidSession({ resumable: true });
  expect((await gateway.payload(({ op }) => op === 9)).d).toBe(true);
});

test('after op 9 the connection may identify anew', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  playground.faults.invalidSession();
  await gateway.payload(({ op }) => op === 9);
  gateway.send(2, identity(application));
  await expect.poll(() => gateway.received.filter(({ t }) => t === 'READY').length).toBe(2);
});

test('new connections can be refused for a while', async () => {
  const { playground } = await createTown();
  playground.faults.refuseGateway(true);
  expect(await dial(`${playground.url.replace('http', 'ws')}/gateway`).closed).toBe(1006);
  playground.faults.clear();
  await openGateway(playground);
});
