import { type APIRole, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

async function townWithManager(): Promise<Town> {
  const town = await createTown();
  const role = town.guild.createRole({
    name: 'manager',
    permissions: P.ManageRoles | P.SendMessages,
    position: 5,
  });
  town.guild.member(town.application).addRole(role);
  return town;
}

test('roles are listed and read', async () => {
  const { bot, guild } = await createTown();
  const { body } = await bot.get<APIRole[]>(`/guilds/${guild.id}/roles`);
  expect(body.map(({ name }) => name)).toEqual(['@everyone', 'Testbot']);
  expect(body[1]).toMatchObject({ managed: true, tags: { bot_id: expect.any(String) } });
  expect(await bot.get(`/guilds/${guild.id}/roles/${guild.id}`)).toMatchObject({
    body: { name: '@everyone' },
  });
  expect(await bot.get(`/guilds/${guild.id}/roles/1`)).toMatchObject({ status: 404, body: { code: 10011 } });
});

test('members are counted by role, @everyone left out', async () => {
  const { bot, guild, fan, owner } = await createTown();
  const [full, empty] = [guild.createRole({ name: 'full' }), guild.createRole({ name: 'empty' })];
  for (const person of [fan, owner]) guild.member(person).addRole(full);
  const { body } = await bot.get(`/guilds/${guild.id}/roles/member-counts`);
  expect(body).toMatchObject({ [full.id]: 2, [empty.id]: 0 });
  expect(body).not.toHaveProperty(guild.id);
});

test('a role is made just above @everyone, changed and deleted', async () => {
  const { bot, guild } = await townWithManager();
  const path = `/guilds/${guild.id}/roles`;
  const { body } = await bot.post<APIRole>(path, { name: 'pinged', mentionable: true });
  expect(body).toMatchObject({
    name: 'pinged',
    mentionable: true,
    position: 1,
    permissions: '0',
    managed: false,
  });
  expect(await bot.patch(`${path}/${body.id}`, { mentionable: false })).toMatchObject({
    body: { name: 'pinged', mentionable: false },
  });
  expect((await bot.delete(`${path}/${body.id}`)).status).toBe(204);
  expect(guild.roles.map(({ name }) => name)).not.toContain('pinged');
});

test('nobody makes a role with permissions that they lack', async () => {
  const { bot, guild } = await townWithManager();
  const got = await bot.post(`/guilds/${guild.id}/roles`, {
    name: 'x',
    permissions: P.BanMembers.toString(),
  });
  expect(got).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('a role above the bot’s highest is out of its reach', async () => {
  const { bot, guild } = await townWithManager();
  const higher = guild.createRole({ name: 'higher', position: 9 });
  expect(await bot.patch(`/guilds/${guild.id}/roles/${higher.id}`, { name: 'x' })).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
  expect(await bot.delete(`/guilds/${guild.id}/roles/${higher.id}`)).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
});

test('a deleted role is taken from its members', async () => {
  const { bot, guild, fan } = await townWithManager();
  const role = guild.createRole({ name: 'pinged' });
  guild.member(fan).addRole(role);
  await bot.delete(`/guilds/${guild.id}/roles/${role.id}`);
  expect(guild.member(fan).roles).toEqual([]);
});
