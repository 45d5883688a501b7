import { type Check, counted, type Finding, fine, skipped, warn } from './check.ts';
import type { Asked, ChannelFacts, DiscordPort } from './discord-port.ts';
import type { SubscribedChannel } from './store.ts';

/** So many channels are asked of at most: each takes some requests, and the bot may be running beside. */
const SAMPLE = 10;

export interface PermissionOptions {
  readonly port: Pick<DiscordPort, 'channel'>;
  /** Undefined where it is not known. */
  readonly application: () => Promise<string | undefined>;
  /** Undefined where the store could not be read. */
  readonly subscribed: () => readonly SubscribedChannel[] | undefined;
}

/** Whether the bot may post where it is subscribed, for some channels; `/reminders check` looks deeper, in each server. */
export const permissionsCheck = ({ port, application, subscribed }: PermissionOptions): Check => ({
  name: 'permissions',
  run: async () => {
    const [id, channels] = [await application(), subscribed()];
    if (id === undefined || channels === undefined)
      return skipped('nobody knows what is subscribed, or who the bot is');
    if (channels.length === 0) return skipped('no channel is subscribed yet');
    const sample = sampleOf(channels);
    const problems: Finding[] = [];
    for (const { guild, channel } of sample) {
      const problem = problemOf(channel, guild, await port.channel(id, guild, channel));
      if (problem) problems.push(problem);
    }
    const broken = channels.filter((one) => one.broken).length;
    const says = `${sample.length - problems.length} of ${counted(sample.length, 'channel')} that were looked at can be posted in`;
    return [
      fine(`${says}; /reminders check looks deeper`),
      ...problems,
      ...(broken > 0
        ? [
            warn(
              `${counted(broken, 'subscription')} marked as broken`,
              'moderators were told; /reminders check says why',
            ),
          ]
        : []),
    ];
  },
});

/** Evenly over all, so that not only the oldest servers are looked at. */
export function sampleOf<T>(all: readonly T[], most: number = SAMPLE): T[] {
  const step = Math.max(1, all.length / most);
  return Array.from(
    { length: Math.min(most, all.length) },
    (_, index) => all.slice(Math.floor(index * step))[0],
  ).filter((one) => one !== undefined);
}

function problemOf(channel: string, guild: string, asked: Asked<ChannelFacts>): Finding | undefined {
  const where = `channel ${channel} of server ${guild}`;
  if ('unreachable' in asked) return skipped(`${where}: Discord did not say (${asked.unreachable})`);
  if ('refused' in asked) {
    return warn(
      `${where}: ${asked.refused.message}`,
      'the bot was removed, or may not see it: moderators mend it, or /unsubscribe',
    );
  }
  const { missing } = asked.answered;
  return missing.length === 0
    ? undefined
    : warn(`${where}: lacks ${missing.join(', ')}`, 'moderators of that server give it to the bot there');
}
