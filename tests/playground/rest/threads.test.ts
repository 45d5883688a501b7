import {
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Channel } from '../../../src/playground/places.ts';
import { createTown, type Town } from '../support/town.ts';

async function townWithForum(requireTag: boolean): Promise<Town & { forum: Channel; path: string }> {
  const town = await createTown();
  const forum = town.guild.createChannel({
    name: 'films',
    type: ChannelType.GuildForum,
    tags: ['drama', 'action'],
    requireTag,
  });
  return { ...town, forum, path: `/channels/${forum.id}/threads` };
}

async function say(town: Town, content: string): Promise<APIMessage> {
  return (await town.bot.post<APIMessage>(`/channels/${town.channel.id}/messages`, { content })).body;
}

test('a thread starts from a message and bears its id', async () => {
  const town = await createTown();
  const message = await say(town, 'talk about this');
  const path = `/channels/${town.channel.id}/messages/${message.id}`;
  const got = await town.bot.post<APIThreadChannel>(`${path}/threads`, { name: 'talk' });
  expect(got).toMatchObject({
    status: 201,
    body: { id: message.id, type: 11, parent_id: town.channel.id, name: 'talk' },
  });
  expect(await town.bot.get(path)).toMatchObject({ body: { flags: 32, thread: { id: message.id } } });
  expect(await town.bot.post(`${path}/threads`, { name: 'again' })).toMatchObject({
    status: 400,
    body: { code: 160004 },
  });
});

test('a thread starts without a message; the channel says so', async () => {
  const town = await createTown();
  const got = await town.bot.post<APIThreadChannel>(`/channels/${town.channel.id}/threads`, {
    name: 'talk',
    type: ChannelType.PublicThread,
  });
  expect(got).toMatchObject({
    status: 201,
    body: { type: 11, owner_id: town.application.id, thread_metadata: { archived: false, locked: false } },
  });
  expect(town.playground.messages(town.channel)).toMatchObject([{ type: 18, content: 'talk' }]);
});

test('threads of an announcement channel are announcement threads', async () => {
  const town = await createTown();
  const news = town.guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
  const got = await town.bot.post<APIThreadChannel>(`/channels/${news.id}/threads`, {
    name: 'talk',
    type: 10,
  });
  expect(got.body.type).toBe(10);
});

test('without Create Public Threads none is started', async () => {
  const town = await createTown();
  town.channel.overwrite({ member: town.application, deny: P.CreatePublicThreads });
  const message = await say(town, 'talk about this');
  const got = await town.bot.post(`/channels/${town.channel.id}/messages/${message.id}/threads`, {
    name: 'talk',
  });
  expect(got).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('a forum post is a thread with its first message, of one id', async () => {
  const { bot, path, forum, playground } = await townWithForum(false);
  const tag = forum.tags[0]?.id;
  const got = await bot.post<APIThreadChannel & { message: APIMessage }>(path, {
    name: 'The film',
    applied_tags: [tag],
    message: { content: 'What we know' },
  });
  expect(got).toMatchObject({
    status: 201,
    body: { type: 11, parent_id: forum.id, applied_tags: [tag], message: { content: 'What we know' } },
  });
  expect(got.body.message.id).toBe(got.body.id);
  expect(playground.messages(got.body.id)).toHaveLength(1);
});

test('a forum that asks for a tag refuses a post without one', async () => {
  const { bot, path, forum } = await townWithForum(true);
  const post = { name: 'The film', message: { content: 'What we know' } };
  expect(await bot.post(path, post)).toMatchObject({ status: 400 });
  expect((await bot.post(path, { ...post, applied_tags: [forum.tags[1]?.id] })).status).toBe(201);
});

test('in a post messages are sent as in any thread, with their own permission', async () => {
  const { bot, path, forum, application } = await townWithForum(false);
  const { body } = await bot.post<APIThreadChannel>(path, { name: 'The film', message: { content: 'x' } });
  const messages = `/channels/${body.id}/messages`;
  expect((await bot.post(messages, { content: 'next' })).status).toBe(200);
  forum.overwrite({ member: application, deny: P.SendMessagesInThreads });
  expect(await bot.post(messages, { content: 'next' })).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('a message opens an archived thread again; a locked one is 50083', async () => {
  const town = await createTown();
  const thread = town.guild.createThread(town.channel, { name: 'talk', by: town.fan });
  const path = `/channels/${thread.id}/messages`;
  thread.edit({ archived: true });
  expect((await town.bot.post(path, { content: 'hello?' })).status).toBe(200);
  expect(thread.archived).toBe(false);
  thread.edit({ archived: true, locked: true });
  expect(await town.bot.post(path, { content: 'hello?' })).toMatchObject({
    status: 400,
    body: { code: 50083 },
  });
});

test('one’s own thread is renamed and archived; another’s needs Manage Threads', async () => {
  const town = await createTown();
  const { body } = await town.bot.post<APIThreadChannel>(`/channels/${town.channel.id}/threads`, {
    name: 'mine',
    type: 11,
  });
  expect(await town.bot.patch(`/channels/${body.id}`, { name: 'ours', archived: true })).toMatchObject({
    status: 200,
    body: { name: 'ours', thread_metadata: { archived: true } },
  });
  const theirs = town.guild.createThread(town.channel, { name: 'theirs', by: town.fan });
  const path = `/channels/${theirs.id}`;
  expect(await town.bot.patch(path, { name: 'ours' })).toMatchObject({ status: 403, body: { code: 50013 } });
  expect(await town.bot.delete(path)).toMatchObject({ status: 403, body: { code: 50013 } });
  town.channel.overwrite({ member: town.application, allow: P.ManageThreads });
  expect((await town.bot.patch(path, { locked: true })).status).toBe(200);
  expect(theirs.locked).toBe(true);
  expect((await town.bot.delete(path)).status).toBe(200);
});

test('active threads of a server are listed, those that the bot cannot see are not', async () => {
  const town = await createTown();
  const secret = town.guild.createChannel({
    name: 'secret',
    overwrites: [{ member: town.application, deny: P.ViewChannel }],
  });
  const seen = town.guild.createThread(town.channel, { name: 'seen', by: town.fan });
  town.guild.createThread(town.channel, { name: 'old', by: town.fan }).edit({ archived: true });
  town.guild.createThread(secret, { name: 'unseen', by: town.owner });
  const { body } = await town.bot.get<{ threads: APIThreadChannel[] }>(
    `/guilds/${town.guild.id}/threads/active`,
  );
  expect(body.threads.map(({ id }) => id)).toEqual([seen.id]);
});

test('archived threads are listed newest first, in pages', async () => {
  const town = await createTown();
  for (const name of ['one', 'two', 'three']) {
    town.guild.createThread(town.channel, { name, by: town.fan }).edit({ archived: true });
    await expect.poll(() => Date.now()).toBeGreaterThan(Date.now());
  }
  const path = `/channels/${town.channel.id}/threads/archived/public`;
  const first = await town.bot.get<{ threads: APIThreadChannel[]; has_more: boolean }>(`${path}?limit=2`);
  expect(first.body).toMatchObject({ threads: [{ name: 'three' }, { name: 'two' }], has_more: true });
  const before = first.body.threads[1]?.thread_metadata?.archive_timestamp ?? '';
  const second = await town.bot.get(`${path}?limit=2&before=${encodeURIComponent(before)}`);
  expect(second.body).toMatchObject({ threads: [{ name: 'one' }], has_more: false });
});

test('private threads are seen by their members and those who manage threads', async () => {
  const town = await createTown();
  const made = await town.bot.post<APIThreadChannel>(`/channels/${town.channel.id}/threads`, {
    name: 'quiet',
    type: 12,
  });
  expect(made).toMatchObject({ status: 201, body: { type: 12, thread_metadata: { invitable: true } } });
  expect(town.playground.messages(made.body.id, town.fan)).toEqual([]);
  await town.bot.put(`/channels/${made.body.id}/thread-members/${town.fan.id}`);
  await town.bot.post(`/channels/${made.body.id}/messages`, { content: 'psst' });
  expect(town.playground.messages(made.body.id, town.fan)).toHaveLength(1);
});

test('a bot joins and leaves a thread', async () => {
  const town = await createTown();
  const thread = town.guild.createThread(town.channel, { name: 'talk', by: town.fan });
  const path = `/channels/${thread.id}/thread-members`;
  expect((await town.bot.put(`${path}/@me`)).status).toBe(204);
  expect(await town.bot.get(path)).toMatchObject({
    body: [{ user_id: town.fan.id }, { user_id: town.application.id }],
  });
  expect((await town.bot.delete(`${path}/@me`)).status).toBe(204);
  expect(await town.bot.get(`${path}/${town.application.id}`)).toMatchObject({ status: 404 });
  expect(await town.bot.put(`/channels/${town.channel.id}/thread-members/@me`)).toMatchObject({
    status: 400,
    body: { code: 50024 },
  });
});

test('a deleted channel takes its threads along', async () => {
  const town = await createTown();
  const thread = town.guild.createThread(town.channel, { name: 'talk', by: town.fan });
  town.channel.delete();
  expect(await town.bot.post(`/channels/${thread.id}/messages`, { content: 'x' })).toMatchObject({
    status: 404,
    body: { code: 10003 },
  });
});
