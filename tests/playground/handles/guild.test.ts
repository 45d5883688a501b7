import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown } from '../support/town.ts';

test('channels are listed as a client lists them: by category and position, voice last, threads under their channel', async () => {
  const { guild, channel, fan } = await createTown();
  const films = guild.createChannel({ name: 'Films', type: ChannelType.GuildCategory });
  guild.createChannel({ name: 'lounge', type: ChannelType.GuildVoice });
  guild.createChannel({ name: 'screening', type: ChannelType.GuildVoice, parent: films });
  guild.createChannel({ name: 'reviews', parent: films });
  guild.createChannel({ name: 'rules' });
  guild.createThread(channel, { name: 'talk', by: fan });
  expect(guild.channels.map(({ name }) => name)).toEqual([
    'general',
    'talk',
    'rules',
    'lounge',
    'Films',
    'reviews',
    'screening',
  ]);
});

test('a role is made just above @everyone unless told, and the others move up', async () => {
  const { guild } = await createTown();
  const first = guild.createRole({ name: 'first' });
  const second = guild.createRole({ name: 'second' });
  expect(second.toJSON().position).toBe(1);
  expect(first.toJSON().position).toBe(2);
  expect(guild.createRole({ name: 'top', position: 10 }).toJSON().position).toBe(10);
});

test('a role’s handle follows its changes until it is deleted', async () => {
  const { guild } = await createTown();
  const role = guild.createRole({ name: 'helper', permissions: P.ManageMessages, color: 0xff0000 });
  role.edit({ name: 'assistant', permissions: P.ManageGuild });
  expect(role).toMatchObject({ name: 'assistant', permissions: P.ManageGuild });
  expect(role.toJSON()).toMatchObject({ color: 0xff0000, permissions: P.ManageGuild.toString() });
  role.delete();
  expect(() => role.name).toThrow('no role');
});

test('members have roles, permissions and time-outs', async () => {
  const { guild, fan, owner } = await createTown();
  const member = guild.member(fan);
  const role = guild.createRole({ name: 'moderator', permissions: P.ManageGuild });
  member.addRole(role);
  member.addRole(role);
  expect(member.roles).toEqual([role.id]);
  expect(member.permissions & P.ManageGuild).toBe(P.ManageGuild);
  member.timeOut(Date.now() + 60_000);
  expect(member.permissions & P.SendMessages).toBe(0n);
  member.timeOut(undefined);
  member.removeRole(role);
  expect(member.permissions & P.SendMessages).toBe(P.SendMessages);
  expect(member.permissions & P.ManageGuild).toBe(0n);
  expect(guild.member(owner).permissions & P.Administrator).toBe(P.Administrator);
});

test('somebody who joins twice is one member', async () => {
  const { guild, playground } = await createTown();
  const person = playground.createUser({ username: 'nora' });
  const role = guild.createRole({ name: 'new' });
  guild.addMember(person, [role]);
  guild.addMember(person);
  expect(guild.members.filter(({ user }) => user.id === person.id)).toHaveLength(1);
  expect(guild.member(person).roles).toEqual([role.id]);
});

test('an installation brings the bot with a managed role; a second one changes nothing', async () => {
  const { guild, application } = await createTown();
  expect(guild.member(application).permissions & P.SendMessages).toBe(P.SendMessages);
  const before = guild.roles.length;
  guild.install(application, P.Administrator);
  expect(guild.roles).toHaveLength(before);
  guild.remove(application);
  guild.remove(application);
  expect(() => guild.member(application)).toThrow('no member');
  guild.install(application, P.ManageRoles);
  expect(guild.member(application).permissions & P.ManageRoles).toBe(P.ManageRoles);
});

test('a server has a chosen id where one is given, and none twice', async () => {
  const { playground, owner } = await createTown();
  const guild = playground.createGuild({ id: '4194304', name: 'Shard one', owner });
  expect(guild.id).toBe('4194304');
  expect(() => playground.createGuild({ id: '4194304', name: 'Again', owner })).toThrow(
    'a guild 4194304 already',
  );
});

test('name, language and owner can be changed', async () => {
  const { guild, fan } = await createTown();
  guild.edit({ name: 'Filmklub', locale: 'de', owner: fan });
  expect(guild).toMatchObject({ name: 'Filmklub', locale: 'de', ownerId: fan.id, unavailable: false });
  expect(guild.member(fan).permissions & P.Administrator).toBe(P.Administrator);
});

test('a forum post is a thread with its first message and tags', async () => {
  const { guild, fan, playground } = await createTown();
  const forum = guild.createChannel({ name: 'films', type: ChannelType.GuildForum, tags: ['drama'] });
  const post = guild.createThread(forum, {
    name: 'The film',
    by: fan,
    content: 'What do you think?',
    tags: ['drama'],
  });
  expect(post).toMatchObject({ parentId: forum.id, archived: false, locked: false });
  expect(playground.messages(post)).toMatchObject([
    { id: post.id, content: 'What do you think?', author: { id: fan.id } },
  ]);
});

test('a server that is deleted is gone with its channels', async () => {
  const { playground, guild, channel, bot } = await createTown();
  guild.delete();
  expect(playground.guilds).toEqual([]);
  expect(() => playground.channel(channel)).toThrow('no channel');
  expect(await bot.get(`/guilds/${guild.id}`)).toMatchObject({ status: 404, body: { code: 10004 } });
});

test('the everyone role bears the server’s id and can be changed', async () => {
  const { guild, fan } = await createTown();
  expect(guild.everyone.id).toBe(guild.id);
  guild.everyone.edit({ permissions: P.ViewChannel });
  expect(guild.member(fan).permissions).toBe(P.ViewChannel);
});
