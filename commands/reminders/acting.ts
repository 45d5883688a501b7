import { subcommand } from '../../src/kit/command.ts';
import { channel } from '../../src/kit/entity-option.ts';
import { type Reminders, remindersOf } from '../../src/kit/reminders.ts';
import { privately } from '../../src/kit/reply.ts';
import type { Text } from '../../src/kit/text.ts';
import { lateCard } from '../../src/views/reminders/late.ts';

const channelOption = channel({
  description: 'reminders.option.channel.description',
  kinds: ['text', 'announcement', 'thread', 'forum'],
});

/** Ends a pause; what of it is still true may be posted now. */
export const resume = subcommand({
  description: 'reminders.resume.description',
  changes: true,
  options: { channel: channelOption },
  async run(asked, context) {
    const { language, place } = context;
    const reminders = remindersOf(context);
    const id = asked.channel?.id ?? place.channelId;
    const words = { channel: `<#${id}>` };
    if (!(await reminders.resume(id))) {
      return privately({ content: language.t('reminders.no-such', words) }, 'not_found');
    }
    const done = language.t('reminders.resume.done', words);
    return privately(lateCard(done, await reminders.late(id), language));
  },
});

/** A subcommand that does something to a channel's subscription, and says that it did or that there is none. */
export const acting = (
  description: Text,
  done: 'reminders.pause.done' | 'unsubscribe.done',
  act: (reminders: Reminders, id: string) => Promise<unknown>,
) =>
  subcommand({
    description,
    changes: true,
    options: { channel: channelOption },
    async run(asked, context) {
      const id = asked.channel?.id ?? context.place.channelId;
      const acted = await act(remindersOf(context), id);
      const content = context.language.t(acted ? done : 'reminders.no-such', { channel: `<#${id}>` });
      return privately({ content }, acted ? 'answered' : 'not_found');
    },
  });
