import { ChannelType } from 'discord-api-types/v10';

const CHANNELS = {
  text: [ChannelType.GuildText],
  announcement: [ChannelType.GuildAnnouncement],
  thread: [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread],
  forum: [ChannelType.GuildForum],
} as const;

/** The kinds of channels in which something can be posted. */
export type ChannelKind = keyof typeof CHANNELS;

/** The types of channels that are of these kinds, as Discord numbers them. */
export const channelTypesOf = (kinds: readonly ChannelKind[]) => kinds.flatMap((kind) => [...CHANNELS[kind]]);

/** The kind that a channel is of; undefined for one in which nothing can be posted. */
export const kindOf = (type: ChannelType): ChannelKind | undefined =>
  (Object.keys(CHANNELS) as ChannelKind[]).find((kind) => CHANNELS[kind].some((one) => one === type));
