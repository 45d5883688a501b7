import { GatewayDispatchEvents, InteractionType } from '@discordjs/core';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type CoreBot, connectCore } from '../support/core-bot.ts';
import { createTown, type Town } from '../support/town.ts';

// What one person meets: direct messages, their own installation, a German client, files.

const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };

/** Answers every command with the language and the place it was asked in. */
function echoBot({ client }: CoreBot): void {
  client.on(GatewayDispatchEvents.InteractionCreate, async ({ data, api }) => {
    if (data.type !== InteractionType.ApplicationCommand) return;
    const owners = Object.keys(data.authorizing_integration_owners).join('');
    await api.interactions.reply(data.id, data.token, {
      content: `${data.locale} ${data.context} ${owners}`,
    });
  });
}

async function townWithEcho(): Promise<Town> {
  const town = await createTown();
  const { api } = await connectCore(town.playground, town.application, echoBot);
  await api.applicationCommands.bulkOverwriteGlobalCommands(town.application.id, [
    {
      name: 'where',
      description: 'Where am I',
      description_localizations: { de: 'Wo bin ich' },
      ...everywhere,
    },
  ]);
  return town;
}

test('a German fan asks in the server, in direct messages and, with an installation of their own, in a group', async () => {
  const { playground, application, fan, owner, channel } = await townWithEcho();
  const asked = async (place: { id: string }) =>
    (await playground.as(fan).in(place).command('where')).message?.content;
  expect(await asked(channel)).toBe('de 0 0');
  expect(await asked(playground.directMessages(fan, application))).toBe('de 1 0');
  application.installFor(fan);
  const group = playground.createGroup([fan, owner, playground.createUser({ username: 'third' })]);
  expect(await asked(group)).toBe('de 2 1');
  expect(await asked(channel)).toBe('de 0 01');
});

test('in a group everybody reads the answer', async () => {
  const { playground, application, fan, owner } = await townWithEcho();
  application.installFor(fan);
  const group = playground.createGroup([fan, owner, playground.createUser({ username: 'third' })]);
  await playground.as(fan).in(group).command('where');
  expect(playground.messages(group, owner)).toHaveLength(1);
});

test('a reminder comes by direct message, until the person takes none', async () => {
  const { playground, fan, bot, application } = await townWithEcho();
  const { body: conversation } = await bot.post<{ id: string }>('/users/@me/channels', {
    recipient_id: fan.id,
  });
  const send = () =>
    bot.post<APIMessage>(`/channels/${conversation.id}/messages`, { content: '3 days to go' });
  const { body } = await send();
  expect(playground.notified(body.id)).toEqual([fan.id]);
  expect(playground.messages(playground.directMessages(fan, application), fan)).toHaveLength(1);
  fan.acceptsDirectMessages = false;
  expect(await send()).toMatchObject({ status: 403, body: { code: 50007 } });
});

test('a file goes to the bot and another comes back', async () => {
  const town = await createTown();
  const { api } = await connectCore(town.playground, town.application, ({ client }) => {
    client.on(GatewayDispatchEvents.InteractionCreate, async ({ data, api: { interactions } }) => {
      if (data.type !== InteractionType.ApplicationCommand || !('resolved' in data.data)) return;
      const [attachment] = Object.values(
        (data.data.resolved as { attachments: Record<string, { url: string }> }).attachments,
      );
      const text = await (await fetch(attachment?.url ?? '')).text();
      const files = [{ name: 'back.txt', data: text.toUpperCase(), contentType: 'text/plain' }];
      await interactions.reply(data.id, data.token, { content: 'Here', files });
    });
  });
  const option = { type: 11, name: 'file', description: 'x', required: true } as const;
  await api.applicationCommands.bulkOverwriteGlobalCommands(town.application.id, [
    { name: 'shout', description: 'x', options: [option] },
  ]);
  const answer = await town.playground
    .as(town.fan)
    .in(town.channel)
    .command('shout', { file: new File(['hello'], 'in.txt') });
  const back = answer.message?.attachments[0];
  expect(back?.filename).toBe('back.txt');
  expect(Buffer.from(town.playground.attachment(back?.id ?? '')?.bytes ?? []).toString()).toBe('HELLO');
});

test('a person who leaves sees nothing any more, and is no longer told', async () => {
  const { playground, guild, channel, fan, bot } = await createTown();
  guild.member(fan).leave();
  const { body } = await bot.post<APIMessage>(`/channels/${channel.id}/messages`, {
    content: `<@${fan.id}>`,
  });
  expect(playground.notified(body.id)).toEqual([]);
  expect(playground.messages(channel, fan)).toEqual([]);
  expect(playground.as(fan).in(channel).commands()).toEqual([]);
});

test('each person sees their own private answers and nobody else’s', async () => {
  const town = await createTown();
  const { api } = await connectCore(town.playground, town.application, ({ client }) => {
    client.on(GatewayDispatchEvents.InteractionCreate, ({ data, api: { interactions } }) =>
      interactions.reply(data.id, data.token, { content: `for ${data.member?.user.username}`, flags: 64 }),
    );
  });
  await api.applicationCommands.bulkOverwriteGlobalCommands(town.application.id, [
    { name: 'mine', description: 'x' },
  ]);
  for (const person of [town.fan, town.owner])
    await town.playground.as(person).in(town.channel).command('mine');
  const seen = (person: { id: string }) =>
    town.playground.messages(town.channel, person).map(({ content }) => content);
  expect([seen(town.fan), seen(town.owner)]).toEqual([['for finn'], ['for olga']]);
  expect(town.playground.messages(town.channel)).toHaveLength(2);
});

test('a callback that meets a 503 is sent again by discord.js, and a slow one still comes', async () => {
  const town = await townWithEcho();
  const { playground, fan, channel } = town;
  const place = playground.as(fan).in(channel);
  playground.faults.next({ path: /callback$/ }, { kind: 'status', status: 503 });
  expect((await place.command('where')).outcome).toBe('message');
  playground.faults.next({ path: /callback$/ }, { kind: 'slow', before: 20 });
  expect((await place.command('where')).outcome).toBe('message');
  expect(playground.messages(channel)).toHaveLength(2);
});
