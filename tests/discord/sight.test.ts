import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkChannel, lacksTag, mayCreateEvents, obstacleIn, usableTags } from '../../src/discord/sight.ts';
import { follow } from '../support/followed-town.ts';

const {
  AttachFiles,
  EmbedLinks,
  MentionEveryone,
  ReadMessageHistory,
  SendMessages,
  SendMessagesInThreads,
  ViewChannel,
} = PermissionFlagsBits;

describe('what keeps a post from a channel', () => {
  it('is nothing, a permission that is missing, or the kind of channel', async () => {
    const { guild, general, table, until, can } = await follow();
    const obstacle = () => obstacleIn(table, guild.id, general.id);
    expect(obstacle()).toBeUndefined();
    general.overwrite({ role: guild.everyone, deny: SendMessages });
    await until(() => !can(general.id, SendMessages));
    expect(obstacle()).toBe('missing-permission');
    general.overwrite({ role: guild.everyone, deny: ViewChannel });
    await until(() => !can(general.id, ViewChannel));
    expect(obstacle()).toBe('missing-access');
    const forum = guild.createChannel({ name: 'posts', type: ChannelType.GuildForum });
    await until(() => can(forum.id, ViewChannel));
    expect(obstacleIn(table, guild.id, forum.id)).toBeUndefined();
    forum.overwrite({ role: guild.everyone, deny: SendMessagesInThreads });
    await until(() => !can(forum.id, SendMessagesInThreads));
    expect(obstacleIn(table, guild.id, forum.id)).toBe('missing-permission');
  });

  it('is a lock on a thread, or the right to write in threads', async () => {
    const { guild, general, table, until, can } = await follow();
    const thread = guild.createThread(general, { name: 'talk' });
    await until(() => can(thread.id, ViewChannel));
    general.overwrite({ role: guild.everyone, deny: SendMessages });
    await until(() => !can(general.id, SendMessages));
    expect(obstacleIn(table, guild.id, thread.id)).toBeUndefined();
    general.overwrite({ role: guild.everyone, deny: SendMessagesInThreads });
    await until(() => !can(thread.id, SendMessagesInThreads));
    expect(obstacleIn(table, guild.id, thread.id)).toBe('missing-permission');
    general.overwrite({ role: guild.everyone });
    thread.edit({ archived: true, locked: true });
    await until(
      () => can(thread.id, SendMessagesInThreads) && table.place(guild.id, thread.id)?.locked === true,
    );
    expect(obstacleIn(table, guild.id, thread.id)).toBe('thread-locked');
  });

  it('is an outage or a farewell of the server; what is not known is left to the request', async () => {
    const { guild, general, table, until } = await follow();
    expect(obstacleIn(table, guild.id, '1')).toBeUndefined();
    expect(obstacleIn(table, '1', general.id)).toBe('server-gone');
    guild.outage(true);
    await until(() => table.guild(guild.id)?.unavailable === true);
    expect(obstacleIn(table, guild.id, general.id)).toBe('server-gone');
  });
});

describe('the check of a channel', () => {
  it('names each thing that is missing, and nothing else where it can’t even be seen', async () => {
    const { guild, general, table, until, can } = await follow();
    const wants = { forum: null, scheduled: false, picture: true };
    const missing = () => checkChannel(table, guild.id, general.id, undefined, wants).missing;
    expect(missing()).toEqual([]);
    general.overwrite({ role: guild.everyone, deny: EmbedLinks | AttachFiles | ReadMessageHistory });
    await until(() => !can(general.id, EmbedLinks));
    expect(missing()).toEqual(['embed', 'attach', 'history']);
    expect(checkChannel(table, guild.id, general.id, undefined).missing).toEqual(['embed', 'history']);
    general.overwrite({ role: guild.everyone, deny: ViewChannel });
    await until(() => !can(general.id, ViewChannel));
    expect(missing()).toEqual(['see']);
    expect(checkChannel(table, guild.id, '1', undefined).missing).toEqual(['see']);
  });

  it('says of a role whether its ping would be silent there', async () => {
    const { guild, general, table, until, can, application } = await follow();
    const role = guild.createRole({ name: 'fans' });
    await until(() => table.role(guild.id, role.id) !== undefined);
    const silent = () => checkChannel(table, guild.id, general.id, role.id).silent;
    expect(silent()).toBe(true);
    expect(checkChannel(table, guild.id, general.id, undefined).silent).toBe(false);
    general.overwrite({ member: application, allow: MentionEveryone });
    await until(() => can(general.id, MentionEveryone));
    expect(silent()).toBe(false);
    general.overwrite({ member: application });
    role.edit({ mentionable: true });
    await until(() => table.role(guild.id, role.id)?.mentionable === true);
    expect(silent()).toBe(false);
  });
});

describe('a forum', () => {
  it('tells its tags, and is not taken without one where it asks for one', async () => {
    const { guild, table, until, can } = await follow();
    const forum = guild.createChannel({
      name: 'posts',
      type: ChannelType.GuildForum,
      tags: ['news', 'talk'],
      requireTag: true,
    });
    await until(() => can(forum.id, ViewChannel));
    const [news] = forum.tags;
    if (!news) throw new Error('there are no tags');
    const check = (tags: string[]) =>
      checkChannel(table, guild.id, forum.id, undefined, {
        forum: { tags },
        scheduled: false,
        picture: false,
      });
    expect(check([]).missing).toEqual(['tag']);
    expect(check([news.id])).toMatchObject({ missing: [], forum: { tagRequired: true } });
    expect(check([]).forum?.tags.map(({ name }) => name)).toEqual(['news', 'talk']);
    expect(usableTags(table, guild.id, forum.id, [news.id, '1'])).toEqual([news.id]);
    expect(lacksTag(table, guild.id, forum.id, ['1'])).toBe(true);
    forum.overwrite({ role: guild.everyone, deny: SendMessages | SendMessagesInThreads });
    await until(() => !can(forum.id, SendMessages));
    expect(check([news.id]).missing).toEqual(['send', 'send-in-threads']);
  });

  it('is a thing of its own: other channels ask for no tag', async () => {
    const { guild, general, table } = await follow();
    expect(checkChannel(table, guild.id, general.id, undefined).forum).toBeUndefined();
    expect(lacksTag(table, guild.id, general.id, [])).toBe(false);
    expect(usableTags(table, guild.id, '1', ['2'])).toEqual(['2']);
  });
});

it('says where events are wanted whether they may be made', async () => {
  const { guild, general, table, until } = await follow();
  const { CreateEvents, ManageEvents } = PermissionFlagsBits;
  const wants = { forum: null, scheduled: true, picture: false };
  const missing = () => checkChannel(table, guild.id, general.id, undefined, wants).missing;
  for (const role of guild.roles)
    role.edit({ permissions: (role.permissions & ~CreateEvents) | ManageEvents });
  await until(() => !mayCreateEvents(table, guild.id));
  expect(missing()).toEqual(['create-events']);
  guild.everyone.edit({ permissions: guild.everyone.permissions | CreateEvents });
  await until(() => mayCreateEvents(table, guild.id));
  expect(missing()).toEqual([]);
  expect(mayCreateEvents(table, '1')).toBe(false);
});
