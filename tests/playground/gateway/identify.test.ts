import { GatewayIntentBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { dial, identity, openGateway, openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

test.each([
  ['a wrong token', { token: 'MTIz.abc.def' }, 4004],
  ['no properties', { properties: undefined }, 4002],
  ['a shard past its count', { shard: [2, 2] }, 4010],
  ['a negative shard', { shard: [-1, 2] }, 4010],
  ['intents that do not exist', { intents: 2 ** 40 }, 4013],
  ['privileged intents that nobody allowed', { intents: GatewayIntentBits.MessageContent }, 4014],
])('IDENTIFY with %s closes with its code', async (_what, more, code) => {
  const { playground, application } = await createTown();
  const gateway = await openGateway(playground);
  gateway.send(2, identity(application, more));
  expect(await gateway.closed).toBe(code);
});

test('privileged intents pass once they are allowed', async () => {
  const { playground, application } = await createTown();
  application.allowIntents(GatewayIntentBits.MessageContent);
  await openSession(playground, application, { intents: GatewayIntentBits.MessageContent });
  expect(application.connected).toBe(true);
});

test('more than 2,500 servers in a shard ask for sharding', async () => {
  const { playground, application, owner } = await createTown();
  for (let i = 0; i < 2_500; i++) playground.createGuild({ name: `g${i}`, owner }).install(application);
  const gateway = await openGateway(playground);
  gateway.send(2, identity(application));
  expect(await gateway.closed).toBe(4011);
});

test('an API version that is not served closes with 4012', async () => {
  const { playground } = await createTown();
  const gateway = dial(`${playground.url.replace('http', 'ws')}/gateway?v=6&encoding=json`);
  expect(await gateway.closed).toBe(4012);
});

test('READY names the application, the shard and the servers as unavailable; then each comes', async () => {
  const { playground, application, guild } = await createTown();
  const gateway = await openSession(playground, application);
  expect((await gateway.event('READY')).d).toMatchObject({
    v: 10,
    user: { id: application.id, bot: true },
    guilds: [{ id: guild.id, unavailable: true }],
    shard: [0, 1],
    application: { id: application.id },
    resume_gateway_url: `${playground.url.replace('http', 'ws')}/gateway`,
  });
  expect((await gateway.event('GUILD_CREATE')).d).toMatchObject({
    id: guild.id,
    name: 'Film club',
    unavailable: false,
    member_count: 3,
    members: [{ user: { id: application.id } }],
    channels: [{ name: 'general' }],
  });
});

test('a server in an outage stays unavailable until it comes back', async () => {
  const { playground, application, guild } = await createTown();
  guild.outage(true);
  const gateway = await openSession(playground, application);
  gateway.send(1, null);
  await gateway.payload(({ op }) => op === 11);
  expect(gateway.received.map(({ t }) => t)).not.toContain('GUILD_CREATE');
  guild.outage(false);
  expect((await gateway.event('GUILD_CREATE')).d).toMatchObject({ id: guild.id, unavailable: false });
});

test('without the guilds intent no servers come', async () => {
  const { playground, application } = await createTown();
  const gateway = await openSession(playground, application, { intents: 0 });
  gateway.send(1, null);
  await gateway.payload(({ op }) => op === 11);
  expect(gateway.received.map(({ t }) => t)).not.toContain('GUILD_CREATE');
});
