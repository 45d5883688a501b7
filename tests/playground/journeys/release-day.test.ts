import {
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Role } from '../../../src/playground/places.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { openSession } from '../support/raw-gateway.ts';
import { createTown, type Town } from '../support/town.ts';

// What a countdown bot goes through, told from the side of the server.

interface ReleaseTown extends Town {
  readonly pinged: Role;
  post(channelId: string, occurrence: string): Promise<{ status: number; body: APIMessage }>;
}

async function createReleaseTown(options: Parameters<typeof createTown>[0] = {}): Promise<ReleaseTown> {
  const town = await createTown(options);
  const pinged = town.guild.createRole({ name: 'Release pings', mentionable: true });
  town.guild.member(town.fan).addRole(pinged);
  const post = (channelId: string, occurrence: string) =>
    town.bot.post<APIMessage>(`/channels/${channelId}/messages`, {
      content: `<@&${pinged.id}> out today`,
      allowed_mentions: { parse: [], roles: [pinged.id] },
      nonce: occurrence,
      enforce_nonce: true,
      components: [
        { type: 1, components: [{ type: 2, style: 2, label: 'Ping me', custom_id: `ping:${occurrence}` }] },
      ],
    });
  return { ...town, pinged, post };
}

test('the ping arrives once, tells those with the role, and can be found again by its mark', async () => {
  const { post, playground, channel, fan, bot } = await createReleaseTown();
  const { body } = await post(channel.id, 'dr1-0');
  await post(channel.id, 'dr1-0');
  expect(playground.messages(channel)).toHaveLength(1);
  expect(playground.notified(body.id)).toEqual([fan.id]);
  const { body: history } = await bot.get<APIMessage[]>(`/channels/${channel.id}/messages?limit=50`);
  expect(history.map((message) => JSON.stringify(message.components).includes('ping:dr1-0'))).toEqual([true]);
});

test('a bot that died after its request left finds its post, whether within the nonce window or past it', async () => {
  const clock = new ManualClock();
  const { post, playground, channel, bot } = await createReleaseTown({ clock, nonceWindowMs: 120_000 });
  playground.faults.next({ method: 'POST' }, { kind: 'lost', how: 'reset' });
  await expect(post(channel.id, 'dr1-0')).rejects.toThrow();
  clock.advance(60_000);
  expect((await post(channel.id, 'dr1-0')).body.id).toBe(playground.messages(channel)[0]?.id);
  clock.advance(60_001);
  const { body: history } = await bot.get<APIMessage[]>(`/channels/${channel.id}/messages`);
  expect(history).toHaveLength(1);
  await post(channel.id, 'dr1-0');
  expect(playground.messages(channel)).toHaveLength(2);
});

test('a post that a moderator deleted is 10008 on the retry: it was sent', async () => {
  const { post, playground, channel, bot, application } = await createReleaseTown();
  playground.faults.next({ method: 'POST' }, { kind: 'hold', at: 'after' });
  channel.overwrite({ member: application, allow: P.ManageMessages });
  const first = post(channel.id, 'dr1-0');
  await expect.poll(() => playground.messages(channel).length).toBe(1);
  await bot.delete(`/channels/${channel.id}/messages/${playground.messages(channel)[0]?.id}`);
  playground.faults.clear();
  expect((await first).status).toBe(200);
  expect(await post(channel.id, 'dr1-0')).toMatchObject({ status: 404, body: { code: 10008 } });
});

test('a role that is no longer mentionable makes the ping silent, and the event tells the bot', async () => {
  const town = await createReleaseTown();
  const gateway = await openSession(town.playground, town.application);
  town.pinged.edit({ mentionable: false });
  expect((await gateway.event('GUILD_ROLE_UPDATE')).d).toMatchObject({
    role: { id: town.pinged.id, mentionable: false },
  });
  const { body } = await town.post(town.channel.id, 'dr1-0');
  expect(town.playground.notified(body.id)).toEqual([]);
});

test('a permission is taken, the post fails, the permission comes back, the post goes out', async () => {
  const town = await createReleaseTown();
  const gateway = await openSession(town.playground, town.application);
  const { channel, application, post } = town;
  channel.overwrite({ member: application, deny: P.SendMessages });
  expect(await post(channel.id, 'dr1-0')).toMatchObject({ status: 403, body: { code: 50013 } });
  channel.overwrite({ member: application });
  await expect.poll(() => gateway.received.filter(({ t }) => t === 'CHANNEL_UPDATE').length).toBe(2);
  expect((await post(channel.id, 'dr1-0')).status).toBe(200);
});

test('the bot is kicked and invited again: channels stay, its role and commands are new', async () => {
  const { guild, application, post, channel, bot } = await createReleaseTown();
  await bot.put(`/applications/${application.id}/guilds/${guild.id}/commands`, [
    { name: 'setup', description: 'x' },
  ]);
  const [before] = guild.member(application).roles;
  guild.remove(application);
  expect(await post(channel.id, 'dr1-0')).toMatchObject({ status: 403, body: { code: 50001 } });
  guild.install(application);
  expect(guild.member(application).roles).not.toContain(before);
  expect(application.commands(guild)).toEqual([]);
  expect((await post(channel.id, 'dr1-0')).status).toBe(200);
});

test('an outage is no removal: afterwards everything is as it was', async () => {
  const town = await createReleaseTown();
  const { guild, playground, application, post, channel } = town;
  const gateway = await openSession(playground, application);
  guild.outage(true);
  expect((await gateway.event('GUILD_DELETE')).d).toMatchObject({ unavailable: true });
  guild.outage(false);
  await expect.poll(() => gateway.received.filter(({ t }) => t === 'GUILD_CREATE').length).toBe(2);
  expect((await post(channel.id, 'dr1-0')).status).toBe(200);
});

test('in a forum there is one post, and each step is a message in it', async () => {
  const { guild, bot, post, playground, fan } = await createReleaseTown();
  const forum = guild.createChannel({
    name: 'films',
    type: ChannelType.GuildForum,
    tags: ['news'],
    requireTag: true,
  });
  expect(await post(forum.id, 'dr1-7')).toMatchObject({ status: 400, body: { code: 40058 } });
  const { body: thread } = await bot.post<APIThreadChannel>(`/channels/${forum.id}/threads`, {
    name: 'Part One',
    applied_tags: [forum.tags[0]?.id],
    message: { content: 'The countdown' },
  });
  const { body } = await post(thread.id, 'dr1-7');
  expect(playground.messages(thread.id).map(({ content }) => content.includes('out today'))).toEqual([
    false,
    true,
  ]);
  expect(playground.notified(body.id)).toEqual([fan.id]);
});

test('an archived thread opens for the post; a locked one does not, until it is unlocked', async () => {
  const { guild, channel, post, fan } = await createReleaseTown();
  const thread = guild.createThread(channel, { name: 'talk', by: fan });
  thread.edit({ archived: true });
  expect((await post(thread.id, 'dr1-7')).status).toBe(200);
  thread.edit({ archived: true, locked: true });
  expect(await post(thread.id, 'dr1-3')).toMatchObject({ status: 400, body: { code: 50083 } });
  thread.edit({ locked: false });
  expect((await post(thread.id, 'dr1-3')).status).toBe(200);
});

test('in an announcement channel the post is published once', async () => {
  const { guild, post, bot } = await createReleaseTown();
  const news = guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
  const { body } = await post(news.id, 'dr1-0');
  const path = `/channels/${news.id}/messages/${body.id}/crosspost`;
  expect((await bot.post(path)).status).toBe(200);
  expect(await bot.post(path)).toMatchObject({ status: 400, body: { code: 40033 } });
});

test('a role that carries a permission can be given only by who stands above it', async () => {
  const { guild, bot, fan, application, pinged } = await createReleaseTown();
  const path = `/guilds/${guild.id}/members/${fan.id}/roles`;
  guild
    .member(application)
    .addRole(guild.createRole({ name: 'helper', permissions: P.ManageRoles, position: 7 }));
  expect((await bot.delete(`${path}/${pinged.id}`)).status).toBe(204);
  expect((await bot.put(`${path}/${pinged.id}`)).status).toBe(204);
  const staff = guild.createRole({ name: 'staff', permissions: P.BanMembers, position: 12 });
  expect(await bot.put(`${path}/${staff.id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('a fan-out to many channels at the pace that Discord allows meets no 429', async () => {
  const clock = new ManualClock();
  const { guild, post, playground } = await createReleaseTown({
    clock,
    rateLimits: true,
    globalWindow: 'sliding',
  });
  const channels = Array.from({ length: 120 }, (_, i) => guild.createChannel({ name: `c${i}` }));
  for (const [i, { id }] of channels.entries()) {
    expect((await post(id, `dr1-0-${i}`)).status).toBe(200);
    clock.advance(1_000 / 48);
  }
  expect(playground.refusals).toEqual([]);
  expect(channels.every((channel) => playground.messages(channel).length === 1)).toBe(true);
});
