import { defineCommand } from '../src/kit/command.ts';
import { channel } from '../src/kit/entity-option.ts';
import { remindersOf } from '../src/kit/reminders.ts';
import { privately } from '../src/kit/reply.ts';

export default defineCommand({
  name: 'unsubscribe',
  description: 'unsubscribe.description',
  visibility: 'moderators',
  changes: true,
  options: {
    channel: channel({
      description: 'unsubscribe.option.channel.description',
      kinds: ['text', 'announcement', 'thread', 'forum'],
    }),
  },
  async run(asked, context) {
    const { place, language } = context;
    const id = asked.channel?.id ?? place.channelId;
    const was = await remindersOf(context).unsubscribe(id);
    const words = { channel: `<#${id}>` };
    return was
      ? privately({ content: language.t('unsubscribe.done', words) })
      : privately({ content: language.t('reminders.no-such', words) }, 'not_found');
  },
});
