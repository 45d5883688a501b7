import { z } from 'zod';
import { defineCommand } from '../src/kit/command.ts';
import { select } from '../src/kit/component.ts';
import type { Context } from '../src/kit/context.ts';
import { UserError } from '../src/kit/errors.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { answer, privately } from '../src/kit/reply.ts';
import { choicesOf, nearestOf, waysTo } from '../src/views/layout/choice.ts';
import { byHandle, lookUpIfAsked } from '../src/views/layout/handle.ts';
import { nothingBecause, nothingFor } from '../src/views/layout/nothing.ts';
import {
  allProduction,
  type Part,
  productionCard,
  productionOverview,
  toFilmProduction,
  toTopicProduction,
} from '../src/views/library/production.ts';
import { productionTopics } from '../src/views/library/topic-choice.ts';

export default defineCommand({
  name: 'production',
  description: 'production.description',
  visibility: 'fans',
  options: {
    topic: text({
      description: 'production.option.topic.description',
      suggest: (typed, context) => choicesOf(productionTopics(context)(typed)),
    }),
    film: text({
      description: 'production.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    page: pageOption,
  },
  components: {
    topic: select({
      state: z.object({}),
      run([chosen = ''], _state, context) {
        const topic = byHandle(context.library.topics(), chosen);
        if (!topic) throw new UserError('component.stale');
        return show({ topic }, context);
      },
    }),
  },
  run({ topic, film, page }, context) {
    const { library, language } = context;
    const which = lookUpIfAsked(library.find.film, library.films(), film);
    if ('nearest' in which) {
      const nearest = waysTo(which.nearest, toFilmProduction);
      return privately(nothingFor(film ?? '', nearest, language, which), 'not_found');
    }
    const on = lookUpIfAsked(library.find.topic, library.topics(), topic);
    if ('match' in on) return show({ topic: on.match, film: which.match }, context, page);
    const near = nearestOf(productionTopics(context), topic, toTopicProduction);
    return privately(nothingFor(topic ?? '', near.nearest, language, near), 'not_found');
  },
});

/** All of it, or what is known on a topic, of a film, or of both. */
function show(part: Part, context: Context, page?: number) {
  const { library, language } = context;
  const facts = library.production({ topic: part.topic?.id, film: part.film?.id });
  if (facts.length === 0) {
    const ways = library.production().length > 0 ? [allProduction(language)] : [];
    return privately(nothingBecause(language.t('production.none'), ways, language), 'not_found');
  }
  if (part.topic || part.film) return answer(productionCard(facts, part, context, page));
  return answer(productionOverview(context, page));
}
