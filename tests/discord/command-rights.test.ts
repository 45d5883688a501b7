import { API } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { GatewayDispatchEvents as Event, type GatewayDispatchPayload } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createCommandIds } from '../../src/discord/command-ids.ts';
import { createRights } from '../../src/discord/command-rights.ts';
import { createLog } from '../../src/log.ts';
import { createTown } from '../playground/support/town.ts';

const log = createLog('silent');

/** What a gateway tells, with no more than what is read of it. */
const event = (t: Event, d: object): GatewayDispatchPayload =>
  JSON.parse(JSON.stringify({ op: 0, s: 1, t, d }));

/** Rights in a local Discord, where everything that is asked for is counted. */
async function rightsInTown() {
  const town = await createTown();
  const { application, guild, playground } = town;
  await town.bot.put(`/applications/${application.id}/commands`, [{ name: 'setup', description: 'x' }]);
  const api = new API(new REST({ api: playground.apiUrl }).setToken(application.token));
  const ids = createCommandIds({ api, commands: [], ownerGuild: undefined, log });
  const rights = createRights(api, ids);
  rights.take(event(Event.Ready, { application: { id: application.id } }));
  const asked = () =>
    playground.exchanges.filter((one) => one.kind === 'rest' && one.path.endsWith('/permissions')).length;
  return { ...town, rights, ids, asked, read: () => rights.read(guild.id, 'setup') };
}

const NOTHING = { command: [], application: [] };

describe('what servers have set on commands', () => {
  it('is asked for once, by several at once too, and then is at hand', async () => {
    const { rights, guild, asked, read, application, fan } = await rightsInTown();
    application.permit(guild, 'setup', [{ user: fan, allow: true }]);
    application.permit(guild, undefined, [{ role: guild.everyone, allow: false }]);
    expect(rights.known(guild.id, 'setup')).toBeUndefined();
    const [first] = await Promise.all([read(), read()]);
    expect(first).toEqual({
      command: [{ id: fan.id, type: 2, permission: true }],
      application: [{ id: guild.id, type: 1, permission: false }],
    });
    expect(rights.known(guild.id, 'setup')).toEqual(first);
    expect(asked()).toBe(1);
  });

  it('is asked for anew once it has changed, in a new session, and where the bot was away from the server', async () => {
    const { rights, guild, asked, read, application } = await rightsInTown();
    const changes = [
      event(Event.ApplicationCommandPermissionsUpdate, { guild_id: guild.id }),
      event(Event.GuildDelete, { id: guild.id }),
      event(Event.Ready, { application: { id: application.id } }),
    ];
    for (const change of changes) {
      expect(await read()).toEqual(NOTHING);
      rights.take(change);
      expect(rights.known(guild.id, 'setup')).toBeUndefined();
    }
    expect(asked()).toBe(3);
  });

  it('is not kept where it changed while it was asked for', async () => {
    const { rights, guild, read } = await rightsInTown();
    const answer = read();
    rights.take(event(Event.ApplicationCommandPermissionsUpdate, { guild_id: guild.id }));
    await answer;
    expect(rights.known(guild.id, 'setup')).toBeUndefined();
  });

  it('stays unknown where Discord does not say, and the next one asks again', async () => {
    const { rights, guild, read, playground } = await rightsInTown();
    playground.faults.next(
      { method: 'GET', path: /\/permissions$/ },
      { kind: 'status', status: 403, body: { code: 50001, message: 'Missing Access' } },
    );
    await expect(read()).rejects.toThrow('Missing Access');
    expect(rights.known(guild.id, 'setup')).toBeUndefined();
    expect(await read()).toEqual(NOTHING);
  });

  it('counts though this process has not registered the commands, as where another shard does', async () => {
    const { guild, ids, read, application, fan } = await rightsInTown();
    application.permit(guild, 'setup', [{ user: fan, allow: false }]);
    expect((await read()).command).toEqual([{ id: fan.id, type: 2, permission: false }]);
    expect(ids.get('setup')).toMatch(/^\d+$/);
  });

  it('is not at hand while nobody knows under which ids it stands', async () => {
    const { rights, guild, read, bot, application, fan } = await rightsInTown();
    await read();
    expect(rights.known(guild.id, 'event')).toBeUndefined();
    expect(await rights.read(guild.id, 'event')).toEqual(NOTHING);
    // Another process registers it later, as one that runs a newer version.
    await bot.post(`/applications/${application.id}/commands`, { name: 'event', description: 'x' });
    application.permit(guild, 'event', [{ user: fan, allow: false }]);
    rights.take(event(Event.ApplicationCommandPermissionsUpdate, { guild_id: guild.id }));
    expect((await rights.read(guild.id, 'event')).command).toHaveLength(1);
    expect(rights.known(guild.id, 'event')?.command).toHaveLength(1);
  });

  it('of commands that are registered in one server alone stands under their ids there', async () => {
    const { playground, guild, application, fan, bot } = await rightsInTown();
    await bot.put(`/applications/${application.id}/commands`, []);
    await bot.put(`/applications/${application.id}/guilds/${guild.id}/commands`, [
      { name: 'setup', description: 'x' },
    ]);
    application.permit(guild, 'setup', [{ user: fan, allow: true }]);
    const api = new API(new REST({ api: playground.apiUrl }).setToken(application.token));
    const rights = createRights(api, createCommandIds({ api, commands: [], ownerGuild: guild.id, log }));
    rights.take(event(Event.Ready, { application: { id: application.id } }));
    expect((await rights.read(guild.id, 'setup')).command).toHaveLength(1);
  });
});
