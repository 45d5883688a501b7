import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import {
  canSee,
  channelPermissions,
  guildPermissions,
  isForum,
  isThread,
} from '../../../src/playground/state/access.ts';
import { makeChannel, openDirectMessages } from '../../../src/playground/state/channels.ts';
import { makeGuild } from '../../../src/playground/state/guilds.ts';
import { addMember, editMember } from '../../../src/playground/state/members.ts';
import type { ChannelRecord, GuildRecord, UserRecord } from '../../../src/playground/state/records.ts';
import { makeRole } from '../../../src/playground/state/roles.ts';
import { settingsFrom } from '../../../src/playground/state/settings.ts';
import { joinThread, makeThread } from '../../../src/playground/state/threads.ts';
import { makeUser } from '../../../src/playground/state/users.ts';
import { createWorld, type World } from '../../../src/playground/state/world.ts';

interface Place {
  readonly world: World;
  readonly guild: GuildRecord;
  readonly owner: UserRecord;
  readonly fan: UserRecord;
  readonly channel: ChannelRecord;
}

function createPlace(): Place {
  const world = createWorld(settingsFrom({}));
  const [owner, fan] = [makeUser(world, { username: 'olga' }), makeUser(world, { username: 'finn' })];
  const guild = makeGuild(world, { name: 'Club', ownerId: owner.id });
  addMember(world, guild, fan.id);
  return { world, guild, owner, fan, channel: makeChannel(world, guild, { name: 'general' }) };
}

test('the owner may everything, a member what their roles give, a stranger nothing', () => {
  const { world, guild, owner, fan } = createPlace();
  const member = guild.members.get(fan.id);
  const role = makeRole(world, guild, { name: 'moderator', permissions: P.ManageGuild.toString() });
  if (member) editMember(world, guild, member, { roles: [role.id] });
  expect(guildPermissions(world, guild, owner.id) & P.Administrator).toBe(P.Administrator);
  expect(guildPermissions(world, guild, fan.id) & P.ManageGuild).toBe(P.ManageGuild);
  expect(guildPermissions(world, guild, makeUser(world, { username: 'x' }).id)).toBe(0n);
});

test('a channel’s overwrites count in its threads', () => {
  const { world, guild, fan, owner, channel } = createPlace();
  channel.permission_overwrites = [
    { id: fan.id, type: 1, allow: '0', deny: P.SendMessagesInThreads.toString() },
  ];
  const thread = makeThread(world, guild, channel, { name: 'talk', owner });
  expect(channelPermissions(world, thread, fan.id) & P.SendMessagesInThreads).toBe(0n);
  expect(channelPermissions(world, thread, fan.id) & P.ViewChannel).toBe(P.ViewChannel);
});

test('a private thread is seen by who is in it and who manages threads', () => {
  const { world, guild, fan, owner, channel } = createPlace();
  const thread = makeThread(world, guild, channel, { name: 'quiet', owner, type: ChannelType.PrivateThread });
  expect(canSee(world, thread, owner.id)).toBe(true);
  expect(canSee(world, thread, fan.id)).toBe(false);
  joinThread(world, thread, fan.id);
  joinThread(world, thread, fan.id);
  expect(canSee(world, thread, fan.id)).toBe(true);
  expect(thread.thread_members).toEqual([owner.id, fan.id]);
});

test('a conversation is open to its two sides and closed to others', () => {
  const { world, fan, owner } = createPlace();
  const bot = makeUser(world, { username: 'bot', bot: true });
  const conversation = openDirectMessages(world, [fan.id, bot.id]);
  expect(openDirectMessages(world, [bot.id, fan.id])).toBe(conversation);
  expect(canSee(world, conversation, fan.id)).toBe(true);
  expect(canSee(world, conversation, owner.id)).toBe(false);
});

test('the kinds of channels are told apart', () => {
  const { world, guild, owner, channel } = createPlace();
  const forum = makeChannel(world, guild, { name: 'f', type: ChannelType.GuildForum });
  const thread = makeThread(world, guild, forum, { name: 't', owner });
  expect([channel, forum, thread].map(isThread)).toEqual([false, false, true]);
  expect([channel, forum, thread].map(isForum)).toEqual([false, true, false]);
});
