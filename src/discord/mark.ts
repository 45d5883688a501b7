import { type APIMessage, ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { readCustomId } from '../kit/custom-id.ts';
import type { GuildTable } from './guild-table.ts';
import { holds } from './permissions.ts';

/** Discord's clock and ours may differ by so much. */
export const CLOCKS_APART_MS = 5 * 60_000;

const READ = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** Whether a channel can be read back now: without these rights Discord's answer is empty and proves nothing. */
export const mayRead = (table: GuildTable, guild: string, channel: string): boolean =>
  holds(table.place(guild, channel)?.permissions ?? 0n, READ);

/** Discord's ids begin with the milliseconds since 2015 (reference, snowflakes). */
export const snowflakeAt = (ms: number): string => String(BigInt(Math.max(0, ms - 1_420_070_400_000)) << 22n);

/** Whether a message has a button that bears the mark of an occurrence. */
export function bears({ components = [] }: Pick<APIMessage, 'components'>, mark: string): boolean {
  return components.some((part) => {
    // What is laid out has its rows of buttons in a container.
    if (part.type === ComponentType.Container) return bears({ components: part.components }, mark);
    if (part.type !== ComponentType.ActionRow) return false;
    return part.components.some((button) => 'custom_id' in button && markIn(button.custom_id) === mark);
  });
}

const markIn = (customId: string): string | undefined => readCustomId(customId)?.fields.get('mark');
