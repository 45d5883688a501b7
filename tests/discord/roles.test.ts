import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createRest } from '../../src/discord/rest.ts';
import { createRoles } from '../../src/discord/roles.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { follow } from '../support/followed-town.ts';

/** A town with a role to give, and what the bot does with roles there. */
async function town() {
  const here = await follow();
  const { playground, application, guild, table, until } = here;
  const fan = playground.createUser({ username: 'fan' });
  guild.addMember(fan);
  const role = guild.createRole({ name: 'countdown' });
  await until(() => table.role(guild.id, role.id) !== undefined);
  let turns = 0;
  const roles = createRoles({
    rest: createRest({
      token: application.token,
      apiUrl: playground.apiUrl,
      metrics: createMetrics(),
      log: createLog('silent'),
    }),
    table,
    turn: async () => {
      turns += 1;
    },
  });
  /** Gives the bot a role of its own above the other. */
  const empower = async () => {
    const top = guild.createRole({ name: 'bot', permissions: PermissionFlagsBits.ManageRoles, position: 9 });
    guild.member(application).addRole(top);
    await until(() => table.guild(guild.id)?.ownRoles.includes(top.id) === true);
  };
  return { ...here, fan, role, roles, empower, turns: () => turns };
}

describe('roles', () => {
  it('are given and taken at each call’s turn, twice as well as once', async () => {
    const { guild, fan, role, roles, empower, turns } = await town();
    await empower();
    expect(await roles.give(guild.id, fan.id, role.id)).toBe(true);
    expect(await roles.give(guild.id, fan.id, role.id)).toBe(true);
    expect(await roles.member(guild.id, fan.id)).toEqual([role.id]);
    expect(await roles.take(guild.id, fan.id, role.id)).toBe(true);
    expect(await roles.take(guild.id, fan.id, role.id)).toBe(true);
    expect(await roles.member(guild.id, fan.id)).toEqual([]);
    expect(turns()).toBe(6);
  });

  it('are refused without an error where Discord refuses, and nobody is no member', async () => {
    const { guild, fan, role, roles } = await town();
    expect(await roles.give(guild.id, fan.id, role.id)).toBe(false);
    expect(await roles.take(guild.id, fan.id, role.id)).toBe(false);
    expect(await roles.member(guild.id, '1')).toBeUndefined();
  });

  it('are looked at with who chose them as they are at this moment', async () => {
    const { playground, guild, fan, role, roles, empower, turns } = await town();
    expect(await roles.obstacle(guild.id, role.id, guild.ownerId)).toBe('may-not-manage');
    expect(turns()).toBe(0);
    await empower();
    expect(await roles.obstacle(guild.id, role.id, guild.ownerId)).toBeUndefined();
    expect(await roles.obstacle(guild.id, role.id, fan.id)).toBe('chooser-may-not');
    expect(await roles.obstacle(guild.id, role.id, null)).toBe('chooser-may-not');
    const crew = guild.createRole({
      name: 'crew',
      permissions: PermissionFlagsBits.ManageRoles,
      position: 8,
    });
    guild.member(fan).addRole(crew);
    expect(await roles.obstacle(guild.id, role.id, fan.id)).toBeUndefined();
    guild.member(fan).removeRole(crew);
    expect(await roles.obstacle(guild.id, role.id, fan.id)).toBe('chooser-may-not');
    expect(await roles.obstacle('1', role.id, fan.id)).toBe('gone');
    expect(playground.refusals).toEqual([]);
  });

  it('are told apart by whether a channel denies them anything', async () => {
    const { guild, table, role, roles, until } = await town();
    expect(roles.shuts(guild.id, role.id)).toBe(false);
    const hall = guild.createChannel({ name: 'hall' });
    hall.overwrite({ role, deny: PermissionFlagsBits.SendMessages });
    await until(() => roles.shuts(guild.id, role.id));
    expect(table.place(guild.id, hall.id)).toBeDefined();
    expect([roles.shuts(guild.id, guild.id), roles.shuts('1', role.id)]).toEqual([false, false]);
  });
});
