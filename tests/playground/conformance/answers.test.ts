import { expect, test } from 'vitest';
import { expectPublished } from '../support/published.ts';
import type { Got } from '../support/rest.ts';
import type { Town } from '../support/town.ts';
import { openTown, say } from './open-town.ts';

function event() {
  const [start, end] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  return {
    name: 'Premiere',
    privacy_level: 2,
    entity_type: 3,
    entity_metadata: { location: 'In theaters' },
    scheduled_start_time: start,
    scheduled_end_time: end,
  };
}

type Ask = (town: Town) => Promise<Got<unknown>>;

const channelSchemas = ['GuildChannelResponse', 'PrivateChannelResponse', 'ThreadResponse'];

test.each<[operation: string, ask: Ask, schemas: readonly string[]]>([
  ['get_gateway', ({ bot }) => bot.get('/gateway'), ['GatewayResponse']],
  ['get_bot_gateway', ({ bot }) => bot.get('/gateway/bot'), ['GatewayBotResponse']],
  ['get_my_user', ({ bot }) => bot.get('/users/@me'), ['UserPIIResponse']],
  ['get_user', ({ bot, fan }) => bot.get(`/users/${fan.id}`), ['UserResponse']],
  ['get_my_application', ({ bot }) => bot.get('/applications/@me'), ['PrivateApplicationResponse']],
  [
    'get_my_oauth2_application',
    ({ bot }) => bot.get('/oauth2/applications/@me'),
    ['PrivateApplicationResponse'],
  ],
  [
    'get_guild',
    ({ bot, guild }) => bot.get(`/guilds/${guild.id}?with_counts=true`),
    ['GuildWithCountsResponse'],
  ],
  ['get_channel', ({ bot, channel }) => bot.get(`/channels/${channel.id}`), channelSchemas],
  [
    'create_guild_channel',
    ({ bot, guild }) => bot.post(`/guilds/${guild.id}/channels`, { name: 'new' }),
    ['GuildChannelResponse'],
  ],
  [
    'update_channel',
    ({ bot, channel }) => bot.patch(`/channels/${channel.id}`, { name: 'other' }),
    channelSchemas,
  ],
  [
    'create_dm',
    ({ bot, fan }) => bot.post('/users/@me/channels', { recipient_id: fan.id }),
    ['PrivateChannelResponse'],
  ],
  [
    'create_message',
    (town) =>
      town.bot.post(`/channels/${town.channel.id}/messages`, { content: 'x', embeds: [{ title: 'T' }] }),
    ['MessageResponse'],
  ],
  [
    'get_guild_member',
    ({ bot, guild, fan }) => bot.get(`/guilds/${guild.id}/members/${fan.id}`),
    ['GuildMemberResponse'],
  ],
  [
    'create_guild_role',
    ({ bot, guild }) => bot.post(`/guilds/${guild.id}/roles`, { name: 'r' }),
    ['GuildRoleResponse'],
  ],
  [
    'get_guild_role',
    ({ bot, guild }) => bot.get(`/guilds/${guild.id}/roles/${guild.id}`),
    ['GuildRoleResponse'],
  ],
  [
    'get_active_guild_threads',
    ({ bot, guild }) => bot.get(`/guilds/${guild.id}/threads/active`),
    ['ThreadsResponse'],
  ],
  [
    'create_guild_scheduled_event',
    ({ bot, guild }) => bot.post(`/guilds/${guild.id}/scheduled-events`, event()),
    ['ExternalScheduledEventResponse'],
  ],
  [
    'create_application_command',
    ({ bot, application }) =>
      bot.post(`/applications/${application.id}/commands`, { name: 'x', description: 'x' }),
    ['ApplicationCommandResponse'],
  ],
  [
    'list_pins',
    ({ bot, channel }) => bot.get(`/channels/${channel.id}/messages/pins`),
    ['PinnedMessagesResponse'],
  ],
  [
    'create_thread',
    ({ bot, channel }) => bot.post(`/channels/${channel.id}/threads`, { name: 't', type: 11 }),
    ['CreatedThreadResponse', 'ThreadResponse'],
  ],
  [
    'list_public_archived_threads',
    ({ bot, channel }) => bot.get(`/channels/${channel.id}/threads/archived/public`),
    ['ThreadsResponse'],
  ],
])('%s answers as Discord’s document says', async (_operation, ask, schemas) => {
  const { status, body } = await ask(await openTown());
  expect([200, 201]).toContain(status);
  expectPublished(body, ...schemas);
});

test.each<
  [
    operation: string,
    prepare: (town: Town) => Promise<unknown>,
    path: (town: Town) => string,
    schemas: readonly string[],
  ]
>([
  [
    'list_messages',
    (town) => say(town),
    ({ channel }) => `/channels/${channel.id}/messages`,
    ['MessageResponse'],
  ],
  [
    'list_guild_channels',
    async () => undefined,
    ({ guild }) => `/guilds/${guild.id}/channels`,
    channelSchemas,
  ],
  [
    'list_guild_roles',
    async () => undefined,
    ({ guild }) => `/guilds/${guild.id}/roles`,
    ['GuildRoleResponse'],
  ],
  ['list_my_guilds', async () => undefined, () => '/users/@me/guilds', ['MyGuildResponse']],
  [
    'search_guild_members',
    async () => undefined,
    ({ guild }) => `/guilds/${guild.id}/members/search?query=f&limit=5`,
    ['GuildMemberResponse'],
  ],
  [
    'list_guild_scheduled_events',
    ({ bot, guild }) => bot.post(`/guilds/${guild.id}/scheduled-events`, event()),
    ({ guild }) => `/guilds/${guild.id}/scheduled-events`,
    ['ExternalScheduledEventResponse'],
  ],
  [
    'list_application_commands',
    ({ bot, application }) =>
      bot.post(`/applications/${application.id}/commands`, { name: 'x', description: 'x' }),
    ({ application }) => `/applications/${application.id}/commands?with_localizations=true`,
    ['ApplicationCommandResponse'],
  ],
])('%s lists as Discord’s document says', async (_operation, prepare, path, schemas) => {
  const town = await openTown();
  await prepare(town);
  const { body } = await town.bot.get<unknown[]>(path(town));
  expect(body.length).toBeGreaterThan(0);
  for (const entry of body) expectPublished(entry, ...schemas);
});
