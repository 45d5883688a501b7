import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Action, ActionFacts } from '../../../src/playground/rules/action.ts';
import { allPermissions } from '../../../src/playground/rules/permissions.ts';
import { requirePermissions } from '../../../src/playground/rules/required-permissions.ts';

const text = { channelType: ChannelType.GuildText };
const news = { channelType: ChannelType.GuildAnnouncement };
const forum = { channelType: ChannelType.GuildForum };
const open = { channelType: ChannelType.PublicThread, thread: {} };
const archived = { channelType: ChannelType.PublicThread, thread: { archived: true } };
const lockedAway = { channelType: ChannelType.PublicThread, thread: { archived: true, locked: true } };
const locked = { channelType: ChannelType.PublicThread, thread: { locked: true } };
const view = P.ViewChannel;
const speak = view | P.SendMessages;
const history = view | P.ReadMessageHistory;
const above = { highest: 5, target: 4 };
const below = { highest: 4, target: 4 };

interface Row<A extends Action = Action> {
  readonly action: A;
  readonly bits: bigint;
  readonly facts: ActionFacts[A];
  /** Discord's code, or undefined where nothing stands against it. */
  readonly code: number | undefined;
  readonly what: string;
}

function row<A extends Action>(
  what: string,
  action: A,
  bits: bigint,
  facts: ActionFacts[A],
  code?: number,
): { what: string; code: number | undefined; answer: () => ReturnType<typeof requirePermissions> } {
  const asked: Row<A> = { what, action, bits, facts, code };
  return { what, code, answer: () => requirePermissions(asked.action, asked.bits, asked.facts) };
}

const rows = [
  row('reading a channel that is hidden', 'channel.read', 0n, text, 50001),
  row('reading a channel that is seen', 'channel.read', view, text),
  row('a message to a hidden channel', 'message.create', P.SendMessages, text, 50001),
  row('a message without Send Messages', 'message.create', view, text, 50013),
  row('a message', 'message.create', speak, text),
  row('an embed without Embed Links', 'message.create', speak, { ...text, embeds: true }, 50013),
  row('an embed', 'message.create', speak | P.EmbedLinks, { ...text, embeds: true }),
  row('a file without Attach Files', 'message.create', speak, { ...text, files: true }, 50013),
  row('a file', 'message.create', speak | P.AttachFiles, { ...text, files: true }),
  row('a spoken message without its permission', 'message.create', speak, { ...text, tts: true }, 50013),
  row('a reply without history', 'message.create', speak, { ...text, reply: true }, 160002),
  row('a reply', 'message.create', speak | P.ReadMessageHistory, { ...text, reply: true }),
  row('a message into a forum', 'message.create', speak, forum, 40058),
  row(
    'a message into a category',
    'message.create',
    speak,
    { channelType: ChannelType.GuildCategory },
    50008,
  ),
  row('a message into a thread by Send Messages alone', 'message.create', speak, open, 50013),
  row('a message into a thread', 'message.create', view | P.SendMessagesInThreads, open),
  row(
    'a message into an archived thread, which opens it',
    'message.create',
    view | P.SendMessagesInThreads,
    archived,
  ),
  row(
    'a message into a locked archived thread',
    'message.create',
    view | P.SendMessagesInThreads,
    lockedAway,
    50083,
  ),
  row('a message into a locked thread', 'message.create', view | P.SendMessagesInThreads, locked, 160005),
  row('a message into a locked archived thread by its manager', 'message.create', allPermissions, lockedAway),
  row("an edit of one's own message, without Send Messages", 'message.edit', view, { ...text, own: true }),
  row(
    "an edit of another's message, whatever the permissions",
    'message.edit',
    allPermissions,
    { ...text, own: false },
    50005,
  ),
  row('an edit in an archived thread', 'message.edit', view, { ...archived, own: true }, 50083),
  row("deleting one's own message", 'message.delete', view, { ...text, own: true }),
  row("deleting another's message", 'message.delete', view, { ...text, own: false }, 50013),
  row("deleting another's message as a moderator", 'message.delete', view | P.ManageMessages, {
    ...text,
    own: false,
  }),
  row('reading one message without history', 'message.read', view, text, 50013),
  row('reading one message', 'message.read', history, text),
  row('listing messages without history, which gives none', 'messages.list', view, text),
  row('listing messages of a hidden channel', 'messages.list', 0n, text, 50001),
  row('deleting many', 'messages.bulk-delete', view, text, 50013),
  row(
    'a pin by Manage Messages, which no longer serves',
    'message.pin',
    view | P.ManageMessages,
    text,
    50013,
  ),
  row('a pin', 'message.pin', view | P.PinMessages, text),
  row("publishing one's own message", 'message.crosspost', speak, { ...news, own: true }),
  row("publishing another's message", 'message.crosspost', speak, { ...news, own: false }, 50013),
  row("publishing another's message as a moderator", 'message.crosspost', speak | P.ManageMessages, {
    ...news,
    own: false,
  }),
  row('publishing in an ordinary channel', 'message.crosspost', speak, { ...text, own: true }, 50024),
  row('a reaction without Add Reactions', 'reaction.add', history, text, 50013),
  row('a reaction', 'reaction.add', history | P.AddReactions, text),
  row('a public thread', 'thread.start', view | P.CreatePublicThreads, text),
  row(
    'a private thread by the permission for public ones',
    'thread.start',
    view | P.CreatePublicThreads,
    { ...text, private: true },
    50013,
  ),
  row('a private thread', 'thread.start', view | P.CreatePrivateThreads, { ...text, private: true }),
  row(
    'a thread in a category',
    'thread.start',
    allPermissions,
    { channelType: ChannelType.GuildCategory },
    50024,
  ),
  row('a thread from a message', 'thread.start-from-message', view, text, 50013),
  row('a forum post', 'forum.post', speak, forum),
  row('a forum post without Send Messages', 'forum.post', view, forum, 50013),
  row('a forum post with an embed, not allowed', 'forum.post', speak, { ...forum, embeds: true }, 50013),
  row('a forum post in a text channel', 'forum.post', speak, text, 50024),
  row("archiving one's own thread", 'thread.modify', view, { ...open, own: true }),
  row("archiving another's thread", 'thread.modify', view, { ...open, own: false }, 50013),
  row("archiving another's thread as its manager", 'thread.modify', view | P.ManageThreads, {
    ...open,
    own: false,
  }),
  row('renaming an archived thread', 'thread.modify', view, { ...archived, own: true }, 50083),
  row('opening an archived thread', 'thread.modify', view | P.SendMessagesInThreads, {
    ...archived,
    own: false,
    unarchives: true,
  }),
  row(
    'opening a locked thread',
    'thread.modify',
    view | P.SendMessagesInThreads,
    { ...lockedAway, own: true, unarchives: true },
    50013,
  ),
  row('a new channel', 'channel.create', P.ManageChannels, {}),
  row('a new channel, not allowed', 'channel.create', view, {}, 50013),
  row(
    'a new channel that gives more than one has',
    'channel.create',
    P.ManageChannels,
    { changes: P.ManageGuild },
    50013,
  ),
  row('editing a channel', 'channel.modify', view | P.ManageChannels, text),
  row('editing a channel, not allowed', 'channel.modify', view, text, 50013),
  row(
    'overwrites by Manage Channels alone',
    'channel.modify',
    view | P.ManageChannels,
    { ...text, changes: view },
    50013,
  ),
  row('deleting a channel that is hidden', 'channel.delete', P.ManageChannels, text, 50001),
  row('deleting a thread by Manage Channels', 'channel.delete', view | P.ManageChannels, open, 50013),
  row('deleting a thread', 'channel.delete', view | P.ManageThreads, open),
  row('an overwrite', 'channel.overwrite', speak | P.ManageRoles, { ...text, changes: P.SendMessages }),
  row(
    'an overwrite of what one lacks',
    'channel.overwrite',
    view | P.ManageRoles,
    { ...text, changes: P.SendMessages },
    50013,
  ),
  row('a new role', 'role.create', P.ManageRoles, {}),
  row('a new role, not allowed', 'role.create', view, {}, 50013),
  row('a new role with more than one has', 'role.create', P.ManageRoles, { changes: P.BanMembers }, 50013),
  row('editing a role that stands below', 'role.modify', P.ManageRoles, above),
  row('editing a role that stands beside', 'role.modify', P.ManageRoles, below, 50013),
  row('editing a high role as the owner', 'role.modify', allPermissions, { ...below, owner: true }),
  row('giving a role that stands below', 'member.role', P.ManageRoles, above),
  row('giving a role without Manage Roles', 'member.role', view, above, 50013),
  row('giving a role that stands beside', 'member.role', P.ManageRoles, below, 50013),
  row('giving the role of an integration', 'member.role', allPermissions, { ...above, managed: true }, 50028),
  row(
    'deleting the role of an integration',
    'role.delete',
    allPermissions,
    { ...above, managed: true },
    50028,
  ),
  row('a scheduled event by Manage Events alone', 'event.create', P.ManageEvents, {}, 50013),
  row('a scheduled event', 'event.create', P.CreateEvents, {}),
  row("changing one's own event", 'event.modify', P.CreateEvents, { own: true }),
  row("changing another's event by Create Events", 'event.modify', P.CreateEvents, { own: false }, 50013),
  row("deleting another's event", 'event.delete', P.ManageEvents, { own: false }),
];

describe('what an action needs', () => {
  it.each(rows.filter(({ code }) => code === undefined))('$what passes', ({ answer }) => {
    expect(answer()).toBeUndefined();
  });

  it.each(rows.filter(({ code }) => code !== undefined))('$what is refused with $code', ({
    answer,
    code,
  }) => {
    expect(answer()?.code).toBe(code);
    expect(answer()?.rule).toMatch(/^[A-Z].*\.$/);
  });

  it('sight is asked for first, with 403', () => {
    expect(requirePermissions('message.create', 0n, forum)).toMatchObject({
      status: 403,
      code: 50001,
      message: 'Missing Access',
    });
  });

  it('a rule names the permission that is lacking', () => {
    expect(requirePermissions('message.create', view, text)?.rule).toContain('Send Messages');
  });
});
