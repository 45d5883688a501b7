import { isZone } from '../../calendar/zone.ts';
import type { ChannelKind } from '../../kit/channel-kind.ts';
import { UserError } from '../../kit/errors.ts';
import type { Wish } from '../../kit/subscription.ts';

/**
 * A wish as it is kept: nothing in it that its steps or the kind of its channel have no use for.
 * @throws UserError for what can't be saved.
 */
export function settledWish(wish: Wish, guild: string, kind: ChannelKind | undefined): Wish {
  // The role that everybody has bears the server's own id.
  if (wish.role === guild) throw new UserError('subscribe.everyone');
  if (wish.steps.length === 0) throw new UserError('setup.steps.none');
  if (!isZone(wish.zone)) throw new UserError('zone.unknown', { typed: wish.zone });
  const has = (step: string) => wish.steps.includes(step);
  return {
    ...wish,
    pinged: wish.pinged.filter(has),
    words: Object.fromEntries(Object.entries(wish.words).filter(([step]) => has(step))),
    publish: wish.publish && kind === 'announcement',
    forum: kind === 'forum' ? { tags: wish.forum?.tags ?? [] } : null,
  };
}
