import { defineCommand } from '../src/kit/command.ts';
import { channel, role } from '../src/kit/entity-option.ts';
import { UserError } from '../src/kit/errors.ts';
import { remindersOf } from '../src/kit/reminders.ts';
import { privately } from '../src/kit/reply.ts';
import { refusedCard, subscribedCard } from '../src/views/reminders.ts';

/** Without this a post can't be proved unsent after a lost answer; it goes out all the same. */
const OPTIONAL = 'history';

export default defineCommand({
  name: 'subscribe',
  description: 'subscribe.description',
  visibility: 'moderators',
  changes: true,
  options: {
    channel: channel({
      description: 'subscribe.option.channel.description',
      kinds: ['text', 'announcement', 'thread'],
    }),
    role: role({ description: 'subscribe.option.role.description' }),
  },
  async run(asked, context) {
    const { place, language } = context;
    const reminders = remindersOf(context);
    const id = asked.channel?.id ?? place.channelId;
    // The role that everybody has bears the server's own id.
    if (asked.role?.id === place.guildId) throw new UserError('subscribe.everyone');
    const { missing } = reminders.check(id, asked.role?.id);
    if (missing.some((one) => one !== OPTIONAL))
      return privately(refusedCard(id, missing, language), 'mistake');
    const subscription = await reminders.subscribe(id, asked.role?.id);
    const { silent } = reminders.check(id, subscription.role ?? undefined);
    const upcoming = reminders.upcoming(3, id);
    const list = await context.pings?.obstacle(subscription.role, subscription.roleBy);
    return privately(subscribedCard({ subscription, missing, silent, upcoming, list }, language));
  },
});
