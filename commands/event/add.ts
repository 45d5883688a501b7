import { subcommand } from '../../src/kit/command.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { answer } from '../../src/kit/reply.ts';
import { confirmCard } from '../../src/views/dates/confirm.ts';
import { timeLabel, timeWords, titleOf } from '../../src/views/dates/own-event.ts';
import { timesFrom, titleFrom, titleOption, whenOption } from './options.ts';

export const add = subcommand({
  description: 'event.add.description',
  options: { title: titleOption, when: whenOption },
  async run({ title: typed, when }, context) {
    const { language } = context;
    const title = titleFrom(typed);
    const times = await timesFrom(when, context);
    const draft = await bookOf(context).keepDraft({ kind: 'add', title, times });
    const readings = times.map((one) => ({
      words: timeWords(one, language),
      label: timeLabel(one, language),
    }));
    return answer(confirmCard({ draft, subject: titleOf({ title }), readings }, context));
  },
});
