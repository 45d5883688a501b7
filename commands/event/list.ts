import { subcommand } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { pageOption } from '../../src/kit/page.ts';
import { answer } from '../../src/kit/reply.ts';
import { eventList } from '../../src/views/dates/own-event.ts';

export const list = subcommand({
  description: 'event.list.description',
  options: { page: pageOption },
  run: ({ page }, context) => answer(eventList(bookOf(context).events, context, page)),
});
