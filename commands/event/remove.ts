import { subcommand } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { removeCard } from '../../src/views/dates/own-event.ts';
import { eventNamed, eventOption } from './options.ts';

export const remove = subcommand({
  description: 'event.remove.description',
  options: { event: eventOption },
  run: ({ event }, context) => answer(removeCard(eventNamed(event, bookOf(context)), context)),
});
