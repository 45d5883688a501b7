import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { kindOf } from '../kit/channel-kind.ts';
import type { ChannelCheck, Missing, Wants } from '../kit/reminders.ts';
import type { Breakage } from '../reminders/refusal.ts';
import type { Place } from './guild-row.ts';
import type { GuildTable } from './guild-table.ts';
import { holds } from './permissions.ts';

const {
  AttachFiles,
  CreateEvents,
  EmbedLinks,
  ManageThreads,
  MentionEveryone,
  ReadMessageHistory,
  SendMessages,
  SendMessagesInThreads,
  ViewChannel,
} = PermissionFlagsBits;

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

type Needed = readonly (readonly [Missing, bigint])[];

/** In a forum the one makes posts and the other writes in them (resources/channel, "Start Thread in Forum or Media Channel"). */
function sending({ type }: Place): Needed {
  const inThreads = ['send-in-threads', SendMessagesInThreads] as const;
  if (THREADS.has(type)) return [inThreads];
  return type === ChannelType.GuildForum ? [['send', SendMessages], inThreads] : [['send', SendMessages]];
}

/** What keeps a post from a channel at this moment, as far as can be known without asking; undefined where nothing does. */
export function obstacleIn(table: GuildTable, guild: string, channel: string): Breakage | undefined {
  const row = table.guild(guild);
  if (!row || row.unavailable) return 'server-gone';
  const place = table.place(guild, channel);
  // An archived thread is not told of: the request will say what is so.
  if (!place) return undefined;
  if (!holds(place.permissions, ViewChannel)) return 'missing-access';
  if (lacking(place, sending(place)).length > 0) return 'missing-permission';
  return place.locked ? 'thread-locked' : undefined;
}

/** Of the tags that were chosen for a forum's posts those that there still are, and that the bot may set. */
export function usableTags(
  table: GuildTable,
  guild: string,
  forum: string,
  chosen: readonly string[],
): string[] {
  const place = table.place(guild, forum);
  if (!place?.forum) return [...chosen];
  const manages = holds(place.permissions, ManageThreads);
  const usable = place.forum.tags.filter(({ moderated }) => manages || !moderated).map(({ id }) => id);
  return chosen.filter((id) => usable.includes(id));
}

/** Whether a forum takes no post of ours: it asks for a tag, and of those that were chosen there is none. */
export function lacksTag(
  table: GuildTable,
  guild: string,
  forum: string,
  chosen: readonly string[],
): boolean {
  const required = table.place(guild, forum)?.forum?.tagRequired ?? false;
  return required && usableTags(table, guild, forum, chosen).length === 0;
}

/**
 * Whether scheduled events may be made in a server. Create Events is what serves; Manage Events alone does not any more
 * (resources/guild-scheduled-event, since 23 February 2026).
 */
export const mayCreateEvents = (table: GuildTable, guild: string): boolean =>
  holds(table.permissions(guild), CreateEvents);

/** Whether files may be attached in a channel. In a thread that is not told of, since it is archived, the channel around it says so. */
export function mayAttach(table: GuildTable, guild: string, channel: string, around: string): boolean {
  const place = table.place(guild, channel) ?? table.place(guild, around);
  return place !== undefined && holds(place.permissions, AttachFiles);
}

/** What a channel lacks for posts, and whether a ping of the role would be silent there. */
export function checkChannel(
  table: GuildTable,
  guild: string,
  channel: string,
  role: string | undefined,
  wants?: Wants,
): ChannelCheck {
  const place = table.place(guild, channel);
  if (!place) return { kind: undefined, missing: ['see'], silent: false };
  const missing = lacking(place, [
    ['see', ViewChannel],
    ...sending(place),
    ['embed', EmbedLinks],
    ...(wants?.picture ? ([['attach', AttachFiles]] as const) : []),
    ['history', ReadMessageHistory],
  ]);
  // Who does not see the channel has no other permission in it; one thing is enough to say.
  if (missing.includes('see')) missing.splice(0, missing.length, 'see');
  else if (lacksTag(table, guild, channel, wants?.forum?.tags ?? [])) missing.push('tag');
  if (wants?.scheduled && !mayCreateEvents(table, guild)) missing.push('create-events');
  const silent = role !== undefined && isSilent(table, guild, place, role);
  return { kind: kindOf(place.type), missing, silent, forum: place.forum };
}

const lacking = ({ permissions }: Place, needed: Needed): Missing[] =>
  needed.flatMap(([name, bit]) => (holds(permissions, bit) ? [] : [name]));

function isSilent(table: GuildTable, guild: string, { permissions }: Place, role: string): boolean {
  return !table.role(guild, role)?.mentionable && !holds(permissions, MentionEveryone);
}
