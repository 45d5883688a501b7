import { subcommand } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { confirmCard } from '../../src/views/dates/confirm.ts';
import { timeLabel, timeWords, titleOf } from '../../src/views/dates/own-event.ts';
import { eventNamed, eventOption, timesFrom, whenOption } from './options.ts';

export const move = subcommand({
  description: 'event.move.description',
  options: { event: eventOption, when: whenOption },
  async run({ event: typed, when }, context) {
    const { language } = context;
    const book = bookOf(context);
    const event = eventNamed(typed, book);
    const times = await timesFrom(when, context);
    const draft = await book.keepDraft({ kind: 'move', event: event.key, times });
    const readings = times.map((one) => ({
      words: timeWords(one, language),
      label: timeLabel(one, language),
    }));
    const before = language.t('event.before', { time: timeWords(event.when, language) });
    return answer(confirmCard({ draft, subject: titleOf(event), readings, more: [before] }, context));
  },
});
