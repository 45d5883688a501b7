import { subcommand } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { eventCard } from '../../src/views/dates/own-event.ts';
import { eventNamed, eventOption, titleFrom, titleOption } from './options.ts';

export const edit = subcommand({
  description: 'event.edit.description',
  changes: true,
  options: { event: eventOption, title: titleOption },
  async run({ event: typed, title }, context) {
    const book = bookOf(context);
    const { key } = eventNamed(typed, book);
    const event = await book.changeEvent(key, { title: titleFrom(title) });
    return answer(eventCard(event, context.language.t('event.saved'), context));
  },
});
