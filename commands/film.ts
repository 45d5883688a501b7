import { defineCommand } from '../src/kit/command.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { answer, privately } from '../src/kit/reply.ts';
import { toFilm } from '../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../src/views/layout/choice.ts';
import { lookUp } from '../src/views/layout/handle.ts';
import { nothingFor } from '../src/views/layout/nothing.ts';
import { filmCard } from '../src/views/library/film.ts';

export default defineCommand({
  name: 'film',
  description: 'film.description',
  visibility: 'fans',
  options: {
    film: text({
      required: true,
      description: 'film.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    page: pageOption,
  },
  run({ film: typed, page }, context) {
    const { library, language } = context;
    const found = lookUp(library.find.film, library.films(), typed);
    if ('match' in found) return answer(filmCard(found.match, context, page));
    const nearest = waysTo(found.nearest, (film) => toFilm(film, language));
    return privately(nothingFor(typed, nearest, language, found), 'not_found');
  },
});
