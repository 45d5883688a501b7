import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown } from '../support/town.ts';

test('an overwrite replaces the one of the same role or member; an empty one removes it', async () => {
  const { channel, guild, fan } = await createTown();
  channel.overwrite({ role: guild.everyone, deny: P.SendMessages });
  channel.overwrite({ member: fan, allow: P.SendMessages });
  channel.overwrite({ role: guild.everyone, deny: P.AddReactions });
  expect(channel.overwrites).toEqual([
    { id: fan.id, type: 1, allow: P.SendMessages.toString(), deny: '0' },
    { id: guild.id, type: 0, allow: '0', deny: P.AddReactions.toString() },
  ]);
  channel.overwrite({ member: fan });
  expect(channel.overwrites.map(({ id }) => id)).toEqual([guild.id]);
});

test('an overwrite is for somebody', async () => {
  const { channel } = await createTown();
  expect(() => channel.overwrite({ deny: P.SendMessages })).toThrow('for a role or for a member');
});

test('a channel is of the kind that was asked for, with what belongs to it', async () => {
  const { guild } = await createTown();
  const category = guild.createChannel({ name: 'Films', type: ChannelType.GuildCategory });
  const forum = guild.createChannel({
    name: 'f',
    type: ChannelType.GuildForum,
    parent: category,
    tags: ['a', 'b'],
    topic: 'read first',
  });
  expect(forum).toMatchObject({ type: 15, parentId: category.id, topic: 'read first' });
  expect(forum.tags.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(guild.createChannel({ name: 'plain' })).toMatchObject({
    type: 0,
    parentId: undefined,
    topic: undefined,
    tags: [],
  });
});

test('a channel is renamed; only a thread is archived', async () => {
  const { channel, guild, fan } = await createTown();
  channel.edit({ name: 'lobby', topic: 'talk' });
  expect(channel).toMatchObject({ name: 'lobby', topic: 'talk' });
  expect(() => channel.edit({ archived: true })).toThrow('no thread');
  const thread = guild.createThread(channel, { name: 'talk', by: fan });
  thread.edit({ name: 'talks', archived: true, locked: true });
  expect(thread).toMatchObject({ name: 'talks', archived: true, locked: true });
});

test('who is in a thread or a conversation is named', async () => {
  const { channel, guild, fan, playground, application } = await createTown();
  expect(guild.createThread(channel, { name: 'talk', by: fan }).recipients).toEqual([fan.id]);
  expect(playground.directMessages(fan, application).recipients).toEqual([fan.id, application.id]);
});

test('channels of a deleted category come loose', async () => {
  const { guild } = await createTown();
  const category = guild.createChannel({ name: 'Films', type: ChannelType.GuildCategory });
  const inner = guild.createChannel({ name: 'inner', parent: category });
  category.delete();
  expect(inner.parentId).toBeUndefined();
});
