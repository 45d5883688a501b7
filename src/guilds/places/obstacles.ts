import type { Ledger } from '../../reminders/ledger.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import type { HealthOptions } from '../health/health.ts';
import { postOf } from './forum.ts';

const MOST_ROWS = 1000;

export interface ObstaclesOptions {
  readonly ledger: Ledger;
  /** What keeps posts from a channel or thread by itself. */
  readonly inChannel: (guild: string, channel: string) => Breakage | undefined;
  /** Whether a thread is locked; undefined for one that is not told of, since it is archived. */
  readonly isLocked: (guild: string, thread: string) => boolean | undefined;
  /** Whether a forum asks for a tag and has none of these. */
  readonly lacksTag: (guild: string, forum: string, tags: readonly string[]) => boolean;
}

/**
 * What keeps posts from the place to which a subscription, or one row of it, goes. In a forum one post may be locked, or no
 * further one be possible, while messages in the others go out.
 */
export function obstaclesOf({
  ledger,
  inChannel,
  isLocked,
  lacksTag,
}: ObstaclesOptions): HealthOptions['obstacle'] {
  return async (guild, { channel, forum, broken }, row) => {
    const whole = inChannel(guild, channel);
    if (whole) return whole;
    // A thread that was found locked and is not told of is still so, as far as healing goes; a row's own request may ask.
    const otherwise = row === undefined && broken?.why === 'thread-locked';
    const locked = (thread: string) => isLocked(guild, thread) ?? otherwise;
    if (!forum) return locked(channel) ? 'thread-locked' : undefined;
    const makesPosts = row === undefined ? broken?.why === 'forum-needs-tag' : row.kind === 'thread';
    if (makesPosts && lacksTag(guild, channel, forum.tags)) return 'forum-needs-tag';
    if (row?.kind === 'thread') return undefined;
    const rows = row ? [await postOf(row, ledger)] : await ledger.list({ recipient: channel }, MOST_ROWS);
    const posts = rows.flatMap((one) => (one?.kind === 'thread' && one.message ? [one.message] : []));
    return posts.some(locked) ? 'thread-locked' : undefined;
  };
}
