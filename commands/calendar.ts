import { defineCommand } from '../src/kit/command.ts';
import type { Cooldown } from '../src/kit/cooldown.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { answer, privately } from '../src/kit/reply.ts';
import {
  type Contents,
  calendarCard,
  contentsAhead,
  contentsOf,
  hasDates,
  toDates,
} from '../src/views/dates/calendar.ts';
import { toRelease } from '../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../src/views/layout/choice.ts';
import { lookUp } from '../src/views/layout/handle.ts';
import { nothingBecause, nothingFor } from '../src/views/layout/nothing.ts';
import { plain } from '../src/views/layout/text.ts';

/** Each answer makes a file of all dates. */
const writing: Cooldown = { person: { times: 10, seconds: 30 }, channel: { times: 40, seconds: 30 } };

/** So many are looked at; those that have no day are not offered. */
const MOST = 100;

const isEmpty = ({ entries, own }: Contents): boolean => entries.length + own.length === 0;

export default defineCommand({
  name: 'calendar',
  description: 'calendar.description',
  visibility: 'fans',
  cooldown: writing,
  options: {
    film: text({
      description: 'calendar.option.film.description',
      suggest: (typed, context) =>
        choicesOf(context.library.suggest.film(typed, MOST).filter(({ item }) => hasDates(item, context))),
    }),
    page: pageOption,
  },
  run({ film: typed, page }, context) {
    const { library, language } = context;
    if (typed === undefined) {
      const contents = contentsAhead(context);
      if (!isEmpty(contents)) return answer(calendarCard(contents, context, { page }));
      const ways = library.films().map((film) => toRelease(film, language));
      return privately(nothingBecause(language.t('calendar.nothing'), ways, language), 'not_found');
    }
    const found = lookUp(library.find.film, library.films(), typed);
    if (!('match' in found)) {
      const nearest = waysTo(found.nearest, (film) => toDates(film, context));
      return privately(nothingFor(typed, nearest, language, found), 'not_found');
    }
    const film = found.match;
    const contents = contentsOf(film, context);
    if (!isEmpty(contents)) return answer(calendarCard(contents, context, { film, page }));
    const reason = language.t('calendar.nothing.of', { title: plain(film.title) });
    return privately(nothingBecause(reason, [toRelease(film, language)], language), 'not_found');
  },
});
