import { type APIChannel, ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

async function townWithManager(): Promise<Town> {
  const town = await createTown();
  const role = town.guild.createRole({
    name: 'manager',
    permissions: P.ManageChannels | P.ManageRoles | P.ManageThreads,
  });
  town.guild.member(town.application).addRole(role);
  return town;
}

test('a channel is read with its overwrites', async () => {
  const { bot, channel, guild } = await createTown();
  channel.overwrite({ role: guild.everyone, deny: P.AddReactions });
  expect(await bot.get(`/channels/${channel.id}`)).toMatchObject({
    status: 200,
    body: {
      id: channel.id,
      type: ChannelType.GuildText,
      guild_id: guild.id,
      name: 'general',
      permission_overwrites: [{ id: guild.id, type: 0, allow: '0', deny: P.AddReactions.toString() }],
    },
  });
});

test('a channel that the bot cannot see is 50001', async () => {
  const { bot, channel, application } = await createTown();
  channel.overwrite({ member: application, deny: P.ViewChannel });
  expect(await bot.get(`/channels/${channel.id}`)).toMatchObject({ status: 403, body: { code: 50001 } });
});

test('channels of every kind are made in a server', async () => {
  const { bot, guild } = await townWithManager();
  const path = `/guilds/${guild.id}/channels`;
  const category = await bot.post<APIChannel>(path, { name: 'Films', type: ChannelType.GuildCategory });
  expect(category.status).toBe(201);
  const made = await bot.post(path, {
    name: 'premieres',
    type: ChannelType.GuildForum,
    parent_id: category.body.id,
    available_tags: [{ name: 'drama' }],
  });
  expect(made.body).toMatchObject({
    type: 15,
    parent_id: category.body.id,
    available_tags: [{ name: 'drama', id: expect.any(String) }],
  });
  expect(guild.channels.map(({ name }) => name)).toEqual(['general', 'Films', 'premieres']);
});

test('a channel in a category begins with the category’s overwrites', async () => {
  const { bot, guild, fan } = await townWithManager();
  const category = guild.createChannel({
    name: 'Secret',
    type: ChannelType.GuildCategory,
    overwrites: [{ member: fan, deny: P.ViewChannel }],
  });
  const { body } = await bot.post<APIChannel>(`/guilds/${guild.id}/channels`, {
    name: 'inner',
    parent_id: category.id,
  });
  expect(body).toMatchObject({ permission_overwrites: [{ id: fan.id, type: 1 }] });
});

test('without Manage Channels none is made, changed or deleted', async () => {
  const { bot, guild, channel } = await createTown();
  const lacking = { status: 403, body: { code: 50013 } };
  expect(await bot.post(`/guilds/${guild.id}/channels`, { name: 'x' })).toMatchObject(lacking);
  expect(await bot.patch(`/channels/${channel.id}`, { name: 'x' })).toMatchObject(lacking);
  expect(await bot.delete(`/channels/${channel.id}`)).toMatchObject(lacking);
});

test('a channel is renamed, moved and deleted', async () => {
  const { bot, channel, playground } = await townWithManager();
  const path = `/channels/${channel.id}`;
  expect(await bot.patch(path, { name: 'lobby', topic: 'talk' })).toMatchObject({
    status: 200,
    body: { name: 'lobby', topic: 'talk' },
  });
  expect(await bot.patch(path, { topic: null })).toMatchObject({ body: { name: 'lobby', topic: null } });
  expect((await bot.delete(path)).status).toBe(200);
  expect(await bot.get(path)).toMatchObject({ status: 404, body: { code: 10003 } });
  expect(() => playground.channel(channel)).toThrow('no channel');
});

test('an overwrite is set and cleared', async () => {
  const { bot, channel, fan } = await townWithManager();
  const path = `/channels/${channel.id}/permissions/${fan.id}`;
  expect((await bot.put(path, { type: 1, allow: '0', deny: P.ViewChannel.toString() })).status).toBe(204);
  expect(channel.overwrites).toEqual([{ id: fan.id, type: 1, allow: '0', deny: P.ViewChannel.toString() }]);
  expect((await bot.delete(path)).status).toBe(204);
  expect(channel.overwrites).toEqual([]);
});

test('nobody grants by an overwrite what they lack', async () => {
  const { bot, channel, fan } = await townWithManager();
  const path = `/channels/${channel.id}/permissions/${fan.id}`;
  const got = await bot.put(path, { type: 1, allow: P.MentionEveryone.toString(), deny: '0' });
  expect(got).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('unknown fields of a form change nothing', async () => {
  const { bot, channel, playground } = await townWithManager();
  await bot.patch(`/channels/${channel.id}`, {
    name: 'lobby',
    id: '1',
    guild_id: '2',
    constructor: 'x',
    ['__proto__']: { a: 1 },
  });
  expect(playground.channel(channel)).toMatchObject({
    id: channel.id,
    guildId: channel.guildId,
    name: 'lobby',
  });
});

test('the server itself is read, with counts when asked for', async () => {
  const { bot, guild } = await createTown();
  expect((await bot.get<object>(`/guilds/${guild.id}`)).body).not.toHaveProperty('approximate_member_count');
  expect(await bot.get(`/guilds/${guild.id}?with_counts=true`)).toMatchObject({
    body: {
      id: guild.id,
      name: 'Film club',
      approximate_member_count: 3,
      roles: [{ name: '@everyone' }, { name: 'Testbot', managed: true }],
    },
  });
});

test('a server that the bot is not in is 10004', async () => {
  const { bot, guild, application } = await createTown();
  guild.remove(application);
  expect(await bot.get(`/guilds/${guild.id}`)).toMatchObject({ status: 404, body: { code: 10004 } });
});
