import { GatewayDispatchEvents } from '@discordjs/core';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type CoreBot, connectCore } from '../support/core-bot.ts';
import { createTown } from '../support/town.ts';

function answersWith(text: string) {
  return ({ client }: CoreBot) => {
    client.on(GatewayDispatchEvents.InteractionCreate, ({ data, api }) =>
      api.interactions.reply(data.id, data.token, { content: text }),
    );
  };
}

test('two applications in one server live side by side', async () => {
  const { playground, application, guild, channel, fan } = await createTown();
  const other = playground.createApplication({ name: 'Other' });
  guild.install(other);
  const [first, second] = [
    await connectCore(playground, application, answersWith('first')),
    await connectCore(playground, other, answersWith('second')),
  ];
  await first.api.applicationCommands.bulkOverwriteGlobalCommands(application.id, [
    { name: 'one', description: 'x' },
  ]);
  await second.api.applicationCommands.bulkOverwriteGlobalCommands(other.id, [
    { name: 'two', description: 'x' },
  ]);
  const place = playground.as(fan).in(channel);
  expect((await place.command('one')).message).toMatchObject({
    content: 'first',
    author: { username: 'Testbot' },
  });
  expect((await place.command('two')).message).toMatchObject({
    content: 'second',
    author: { username: 'Other' },
  });
});

test('each is told of the other’s messages, without their words', async () => {
  const { playground, application, guild, channel } = await createTown();
  const other = playground.createApplication({ name: 'Other' });
  guild.install(other);
  const heard: string[] = [];
  const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;
  await connectCore(
    playground,
    application,
    ({ client }) => {
      client.on(GatewayDispatchEvents.MessageCreate, ({ data }) =>
        heard.push(`${data.author.username}: ${data.content}`),
      );
    },
    { intents },
  );
  const { api } = await connectCore(playground, other);
  await api.channels.createMessage(channel.id, { content: 'hello' });
  await expect.poll(() => heard).toEqual(['Other: ']);
});

test('one that is kicked leaves the other as it was', async () => {
  const { playground, application, guild } = await createTown();
  const other = playground.createApplication({ name: 'Other' });
  guild.install(other);
  const left: string[] = [];
  for (const [name, one] of [
    ['first', application],
    ['second', other],
  ] as const) {
    await connectCore(playground, one, ({ client }) => {
      client.on(GatewayDispatchEvents.GuildDelete, ({ data }) =>
        left.push(`${name} ${data.unavailable ?? false}`),
      );
    });
  }
  guild.remove(other);
  await expect.poll(() => left).toEqual(['second false']);
  expect(guild.member(application).roles).toHaveLength(1);
});

test('of two processes with one token the first answer counts, the second is 40060', async () => {
  const { playground, application, channel, fan } = await createTown();
  const refused: unknown[] = [];
  for (const text of ['a', 'b']) {
    await connectCore(playground, application, ({ client }) => {
      client.on(GatewayDispatchEvents.InteractionCreate, async ({ data, api }) => {
        await api.interactions
          .reply(data.id, data.token, { content: text })
          .catch((error: { code: unknown }) => refused.push(error.code));
      });
    });
  }
  const answer = await playground
    .as(fan)
    .in(channel)
    .rawInteraction({ data: { id: '1', name: 'x', type: 1 } });
  await expect.poll(() => refused).toEqual([40060]);
  expect(['a', 'b']).toContain(answer.message?.content);
  expect(playground.messages(channel)).toHaveLength(1);
});
