import {
  type APIGuildScheduledEvent,
  type APIMessage,
  ChannelType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Got } from '../support/rest.ts';
import { createTown, type Town } from '../support/town.ts';

/** Things that the requests below are about, made by the owner before the bot loses its permission. */
interface Scene extends Town {
  readonly theirs: string;
  readonly mine: string;
  readonly news: string;
  readonly forum: string;
  readonly thread: string;
  readonly role: string;
  readonly event: string;
}

const everything =
  P.ManageChannels |
  P.ManageRoles |
  P.ManageMessages |
  P.ManageThreads |
  P.PinMessages |
  P.CreateEvents |
  P.ManageEvents;

async function createScene(): Promise<Scene> {
  const town = await createTown();
  const { guild, bot, channel, playground, fan, application } = town;
  const all = guild.createRole({ name: 'all', permissions: everything, position: 8 });
  guild.member(application).addRole(all);
  const news = guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
  const forum = guild.createChannel({ name: 'forum', type: ChannelType.GuildForum });
  const mine = await bot.post<APIMessage>(`/channels/${news.id}/messages`, { content: 'mine' });
  const event = await bot.post<APIGuildScheduledEvent>(`/guilds/${guild.id}/scheduled-events`, eventForm());
  return {
    ...town,
    theirs: playground.as(fan).in(channel).say('theirs').id,
    mine: mine.body.id,
    news: news.id,
    forum: forum.id,
    thread: guild.createThread(channel, { name: 'talk', by: fan }).id,
    role: guild.createRole({ name: 'pinged' }).id,
    event: event.body.id,
  };
}

function eventForm(): object {
  const [start, end] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const place = { privacy_level: 2, entity_type: 3, entity_metadata: { location: 'here' } };
  return { name: 'e', ...place, scheduled_start_time: start, scheduled_end_time: end };
}

type Ask = (scene: Scene) => Promise<Got<unknown>>;

const requests: Readonly<Record<string, Ask>> = {
  'read a channel': ({ bot, channel }) => bot.get(`/channels/${channel.id}`),
  'rename a channel': ({ bot, channel }) => bot.patch(`/channels/${channel.id}`, { name: 'x' }),
  'make a channel': ({ bot, guild }) => bot.post(`/guilds/${guild.id}/channels`, { name: 'x' }),
  'set an overwrite': ({ bot, channel, fan }) =>
    bot.put(`/channels/${channel.id}/permissions/${fan.id}`, { type: 1, allow: '0', deny: '0' }),
  'send a message': ({ bot, channel }) => bot.post(`/channels/${channel.id}/messages`, { content: 'x' }),
  'send an embed': ({ bot, channel }) =>
    bot.post(`/channels/${channel.id}/messages`, { embeds: [{ title: 'x' }] }),
  'send a file': ({ bot, channel }) => bot.post(`/channels/${channel.id}/messages`, file()),
  reply: ({ bot, channel, theirs }) =>
    bot.post(`/channels/${channel.id}/messages`, { content: 'x', message_reference: { message_id: theirs } }),
  'send into a thread': ({ bot, thread }) => bot.post(`/channels/${thread}/messages`, { content: 'x' }),
  'read a message': ({ bot, channel, theirs }) => bot.get(`/channels/${channel.id}/messages/${theirs}`),
  'list messages': ({ bot, channel }) => bot.get(`/channels/${channel.id}/messages`),
  "delete another's message": ({ bot, channel, theirs }) =>
    bot.delete(`/channels/${channel.id}/messages/${theirs}`),
  'pin a message': ({ bot, channel, theirs }) => bot.put(`/channels/${channel.id}/messages/pins/${theirs}`),
  'publish a message': ({ bot, news, mine }) => bot.post(`/channels/${news}/messages/${mine}/crosspost`),
  'start a thread': ({ bot, channel }) =>
    bot.post(`/channels/${channel.id}/threads`, { name: 'x', type: 11 }),
  'start a private thread': ({ bot, channel }) =>
    bot.post(`/channels/${channel.id}/threads`, { name: 'x', type: 12 }),
  'make a forum post': ({ bot, forum }) =>
    bot.post(`/channels/${forum}/threads`, { name: 'x', message: { content: 'x' } }),
  "rename another's thread": ({ bot, thread }) => bot.patch(`/channels/${thread}`, { name: 'x' }),
  'make a role': ({ bot, guild }) => bot.post(`/guilds/${guild.id}/roles`, { name: 'x' }),
  'give a role': ({ bot, guild, fan, role }) =>
    bot.put(`/guilds/${guild.id}/members/${fan.id}/roles/${role}`),
  'make an event': ({ bot, guild }) => bot.post(`/guilds/${guild.id}/scheduled-events`, eventForm()),
};

function file(): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'x' }));
  form.set('files[0]', new File(['x'], 'x.txt'));
  return form;
}

test.each(Object.keys(requests))('with every permission a bot can %s', async (name) => {
  const scene = await createScene();
  const { status } = (await requests[name]?.(scene)) ?? { status: 0 };
  expect([200, 201, 204], JSON.stringify(scene.playground.refusals)).toContain(status);
});

/** Takes a permission from the bot, in the server and in every channel. */
function take(scene: Scene, permission: bigint): void {
  const { guild, application } = scene;
  for (const role of guild.roles) role.edit({ permissions: role.permissions & ~permission });
  for (const channel of guild.channels) {
    if (channel.parentId === undefined) channel.overwrite({ member: application, deny: permission });
  }
}

const access = [403, 50001] as const;
const lacking = [403, 50013] as const;

test.each<[request: string, permission: keyof typeof P, answer: readonly [status: number, code: number]]>([
  ['read a channel', 'ViewChannel', access],
  ['send a message', 'ViewChannel', access],
  ['send into a thread', 'ViewChannel', access],
  ['list messages', 'ViewChannel', access],
  ['start a thread', 'ViewChannel', access],
  ['make a forum post', 'ViewChannel', access],
  ['rename a channel', 'ManageChannels', lacking],
  ['make a channel', 'ManageChannels', lacking],
  ['set an overwrite', 'ManageRoles', lacking],
  ['send a message', 'SendMessages', lacking],
  ['send an embed', 'EmbedLinks', lacking],
  ['send a file', 'AttachFiles', lacking],
  ['send an embed', 'SendMessages', lacking],
  ['reply', 'ReadMessageHistory', [400, 160002]],
  ['send into a thread', 'SendMessagesInThreads', lacking],
  ['read a message', 'ReadMessageHistory', lacking],
  ["delete another's message", 'ManageMessages', lacking],
  ['pin a message', 'PinMessages', lacking],
  ['publish a message', 'SendMessages', lacking],
  ['start a thread', 'CreatePublicThreads', lacking],
  ['start a private thread', 'CreatePrivateThreads', lacking],
  ['make a forum post', 'SendMessages', lacking],
  ["rename another's thread", 'ManageThreads', lacking],
  ['make a role', 'ManageRoles', lacking],
  ['give a role', 'ManageRoles', lacking],
  ['make an event', 'CreateEvents', lacking],
])('to %s without %s is refused with Discord’s code', async (name, permission, [status, code]) => {
  const scene = await createScene();
  take(scene, P[permission]);
  expect(await requests[name]?.(scene)).toMatchObject({ status, body: { code } });
  expect(scene.playground.refusals.at(-1)).toMatchObject({
    status,
    code,
    rule: expect.any(String),
    operation: expect.any(String),
  });
});

test('an administrator needs no other permission, whatever a channel denies', async () => {
  const scene = await createScene();
  const { guild, application } = scene;
  guild
    .member(application)
    .addRole(guild.createRole({ name: 'administrator', permissions: P.Administrator, position: 9 }));
  for (const channel of guild.channels) {
    if (channel.parentId === undefined)
      channel.overwrite({ member: application, deny: P.SendMessages | P.ViewChannel });
  }
  for (const name of [
    'send a message',
    'send an embed',
    'read a message',
    'start a thread',
    'make an event',
  ]) {
    expect((await requests[name]?.(scene))?.status).toBeLessThan(300);
  }
});

test('a timed-out bot reads, but does nothing else', async () => {
  const scene = await createScene();
  scene.guild.member(scene.application).timeOut(Date.now() + 60_000);
  expect((await requests['list messages']?.(scene))?.status).toBe(200);
  for (const name of ['send a message', 'start a thread', 'make a role', 'make an event']) {
    expect(await requests[name]?.(scene)).toMatchObject({ status: 403, body: { code: 50013 } });
  }
});
