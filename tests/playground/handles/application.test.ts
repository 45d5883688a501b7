import { expect, test } from 'vitest';
import { identity, openGateway, openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

test('an application is connected while a session of it is', async () => {
  const { playground, application } = await createTown();
  expect(application.connected).toBe(false);
  const gateway = await openSession(playground, application);
  expect(application.connected).toBe(true);
  gateway.socket.terminate();
  await expect.poll(() => application.connected).toBe(false);
});

test('one can wait for any number of its shards', async () => {
  const { playground, application } = await createTown();
  let ready = false;
  const both = application.ready(2).then(() => {
    ready = true;
  });
  await openSession(playground, application, { shard: [0, 2] });
  expect(ready).toBe(false);
  await openSession(playground, application, { shard: [1, 2] });
  await both;
  await application.ready();
});

test('a token that is reset closes its connections with 4004 and serves no more', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application);
  const old = identity(application);
  application.resetToken();
  expect(await gateway.closed).toBe(4004);
  const again = await openGateway(playground);
  again.send(2, old);
  expect(await again.closed).toBe(4004);
});

test('name, user, owner and key belong together', async () => {
  const { application, owner } = await createTown();
  expect(application).toMatchObject({
    name: 'Testbot',
    user: { id: application.id, username: 'Testbot', bot: true },
    owner: { id: owner.id },
  });
  expect(application.presence).toBeUndefined();
});
