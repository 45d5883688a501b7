import type { Context } from '../../src/kit/context.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { privately, type Reply } from '../../src/kit/reply.ts';
import type { PanelDraft } from '../../src/kit/setup.ts';
import type { ChannelSubscription, Wish } from '../../src/kit/subscription.ts';
import { lateQuestion } from '../../src/views/reminders/late.ts';
import { refusedCard, subscribedCard } from '../../src/views/reminders/reminders.ts';
import { conflictCard } from '../../src/views/reminders/setup-conflict.ts';

/** Saves, whatever was there, and says how the channel is set now. Nothing is saved while something needed is missing. */
export async function saveWish(channel: string, wish: Wish, context: Context): Promise<Reply> {
  const saved = await remindersOf(context).save(channel, wish);
  if (saved.did === 'refused')
    return privately(refusedCard(channel, saved.missing, context.language), 'mistake');
  if (saved.did === 'conflict') throw new Error('a save met a conflict, and compares with nothing');
  return savedCard(saved.subscription, context);
}

/** Saves a draft; where another has changed the channel meanwhile, whose is to hold is asked. */
export async function saveDraft(draft: PanelDraft, context: Context): Promise<Reply> {
  const { channel, wish, before } = draft;
  const { language } = context;
  const reminders = remindersOf(context);
  const saved = await reminders.save(channel, wish, before);
  switch (saved.did) {
    case 'refused':
      return privately(refusedCard(channel, saved.missing, language), 'mistake');
    case 'conflict':
      return privately(conflictCard(draft, saved.theirs, await reminders.setup.events(), language));
    case 'saved':
      await reminders.setup.drop();
      return savedCard(saved.subscription, context);
  }
}

/** @param subscription as it was saved: another may have changed or ended it since */
async function savedCard(subscription: ChannelSubscription, context: Context): Promise<Reply> {
  const reminders = remindersOf(context);
  const { channel } = subscription;
  const { missing, silent } = reminders.check(channel, subscription.role ?? undefined);
  const upcoming = reminders.upcoming(3, channel);
  const { language, zone } = context;
  const late = lateQuestion(await reminders.late(channel), language);
  const list = await context.pings?.obstacle(subscription.role, subscription.roleBy);
  return privately(subscribedCard({ subscription, zone, missing, silent, upcoming, late, list }, language));
}
