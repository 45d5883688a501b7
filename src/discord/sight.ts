import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelCheck, Missing } from '../kit/reminders.ts';
import type { Breakage } from '../reminders/refusal.ts';
import type { Place } from './guild-row.ts';
import type { GuildTable } from './guild-table.ts';
import { holds } from './permissions.ts';

const { EmbedLinks, MentionEveryone, ReadMessageHistory, SendMessages, SendMessagesInThreads, ViewChannel } =
  PermissionFlagsBits;

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

const sending = ({ type }: Place): bigint => (THREADS.has(type) ? SendMessagesInThreads : SendMessages);

/** What keeps a post from a channel at this moment, as far as can be known without asking; undefined where nothing does. */
export function obstacleIn(table: GuildTable, guild: string, channel: string): Breakage | undefined {
  const row = table.guild(guild);
  if (!row || row.unavailable) return 'server-gone';
  const place = table.place(guild, channel);
  // An archived thread is not told of: the request will say what is so.
  if (!place) return undefined;
  if (place.type === ChannelType.GuildForum) return 'forum-needs-thread';
  if (!holds(place.permissions, ViewChannel)) return 'missing-access';
  if (!holds(place.permissions, sending(place))) return 'missing-permission';
  return place.locked ? 'thread-locked' : undefined;
}

/** What a channel lacks for posts, and whether a ping of the role would be silent there. */
export function checkChannel(
  table: GuildTable,
  guild: string,
  channel: string,
  role: string | undefined,
): ChannelCheck {
  const place = table.place(guild, channel);
  if (!place) return { missing: ['see'], silent: false };
  const needed: readonly (readonly [Missing, bigint])[] = [
    ['see', ViewChannel],
    [THREADS.has(place.type) ? 'send-in-threads' : 'send', sending(place)],
    ['embed', EmbedLinks],
    ['history', ReadMessageHistory],
  ];
  const missing = needed.flatMap(([name, bit]) => (holds(place.permissions, bit) ? [] : [name]));
  // Who does not see the channel has no other permission in it; one thing is enough to say.
  const first = missing.includes('see') ? (['see'] as const) : missing;
  return { missing: first, silent: role !== undefined && isSilent(table, guild, place, role) };
}

function isSilent(table: GuildTable, guild: string, { permissions }: Place, role: string): boolean {
  return !table.role(guild, role)?.mentionable && !holds(permissions, MentionEveryone);
}
