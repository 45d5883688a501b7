import { z } from 'zod';
import { button } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { answer } from '../../src/kit/reply.ts';
import { type ChannelSubscription, wishOf } from '../../src/kit/subscription.ts';
import { lateQuestion } from '../../src/views/reminders/late.ts';
import { followedCard, type Offer } from '../../src/views/settings/follow.ts';

type Part = Offer['part'];

/**
 * Subscriptions keep the zone and the language with which they were made. Those that still have what the server had before are
 * offered to follow it; one that was given something of its own is not.
 * @param before what the server had set; undefined where nothing was, and any other counts as before
 */
export function offerOf(part: Part, before: string | undefined, now: string, context: Context): Offer {
  const all = context.reminders?.subscriptions ?? [];
  return { part, before, now, count: lagging(all, { part, before, now }).length };
}

const lagging = (
  all: readonly ChannelSubscription[],
  { part, before, now }: Pick<Offer, 'part' | 'before' | 'now'>,
): ChannelSubscription[] =>
  all.filter((one) => one[part] !== now && (before === undefined || one[part] === before));

/** Lets them follow: the same as if a moderator had edited each. */
export const follow = button({
  state: z.object({
    p: z.enum(['zone', 'language']),
    b: z.string().max(40).optional(),
    n: z.string().max(40),
  }),
  changes: true,
  async run({ p: part, b: before, n: now }, context) {
    const reminders = remindersOf(context);
    // The server may have been set otherwise since the button was drawn.
    if (bookOf(context).settings[part]?.value !== now) throw new UserError('component.stale');
    const wanted = lagging(reminders.subscriptions, { part, before, now });
    const failed: string[] = [];
    for (const one of wanted) {
      const { did } = await reminders.save(one.channel, { ...wishOf(one), [part]: now });
      if (did !== 'saved') failed.push(one.channel);
    }
    const late = lateQuestion(await reminders.late(), context.language);
    return answer(followedCard({ done: wanted.length - failed.length, failed, late }, context));
  },
});
