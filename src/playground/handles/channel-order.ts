import { ChannelType } from 'discord-api-types/v10';
import { isThread } from '../state/access.ts';
import type { ChannelRecord } from '../state/records.ts';

/**
 * Channels as a client lists them: those without a category first, then each category with its own; by position,
 * voice after text; threads under their channel.
 */
export function inClientOrder(channels: readonly ChannelRecord[]): ChannelRecord[] {
  const under = (parentId: string | null) =>
    channels.filter((one) => !isThread(one) && (one.parent_id ?? null) === parentId).toSorted(byPosition);
  const withThreads = (channel: ChannelRecord) => [
    channel,
    ...channels.filter((one) => isThread(one) && one.parent_id === channel.id),
  ];
  const top = under(null);
  const isCategory = ({ type }: ChannelRecord) => type === ChannelType.GuildCategory;
  return [
    ...top.filter((one) => !isCategory(one)).flatMap(withThreads),
    ...top.filter(isCategory).flatMap((category) => [category, ...under(category.id).flatMap(withThreads)]),
  ];
}

function byPosition(one: ChannelRecord, other: ChannelRecord): number {
  const voice = Number(one.type === ChannelType.GuildVoice) - Number(other.type === ChannelType.GuildVoice);
  return voice || (one.position ?? 0) - (other.position ?? 0);
}
