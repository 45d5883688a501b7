import {
  type APIMessage,
  ChannelType,
  GatewayIntentBits,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { expectPublished } from '../support/published.ts';
import { openSession, type RawGateway } from '../support/raw-gateway.ts';
import { createTown, type Town } from '../support/town.ts';

const intents =
  GatewayIntentBits.Guilds |
  GatewayIntentBits.GuildMessages |
  GatewayIntentBits.DirectMessages |
  GatewayIntentBits.GuildScheduledEvents;

async function listening(): Promise<Town & { gateway: RawGateway }> {
  const town = await createTown();
  const role = town.guild.createRole({ name: 'all', permissions: P.Administrator, position: 9 });
  town.guild.member(town.application).addRole(role);
  return { ...town, gateway: await openSession(town.playground, town.application, { intents }) };
}

async function data(gateway: RawGateway, name: string): Promise<Readonly<Record<string, unknown>>> {
  return (await gateway.event(name)).d;
}

test('GUILD_CREATE holds channels, active threads that the bot sees, roles, events and its own member', async () => {
  const town = await createTown();
  const { guild, channel, fan, application, playground } = town;
  guild.createThread(channel, { name: 'active', by: fan });
  guild.createThread(channel, { name: 'archived', by: fan }).edit({ archived: true });
  const secret = guild.createChannel({
    name: 'secret',
    overwrites: [{ member: application, deny: P.ViewChannel }],
  });
  guild.createThread(secret, { name: 'unseen', by: town.owner });
  const gateway = await openSession(playground, application, { intents });
  const created = await data(gateway, 'GUILD_CREATE');
  expect(created).toMatchObject({
    channels: [{ name: 'general' }, { name: 'secret' }],
    threads: [{ name: 'active', member_count: 1 }],
    members: [{ user: { id: application.id }, roles: [expect.any(String)] }],
    roles: [{ name: '@everyone' }, { name: 'Testbot' }],
    guild_scheduled_events: [],
    presences: [],
    voice_states: [],
    large: false,
  });
  for (const one of created.channels as object[]) expectPublished(one, 'GuildChannelResponse');
  for (const one of created.threads as object[]) expectPublished(one, 'ThreadResponse');
  for (const one of created.roles as object[]) expectPublished(one, 'GuildRoleResponse');
});

test('a channel event carries the whole channel', async () => {
  const { gateway, guild } = await listening();
  const made = guild.createChannel({
    name: 'films',
    type: ChannelType.GuildForum,
    tags: ['drama'],
    requireTag: true,
  });
  const created = await data(gateway, 'CHANNEL_CREATE');
  expect(created).toMatchObject({
    id: made.id,
    guild_id: guild.id,
    type: 15,
    available_tags: [{ name: 'drama' }],
    flags: 16,
  });
  expectPublished(created, 'GuildChannelResponse');
  made.delete();
  expect(await data(gateway, 'CHANNEL_DELETE')).toMatchObject({ id: made.id, name: 'films' });
});

test('role events carry the role, or its id when it is gone', async () => {
  const { gateway, guild } = await listening();
  const role = guild.createRole({ name: 'pinged', mentionable: true });
  expect(await data(gateway, 'GUILD_ROLE_CREATE')).toMatchObject({
    guild_id: guild.id,
    role: { id: role.id, mentionable: true },
  });
  role.edit({ mentionable: false });
  expect(await data(gateway, 'GUILD_ROLE_UPDATE')).toMatchObject({
    guild_id: guild.id,
    role: { id: role.id, mentionable: false },
  });
  role.delete();
  expect(await data(gateway, 'GUILD_ROLE_DELETE')).toEqual({ guild_id: guild.id, role_id: role.id });
});

test('thread events carry the thread, and what is left when it is gone', async () => {
  const { gateway, guild, channel, fan, application, bot } = await listening();
  const thread = guild.createThread(channel, { name: 'talk', by: fan });
  expect(await data(gateway, 'THREAD_CREATE')).toMatchObject({
    id: thread.id,
    newly_created: true,
    parent_id: channel.id,
  });
  await bot.put(`/channels/${thread.id}/thread-members/@me`);
  expect(await data(gateway, 'THREAD_MEMBERS_UPDATE')).toMatchObject({
    id: thread.id,
    guild_id: guild.id,
    member_count: 2,
    added_members: [{ user_id: application.id }],
  });
  thread.edit({ archived: true });
  expect(await data(gateway, 'THREAD_UPDATE')).toMatchObject({ thread_metadata: { archived: true } });
  thread.delete();
  expect(await data(gateway, 'THREAD_DELETE')).toEqual({
    id: thread.id,
    guild_id: guild.id,
    parent_id: channel.id,
    type: 11,
  });
});

test('a message event carries the message with its server and the author’s membership', async () => {
  const { gateway, guild, channel, application, bot } = await listening();
  const { body } = await bot.post<APIMessage>(`/channels/${channel.id}/messages`, { content: 'mine' });
  const created = await data(gateway, 'MESSAGE_CREATE');
  expect(created).toMatchObject({
    id: body.id,
    content: 'mine',
    guild_id: guild.id,
    member: { roles: expect.any(Array) },
  });
  expect(created.member).not.toHaveProperty('user');
  await bot.patch(`/channels/${channel.id}/messages/${body.id}`, { content: 'changed' });
  expect(await data(gateway, 'MESSAGE_UPDATE')).toMatchObject({
    id: body.id,
    content: 'changed',
    author: { id: application.id },
  });
  await bot.delete(`/channels/${channel.id}/messages/${body.id}`);
  expect(await data(gateway, 'MESSAGE_DELETE')).toEqual({
    id: body.id,
    channel_id: channel.id,
    guild_id: guild.id,
  });
});

test('a direct message has neither server nor membership', async () => {
  const { gateway, playground, fan, application } = await listening();
  playground.as(fan).in(playground.directMessages(fan, application)).say('psst');
  const created = await data(gateway, 'MESSAGE_CREATE');
  expect(created).toMatchObject({ content: 'psst', author: { id: fan.id } });
  expect(created).not.toHaveProperty('guild_id');
  expect(created).not.toHaveProperty('member');
});

test('a scheduled event is told from its making to its end', async () => {
  const { gateway, guild, bot } = await listening();
  const [start, end] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const form = { name: 'Premiere', privacy_level: 2, entity_type: 3, entity_metadata: { location: 'here' } };
  const path = `/guilds/${guild.id}/scheduled-events`;
  const { body } = await bot.post<{ id: string }>(path, {
    ...form,
    scheduled_start_time: start,
    scheduled_end_time: end,
  });
  const created = await data(gateway, 'GUILD_SCHEDULED_EVENT_CREATE');
  expect(created).toMatchObject({ id: body.id, guild_id: guild.id, status: 1 });
  expectPublished(created, 'ExternalScheduledEventResponse');
  await bot.patch(`${path}/${body.id}`, { status: 4 });
  expect(await data(gateway, 'GUILD_SCHEDULED_EVENT_UPDATE')).toMatchObject({ id: body.id, status: 4 });
  await bot.delete(`${path}/${body.id}`);
  expect(await data(gateway, 'GUILD_SCHEDULED_EVENT_DELETE')).toMatchObject({ id: body.id });
});

test('every dispatch is numbered, one more each time', async () => {
  const { gateway, guild } = await listening();
  for (let i = 0; i < 5; i++) guild.createChannel({ name: `c${i}` });
  await expect.poll(() => gateway.received.filter(({ t }) => t === 'CHANNEL_CREATE').length).toBe(5);
  const numbers = gateway.received.filter(({ op }) => op === 0).map(({ s }) => s);
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});
