import { z } from 'zod';
import { defineCommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import { type Context, rotationPlace } from '../src/kit/context.ts';
import { UserError } from '../src/kit/errors.ts';
import { text } from '../src/kit/option.ts';
import { answer, privately } from '../src/kit/reply.ts';
import { choicesOf, type Near, nearestOf, waysTo } from '../src/views/layout/choice.ts';
import { byHandle, lookUpIfAsked } from '../src/views/layout/handle.ts';
import { nothingFor } from '../src/views/layout/nothing.ts';
import { quotationCard } from '../src/views/library/quotation.ts';
import {
  fitting,
  noQuotation,
  toAnother,
  toFilmQuotes,
  toSpeaker,
  toTopic,
  type Wish,
} from '../src/views/library/quotation-wish.ts';
import { quotationTopics } from '../src/views/library/topic-choice.ts';

export default defineCommand({
  name: 'quote',
  description: 'quote.description',
  visibility: 'fans',
  options: {
    speaker: text({
      description: 'quote.option.speaker.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.speaker(typed)),
    }),
    about: text({
      description: 'quote.option.about.description',
      suggest: (typed, context) => choicesOf(quotationTopics(context)(typed)),
    }),
    film: text({
      description: 'quote.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
  },
  components: {
    show: button({
      state: z.object({ id: z.string() }),
      run({ id }, context) {
        const quotation = byHandle(context.library.quotations(), id);
        if (!quotation) throw new UserError('component.stale');
        return answer(quotationCard(quotation, context));
      },
    }),
  },
  async run({ speaker, about, film }, context) {
    const { library } = context;
    const { find, suggest } = library;
    const who = lookUpIfAsked(find.person, library.people(), speaker);
    if ('nearest' in who) return unknown(speaker, nearestOf(suggest.speaker, speaker, toSpeaker), context);
    const which = lookUpIfAsked(find.film, library.films(), film);
    if ('nearest' in which)
      return unknown(film, { ...which, nearest: waysTo(which.nearest, toFilmQuotes) }, context);
    const on = lookUpIfAsked(find.topic, library.topics(), about);
    const wish = { speaker: who.match, film: which.match };
    if ('match' in on) return next({ ...wish, topic: on.match }, context);
    if ((await fitting({ keyword: about }, library))[0]) return next({ ...wish, keyword: about }, context);
    return unknown(about, nearestOf(quotationTopics(context), about, toTopic), context);
  },
});

const unknown = (typed: string | undefined, near: Near, { language }: Context) =>
  privately(nothingFor(typed ?? '', near.nearest, language, near), 'not_found');

/** The next for this channel: nothing comes twice before all were shown. */
async function next(wish: Wish, context: Context) {
  const { library, language, rotation, place } = context;
  const ids = (await fitting(wish, library)).map(({ id }) => id);
  if (ids.length === 0) return privately(noQuotation(wish, context), 'not_found');
  const id = await rotation.next(rotationPlace(place), ids);
  const quotation = library.quotation(id);
  if (!quotation) throw new Error(`the rotation chose ${id}, which it was not offered`);
  // Where only this one fits, another is any other.
  return answer(quotationCard(quotation, context, { links: toAnother(ids[1] ? wish : {}, language) }));
}
