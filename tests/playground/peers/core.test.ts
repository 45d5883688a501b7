import { GatewayDispatchEvents, MessageFlags } from '@discordjs/core';
import { WebSocketShardEvents } from '@discordjs/ws';
import { expect, test } from 'vitest';
import { connectCore } from '../support/core-bot.ts';
import { createTown } from '../support/town.ts';

const command = { name: 'greet', description: 'Greets' };

test("discord.js's core layer registers a command and answers it", async () => {
  const { playground, application, fan, channel } = await createTown();
  const { api } = await connectCore(playground, application, ({ client }) => {
    client.on(GatewayDispatchEvents.InteractionCreate, async ({ data }) => {
      await client.api.interactions.reply(data.id, data.token, {
        content: 'hello',
        flags: MessageFlags.Ephemeral,
      });
    });
  });
  await api.applicationCommands.bulkOverwriteGlobalCommands(application.id, [command]);
  const answer = await playground.as(fan).in(channel).command('greet');
  expect(answer).toMatchObject({ outcome: 'message', message: { content: 'hello', onlyFor: fan.id } });
});

test('deferral, edit and followup go by the interaction token', async () => {
  const { playground, application, fan, channel } = await createTown();
  const { api } = await connectCore(playground, application, ({ client }) => {
    client.on(GatewayDispatchEvents.InteractionCreate, async ({ data }) => {
      const { interactions } = client.api;
      await interactions.defer(data.id, data.token);
      await interactions.editReply(application.id, data.token, { content: 'done' });
      await interactions.followUp(application.id, data.token, { content: 'more' });
    });
  });
  await api.applicationCommands.bulkOverwriteGlobalCommands(application.id, [command]);
  const answer = await playground.as(fan).in(channel).command('greet');
  expect(answer.outcome).toBe('deferred');
  expect((await answer.settled()).message?.content).toBe('done');
  await expect.poll(() => answer.followups.map(({ content }) => content)).toEqual(['more']);
});

test('after a dropped connection the session is resumed and nothing is lost', async () => {
  const { playground, application, guild } = await createTown();
  const seen: string[] = [];
  const { gateway } = await connectCore(playground, application, ({ client }) => {
    client.on(GatewayDispatchEvents.ChannelCreate, ({ data }) => seen.push(data.name));
  });
  const resumed = new Promise((resolve) => gateway.once(WebSocketShardEvents.Resumed, resolve));
  playground.faults.dropGateway();
  for (const name of ['one', 'two', 'three']) guild.createChannel({ name });
  await resumed;
  await expect.poll(() => seen).toEqual(['one', 'two', 'three']);
});

test('op 7 makes the client reconnect and resume', async () => {
  const { playground, application } = await createTown();
  const { gateway } = await connectCore(playground, application);
  const resumed = new Promise((resolve) => gateway.once(WebSocketShardEvents.Resumed, resolve));
  playground.faults.reconnect();
  await resumed;
  expect(application.connected).toBe(true);
});

test('an invalid session makes the client identify anew', async () => {
  const { playground, application } = await createTown();
  const { gateway } = await connectCore(playground, application);
  const ready = new Promise((resolve) => gateway.once(WebSocketShardEvents.Ready, resolve));
  playground.faults.invalidSession();
  await ready;
  expect(application.connected).toBe(true);
});

test('a wrong token is refused with 4004', async () => {
  const { playground, application } = await createTown();
  const { gateway } = await connectCore(playground, application);
  const failed = new Promise((resolve) => gateway.once(WebSocketShardEvents.Error, resolve));
  application.resetToken();
  expect(await failed).toMatchObject({ message: 'Authentication failed' });
});

test('each shard is told of its own servers', async () => {
  const { playground, application, guild, owner } = await createTown({ maxConcurrency: 16 });
  const other = playground.createGuild({ name: 'Other', owner });
  other.install(application);
  const seen = new Map<string, number>();
  await connectCore(
    playground,
    application,
    ({ client }) =>
      client.on(GatewayDispatchEvents.GuildCreate, ({ data, shardId }) => seen.set(data.id, shardId)),
    { shardCount: 2 },
  );
  await expect.poll(() => seen.size).toBe(2);
  for (const id of [guild.id, other.id]) expect(seen.get(id)).toBe(Number((BigInt(id) >> 22n) % 2n));
});

test('two sessions of one application each get every event', async () => {
  const { playground, application, guild } = await createTown();
  const seen: string[] = [];
  for (const name of ['first', 'second']) {
    await connectCore(playground, application, ({ client }) => {
      client.on(GatewayDispatchEvents.ChannelCreate, () => seen.push(name));
    });
  }
  guild.createChannel({ name: 'news' });
  await expect.poll(() => seen.toSorted()).toEqual(['first', 'second']);
});
