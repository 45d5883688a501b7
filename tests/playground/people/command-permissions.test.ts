import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

async function townWithSetup() {
  const town = await createTown();
  const path = `/applications/${town.application.id}`;
  const local = `${path}/guilds/${town.guild.id}/commands`;
  await town.bot.put(`${path}/commands`, [
    { name: 'setup', description: 'x', default_member_permissions: P.ManageGuild.toString() },
    { name: 'any', description: 'x' },
  ]);
  const [setup] = town.application.commands();
  if (!setup) throw new Error('nothing is registered');
  const offered = (where = town.channel) =>
    town.playground
      .as(town.fan)
      .in(where)
      .commands()
      .map(({ name }) => name);
  return { ...town, setup, local, offered };
}

test('what a server sets on a command decides who is offered it', async () => {
  const { application, guild, fan, channel, offered } = await townWithSetup();
  expect(offered()).toEqual(['any']);
  application.permit(guild, 'setup', [{ user: fan, allow: true }]);
  expect(offered()).toEqual(['setup', 'any']);
  application.permit(guild, 'setup', [
    { user: fan, allow: true },
    { channel, allow: false },
  ]);
  expect(offered()).toEqual(['any']);
  expect(offered(guild.createThread(channel, { name: 'thread' }))).toEqual(['any']);
  application.permit(guild, undefined, [{ role: guild.everyone, allow: false }]);
  application.permit(guild, 'setup', [{ user: fan, allow: true }]);
  expect(offered()).toEqual(['setup']);
});

test('bots read it, all at once or of one command', async () => {
  const { application, guild, fan, bot, local, setup } = await townWithSetup();
  expect(await bot.get(`${local}/permissions`)).toMatchObject({ status: 200, body: [] });
  expect(await bot.get(`${local}/${setup.id}/permissions`)).toMatchObject({
    status: 404,
    body: { code: 10066 },
  });
  application.permit(guild, 'setup', [{ user: fan, allow: true }]);
  const set = {
    id: setup.id,
    application_id: application.id,
    guild_id: guild.id,
    permissions: [{ id: fan.id, type: 2, permission: true }],
  };
  expect((await bot.get(`${local}/permissions`)).body).toEqual([set]);
  expect((await bot.get(`${local}/${setup.id}/permissions`)).body).toEqual(set);
});

test('bots are told of each change, whatever their intents', async () => {
  const { playground, application, guild, fan, setup } = await townWithSetup();
  const gateway = await openSession(playground, application);
  application.permit(guild, 'setup', [{ user: fan, allow: false }]);
  const { d } = await gateway.event('APPLICATION_COMMAND_PERMISSIONS_UPDATE');
  expect(d).toMatchObject({
    id: setup.id,
    guild_id: guild.id,
    permissions: [{ id: fan.id, permission: false }],
  });
});

test('a rule for nobody, or on a command that is not there, is a mistake of the script', async () => {
  const { application, guild, fan } = await townWithSetup();
  expect(() => application.permit(guild, 'gone', [{ user: fan, allow: true }])).toThrow('no command gone');
  expect(() => application.permit(guild, 'setup', [{ allow: true }])).toThrow('a rule is for');
});
