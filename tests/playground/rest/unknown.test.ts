import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Got } from '../support/rest.ts';
import { createTown, type Town } from '../support/town.ts';

const gone = '1000000000000000000';

test.each<[what: string, ask: (town: Town) => Promise<Got<unknown>>, status: number, code: number]>([
  ['a channel', ({ bot }) => bot.get(`/channels/${gone}`), 404, 10003],
  [
    'a channel to write to',
    ({ bot }) => bot.post(`/channels/${gone}/messages`, { content: 'x' }),
    404,
    10003,
  ],
  ['a channel to post in', ({ bot }) => bot.post(`/channels/${gone}/threads`, { name: 'x' }), 404, 10003],
  ['a channel’s pins', ({ bot }) => bot.get(`/channels/${gone}/messages/pins`), 404, 10003],
  ['a server', ({ bot }) => bot.get(`/guilds/${gone}`), 404, 10004],
  ['a server’s channels', ({ bot }) => bot.get(`/guilds/${gone}/channels`), 404, 10004],
  ['a server’s roles', ({ bot }) => bot.get(`/guilds/${gone}/roles`), 404, 10004],
  ['a server’s events', ({ bot }) => bot.get(`/guilds/${gone}/scheduled-events`), 404, 10004],
  ['a server’s threads', ({ bot }) => bot.get(`/guilds/${gone}/threads/active`), 404, 10004],
  ['a member of no server', ({ bot, fan }) => bot.get(`/guilds/${gone}/members/${fan.id}`), 404, 10004],
  ['a message', ({ bot, channel }) => bot.get(`/channels/${channel.id}/messages/${gone}`), 404, 10008],
  [
    'a message to edit',
    ({ bot, channel }) => bot.patch(`/channels/${channel.id}/messages/${gone}`, { content: 'x' }),
    404,
    10008,
  ],
  [
    'a message to delete',
    ({ bot, channel }) => bot.delete(`/channels/${channel.id}/messages/${gone}`),
    404,
    10008,
  ],
  [
    'a message to pin',
    ({ bot, channel }) => bot.put(`/channels/${channel.id}/messages/pins/${gone}`),
    404,
    10008,
  ],
  [
    'a message to publish',
    ({ bot, channel }) => bot.post(`/channels/${channel.id}/messages/${gone}/crosspost`),
    404,
    10008,
  ],
  [
    'a message to start from',
    ({ bot, channel }) => bot.post(`/channels/${channel.id}/messages/${gone}/threads`, { name: 'x' }),
    404,
    10008,
  ],
  ['a role', ({ bot, guild }) => bot.get(`/guilds/${guild.id}/roles/${gone}`), 404, 10011],
  [
    'a role to give',
    ({ bot, guild, fan }) => bot.put(`/guilds/${guild.id}/members/${fan.id}/roles/${gone}`),
    404,
    10011,
  ],
  [
    'a role to change',
    ({ bot, guild }) => bot.patch(`/guilds/${guild.id}/roles/${gone}`, { name: 'x' }),
    404,
    10011,
  ],
  ['a user', ({ bot }) => bot.get(`/users/${gone}`), 404, 10013],
  ['a user to write to', ({ bot }) => bot.post('/users/@me/channels', { recipient_id: gone }), 404, 10013],
  ['a user in a server', ({ bot, guild }) => bot.get(`/guilds/${guild.id}/members/${gone}`), 404, 10013],
  [
    'a command',
    ({ bot, application }) => bot.get(`/applications/${application.id}/commands/${gone}`),
    404,
    10063,
  ],
  [
    'a command to change',
    ({ bot, application }) => bot.patch(`/applications/${application.id}/commands/${gone}`, {}),
    404,
    10063,
  ],
  [
    'a command to delete',
    ({ bot, application }) => bot.delete(`/applications/${application.id}/commands/${gone}`),
    404,
    10063,
  ],
  ['another’s application', ({ bot }) => bot.get(`/applications/${gone}/commands`), 404, 10002],
  [
    'a server to register in',
    ({ bot, application }) => bot.put(`/applications/${application.id}/guilds/${gone}/commands`, []),
    403,
    50001,
  ],
  ['an event', ({ bot, guild }) => bot.get(`/guilds/${guild.id}/scheduled-events/${gone}`), 404, 10070],
  [
    'an event to change',
    ({ bot, guild }) => bot.patch(`/guilds/${guild.id}/scheduled-events/${gone}`, {}),
    404,
    10070,
  ],
])('%s that does not exist is answered with its own code', async (_what, ask, status, code) => {
  const town = await createTown();
  const manager = town.guild.createRole({
    name: 'manager',
    permissions: P.ManageRoles | P.ManageEvents | P.PinMessages,
    position: 5,
  });
  town.guild.member(town.application).addRole(manager);
  expect(await ask(town)).toMatchObject({ status, body: { code, message: expect.any(String) } });
  expect(town.playground.refusals).toMatchObject([{ status, code }]);
});

test('a message is not found in another channel', async () => {
  const { bot, guild, channel, playground, fan } = await createTown();
  const { id } = playground.as(fan).in(channel).say('here');
  const other = guild.createChannel({ name: 'other' });
  expect(await bot.get(`/channels/${other.id}/messages/${id}`)).toMatchObject({
    status: 404,
    body: { code: 10008 },
  });
});
