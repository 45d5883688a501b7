import { GatewayIntentBits, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

async function townWithManager(): Promise<Town> {
  const town = await createTown();
  const role = town.guild.createRole({ name: 'manager', permissions: P.ManageRoles, position: 5 });
  town.guild.member(town.application).addRole(role);
  return town;
}

function rolePath({ guild, fan }: Town, roleId: string): string {
  return `/guilds/${guild.id}/members/${fan.id}/roles/${roleId}`;
}

test('a member is read with roles; who is not in the server is 10007, who is nobody 10013', async () => {
  const { bot, guild, fan, playground } = await createTown();
  const path = `/guilds/${guild.id}/members`;
  expect(await bot.get(`${path}/${fan.id}`)).toMatchObject({
    status: 200,
    body: { user: { id: fan.id }, roles: [] },
  });
  const stranger = playground.createUser({ username: 'stranger' });
  expect(await bot.get(`${path}/${stranger.id}`)).toMatchObject({ status: 404, body: { code: 10007 } });
  expect(await bot.get(`${path}/1`)).toMatchObject({ status: 404, body: { code: 10013 } });
});

test('listing everybody needs the members intent', async () => {
  const { bot, guild, application } = await createTown();
  const path = `/guilds/${guild.id}/members?limit=1000`;
  expect(await bot.get(path)).toMatchObject({ status: 403, body: { code: 50001 } });
  application.allowIntents(GatewayIntentBits.GuildMembers);
  expect((await bot.get<object[]>(path)).body).toHaveLength(3);
});

test('the list goes on after an id', async () => {
  const { bot, guild, application, owner, fan } = await createTown();
  application.allowIntents(GatewayIntentBits.GuildMembers);
  const { body } = await bot.get<{ user: { id: string } }[]>(
    `/guilds/${guild.id}/members?limit=1&after=${owner.id}`,
  );
  expect(body.map(({ user }) => user.id)).toEqual([fan.id]);
});

test('members are searched by the beginning of any of their names', async () => {
  const { bot, guild, fan } = await createTown();
  const found = await bot.get<{ user: { id: string } }[]>(
    `/guilds/${guild.id}/members/search?query=FIN&limit=5`,
  );
  expect(found.body.map(({ user }) => user.id)).toEqual([fan.id]);
});

test('a role is given and taken by a bot that manages roles', async () => {
  const town = await townWithManager();
  const role = town.guild.createRole({ name: 'pinged' });
  expect((await town.bot.put(rolePath(town, role.id))).status).toBe(204);
  expect((await town.bot.put(rolePath(town, role.id))).status).toBe(204);
  expect(town.guild.member(town.fan).roles).toEqual([role.id]);
  expect((await town.bot.delete(rolePath(town, role.id))).status).toBe(204);
  expect(town.guild.member(town.fan).roles).toEqual([]);
});

test('without Manage Roles, or for a role as high as the bot’s own, it is 50013', async () => {
  const town = await createTown();
  const role = town.guild.createRole({ name: 'pinged' });
  expect(await town.bot.put(rolePath(town, role.id))).toMatchObject({ status: 403, body: { code: 50013 } });
  const manager = town.guild.createRole({ name: 'manager', permissions: P.ManageRoles });
  town.guild.member(town.application).addRole(manager);
  const higher = town.guild.createRole({ name: 'higher', position: 9 });
  expect(await town.bot.put(rolePath(town, higher.id))).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('managed roles and @everyone cannot be given', async () => {
  const town = await townWithManager();
  const managed = town.guild.roles.find(({ name }) => name === 'Testbot')?.id ?? '';
  expect(await town.bot.put(rolePath(town, managed))).toMatchObject({ body: { code: 50028 } });
  expect(await town.bot.put(rolePath(town, town.guild.id))).toMatchObject({ body: { code: 50028 } });
});

test('a deleted role is 10011', async () => {
  const town = await townWithManager();
  const role = town.guild.createRole({ name: 'pinged' });
  role.delete();
  expect(await town.bot.put(rolePath(town, role.id))).toMatchObject({ status: 404, body: { code: 10011 } });
});
