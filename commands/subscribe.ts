import { defineCommand } from '../src/kit/command.ts';
import { channel, role } from '../src/kit/entity-option.ts';
import { remindersOf } from '../src/kit/reminders.ts';
import { wishOf } from '../src/kit/subscription.ts';
import { SETUP_KINDS } from '../src/views/reminders/setup-tabs.ts';
import { saveWish } from './setup/saving.ts';

export default defineCommand({
  name: 'subscribe',
  description: 'subscribe.description',
  visibility: 'moderators',
  changes: true,
  options: {
    channel: channel({ description: 'subscribe.option.channel.description', kinds: SETUP_KINDS }),
    role: role({ description: 'subscribe.option.role.description' }),
  },
  async run(asked, context) {
    const reminders = remindersOf(context);
    const id = asked.channel?.id ?? context.place.channelId;
    const found = reminders.subscriptions.find((one) => one.channel === id);
    const wish = found ? wishOf(found) : reminders.usual();
    return saveWish(id, asked.role ? { ...wish, role: asked.role.id } : wish, context);
  },
});
