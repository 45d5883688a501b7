import { readCalendarDates } from '../../src/calendar/free-calendar-date.ts';
import { subcommand } from '../../src/kit/command.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { flag, text } from '../../src/kit/option.ts';
import { answer, privately } from '../../src/kit/reply.ts';
import { confirmCard } from '../../src/views/dates/confirm.ts';
import { correctionLines, dateReading } from '../../src/views/dates/correction.ts';
import { toRelease } from '../../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../../src/views/layout/choice.ts';
import { lookUp } from '../../src/views/layout/handle.ts';
import { nothingFor } from '../../src/views/layout/nothing.ts';
import { clean, plain } from '../../src/views/layout/text.ts';
import { readingOf, refuseDate } from './options.ts';

export const correct = subcommand({
  description: 'event.correct.description',
  options: {
    film: text({
      required: true,
      description: 'event.correct.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    date: text({ required: true, description: 'event.correct.option.date.description' }),
    source: text({ required: true, maxLength: 200, description: 'event.correct.option.source.description' }),
    happened: flag({ description: 'event.correct.option.happened.description' }),
  },
  async run({ film: typed, date, source: told, happened = false }, context) {
    const { library, language } = context;
    const book = bookOf(context);
    const found = lookUp(library.find.film, library.films(), typed);
    if ('nearest' in found) {
      const nearest = waysTo(found.nearest, (film) => toRelease(film, language));
      return privately(nothingFor(typed, nearest, language, found), 'not_found');
    }
    const source = clean(told);
    if (source === '') throw new UserError('option.missing', { option: 'source' });
    const understood = await readCalendarDates(date, readingOf(context));
    if ('problem' in understood) return refuseDate(understood.problem, date);
    const film = found.match;
    const status = happened ? 'happened' : 'planned';
    const draft = await book.keepDraft({
      kind: 'correct',
      film: film.id,
      source,
      dates: understood.dates,
      status,
    });
    const readings = understood.dates.map((one) => dateReading(one, language));
    const more = correctionLines(film, { source, status }, context);
    return answer(confirmCard({ draft, subject: `**${plain(film.title)}**`, readings, more }, context));
  },
});
