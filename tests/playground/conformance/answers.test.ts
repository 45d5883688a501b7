import {
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { expectPublished } from '../support/published.ts';
import type { Got } from '../support/rest.ts';
import { createTown, type Town } from '../support/town.ts';

/** A town whose bot may do everything. */
async function openTown(): Promise<Town> {
  const town = await createTown();
  const role = town.guild.createRole({ name: 'all', permissions: P.Administrator, position: 9 });
  town.guild.member(town.application).addRole(role);
  return town;
}

async function say(
  town: Town,
  body: object = { content: 'hello' },
  channelId = town.channel.id,
): Promise<APIMessage> {
  const got = await town.bot.post<APIMessage>(`/channels/${channelId}/messages`, body);
  expect(got.status).toBe(200);
  return got.body;
}

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

test('pinned messages, threads on messages, replies and files are still messages as published', async () => {
  const town = await openTown();
  const first = await say(town);
  const path = `/channels/${town.channel.id}/messages`;
  await town.bot.put(`${path}/pins/${first.id}`);
  await town.bot.post(`${path}/${first.id}/threads`, { name: 'talk' });
  await say(town, {
    content: `<@${town.fan.id}> <@&${town.guild.id}>`,
    message_reference: { message_id: first.id },
  });
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'a file' }));
  form.set('files[0]', new File(['a'], 'a.txt', { type: 'text/plain' }));
  await town.bot.post(path, form);
  const { body } = await town.bot.get<APIMessage[]>(path);
  for (const message of body) expectPublished(message, 'MessageResponse');
  const pins = await town.bot.get(`${path}/pins`);
  expectPublished(pins.body, 'PinnedMessagesResponse');
});

test('components of every kind come back as published', async () => {
  const town = await openTown();
  const text = { type: 10, content: 'text' };
  const button = (n: number) => ({ type: 2, style: 1, label: 'b', custom_id: `b${n}` });
  const selects = [5, 6, 7, 8].map((type) => ({ type: 1, components: [{ type, custom_id: `s${type}` }] }));
  const option = { label: 'a', value: 'a', description: 'd', default: true };
  await say(town, {
    content: 'x',
    components: [{ type: 1, components: [{ type: 3, custom_id: 's', options: [option] }] }, ...selects],
  });
  await say(town, {
    flags: 1 << 15,
    components: [
      text,
      {
        type: 17,
        accent_color: 255,
        components: [text, { type: 14, divider: true, spacing: 2 }, { type: 1, components: [button(1)] }],
      },
      { type: 9, components: [text], accessory: button(2) },
      { type: 12, items: [{ media: { url: 'https://example.com/a.png' }, description: 'd' }] },
    ],
  });
  const { body } = await town.bot.get<APIMessage[]>(`/channels/${town.channel.id}/messages`);
  for (const message of body) expectPublished(message, 'MessageResponse');
});

test('an embed with everything in it comes back as published', async () => {
  const town = await openTown();
  const url = 'https://example.com/a.png';
  const embed = {
    title: 't',
    description: 'd',
    url,
    color: 1,
    timestamp: '2023-06-05T12:00:00+02:00',
    author: { name: 'a', icon_url: url },
    footer: { text: 'f', icon_url: url },
    image: { url },
    thumbnail: { url },
    fields: [{ name: 'n', value: 'v' }],
  };
  const message = await say(town, { embeds: [embed] });
  expectPublished(message, 'MessageResponse');
  expect(message.embeds).toMatchObject([
    { type: 'rich', timestamp: '2023-06-05T10:00:00.000Z', fields: [{ inline: false }] },
  ]);
});

test('channels of every kind are as published', async () => {
  const town = await openTown();
  for (const type of [
    ChannelType.GuildCategory,
    ChannelType.GuildAnnouncement,
    ChannelType.GuildForum,
    ChannelType.GuildVoice,
  ]) {
    town.guild.createChannel({ name: `c${type}`, type, tags: type === ChannelType.GuildForum ? ['t'] : [] });
  }
  const { body } = await town.bot.get<unknown[]>(`/guilds/${town.guild.id}/channels`);
  for (const channel of body) expectPublished(channel, 'GuildChannelResponse');
});

test('a forum post is a created thread as published', async () => {
  const town = await openTown();
  const forum = town.guild.createChannel({ name: 'f', type: ChannelType.GuildForum });
  const { body } = await town.bot.post<APIThreadChannel>(`/channels/${forum.id}/threads`, {
    name: 'p',
    message: { content: 'x' },
  });
  expectPublished(body, 'CreatedThreadResponse');
  expectPublished((await town.bot.get(`/channels/${body.id}`)).body, 'ThreadResponse');
});
