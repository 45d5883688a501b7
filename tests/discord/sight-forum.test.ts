import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { checkChannel, lacksTag, mayCreateEvents, usableTags } from '../../src/discord/sight.ts';
import { follow } from '../support/followed-town.ts';

const { SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;

it('a forum that asks for a tag lacks it until one that there is was chosen', async () => {
  const { guild, table, until, can } = await follow();
  const made = { name: 'posts', type: ChannelType.GuildForum, tags: ['film', 'news'], requireTag: true };
  const forum = guild.createChannel(made);
  await until(() => can(forum.id, ViewChannel));
  const check = (tags: string[]) =>
    checkChannel(table, guild.id, forum.id, undefined, { forum: { tags }, scheduled: false, picture: false });
  const [film = ''] = forum.tags.map(({ id }) => id);
  expect(check([])).toMatchObject({
    kind: 'forum',
    missing: ['tag'],
    forum: { tagRequired: true, tags: [{ name: 'film' }, { name: 'news' }] },
  });
  expect(check(['gone']).missing).toEqual(['tag']);
  expect(check([film]).missing).toEqual([]);
  expect(usableTags(table, guild.id, forum.id, ['gone', film])).toEqual([film]);
  expect(lacksTag(table, guild.id, forum.id, [film])).toBe(false);
});

it('in a forum the one makes posts, and the other writes in them', async () => {
  const { guild, table, until, can } = await follow();
  const forum = guild.createChannel({ name: 'posts', type: ChannelType.GuildForum });
  await until(() => can(forum.id, ViewChannel));
  forum.overwrite({ role: guild.everyone, deny: SendMessages | SendMessagesInThreads });
  await until(() => !can(forum.id, SendMessages));
  const { missing } = checkChannel(table, guild.id, forum.id, undefined);
  expect(missing).toEqual(expect.arrayContaining(['send', 'send-in-threads']));
});

it('scheduled events need the right to create them, which keeps no post from going out', async () => {
  const { guild, general, table } = await follow();
  const wants = { forum: null, scheduled: true, picture: false };
  const { missing } = checkChannel(table, guild.id, general.id, undefined, wants);
  expect(missing.includes('create-events')).toBe(!mayCreateEvents(table, guild.id));
  expect(mayCreateEvents(table, 'elsewhere')).toBe(false);
});

it('says of what kind a channel is, where that is known', async () => {
  const { guild, general, table } = await follow();
  expect(checkChannel(table, guild.id, general.id, undefined).kind).toBe('text');
  expect(checkChannel(table, guild.id, '1', undefined).kind).toBeUndefined();
});
