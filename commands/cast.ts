import { z } from 'zod';
import { defineCommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import type { Context } from '../src/kit/context.ts';
import { UserError } from '../src/kit/errors.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { answer, privately } from '../src/kit/reply.ts';
import type { Film } from '../src/packs/facts.ts';
import { toCastMember, toCastOf, toPerson } from '../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../src/views/layout/choice.ts';
import { byHandle, lookUp, lookUpIfAsked } from '../src/views/layout/handle.ts';
import { nothingBecause, nothingFor } from '../src/views/layout/nothing.ts';
import { plain } from '../src/views/layout/text.ts';
import { castCard, filmCastCard } from '../src/views/library/cast.ts';
import { characterCard } from '../src/views/library/character.ts';
import { personCard } from '../src/views/library/person.ts';

export default defineCommand({
  name: 'cast',
  description: 'cast.description',
  visibility: 'fans',
  options: {
    person: text({
      description: 'cast.option.person.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.cast(typed)),
    }),
    film: text({
      description: 'cast.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    page: pageOption,
  },
  components: {
    character: button({
      state: z.object({ id: z.string(), page: z.coerce.number().int().positive().optional() }),
      run({ id, page }, context) {
        const character = byHandle(context.library.characters(), id);
        if (!character) throw new UserError('component.stale');
        return answer(characterCard(character, context, page));
      },
    }),
  },
  run({ person, film: typed, page }, context) {
    const { library, language } = context;
    const film = lookUpIfAsked(library.find.film, library.films(), typed);
    if ('nearest' in film) {
      const nearest = waysTo(film.nearest, (one) => toCastOf(one, language));
      return privately(nothingFor(typed ?? '', nearest, language, film), 'not_found');
    }
    if (person !== undefined) return one(person, film.match, context, page);
    if (film.match) return answer(filmCastCard(film.match, context, page));
    if (library.people().length + library.characters().length > 0) return answer(castCard(context, page));
    return privately(nothingBecause(language.t('cast.empty'), [], language), 'not_found');
  },
});

/** A person, or a character of whom nobody says who plays them; asked with a film, it says so where they are not named in it. */
function one(typed: string, film: Film | undefined, context: Context, page: number | undefined) {
  const { library, language } = context;
  const known = [...library.people(), ...library.characters()];
  const found = lookUp(library.find.cast, known, typed);
  if ('nearest' in found) {
    const nearest = waysTo(found.nearest, (near) => toCastMember(near, language));
    return privately(nothingFor(typed, nearest, language, found), 'not_found');
  }
  const { match } = found;
  if (match.kind === 'character') return answer(characterCard(match, context, page));
  if (!film || match.credits.some((credit) => credit.film?.id === film.id)) {
    return answer(personCard(match, context, page));
  }
  const names = { name: plain(match.name), title: plain(film.title) };
  const ways = [toPerson(match, language), toCastOf(film, language)];
  return privately(nothingBecause(language.t('cast.not-in-film', names), ways, language), 'not_found');
}
