import { nextOrLatest } from '../src/calendar/next.ts';
import { isTellable } from '../src/calendar/own-time.ts';
import { releasesHere } from '../src/calendar/server-claim.ts';
import { defineCommand } from '../src/kit/command.ts';
import type { Context } from '../src/kit/context.ts';
import { UserError } from '../src/kit/errors.ts';
import { text } from '../src/kit/option.ts';
import { type CardScene, drawing } from '../src/kit/picture.ts';
import { answer, privately, type Reply } from '../src/kit/reply.ts';
import type { Film } from '../src/packs/facts.ts';
import { countdownCard } from '../src/views/dates/countdown-card.ts';
import { eventChoices } from '../src/views/dates/own-event.ts';
import { toCountdown } from '../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../src/views/layout/choice.ts';
import { lookUp } from '../src/views/layout/handle.ts';
import { nothingBecause, nothingFor } from '../src/views/layout/nothing.ts';
import { pictureFile } from '../src/views/layout/picture.ts';
import { releaseScene } from '../src/views/posts/countdown-scene.ts';
import { ownCountdownCard, ownScene } from '../src/views/posts/own-countdown.ts';
import { eventNamed } from './event/options.ts';

export default defineCommand({
  name: 'countdown',
  description: 'countdown.description',
  visibility: 'fans',
  cooldown: drawing,
  options: {
    film: text({
      description: 'release.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    event: text({
      description: 'countdown.option.event.description',
      suggest: (typed, { guild, language }) => eventChoices(guild?.events ?? [], typed, language),
    }),
  },
  async run({ film: typed, event }, context) {
    const { library, language, now, zone } = context;
    if (event !== undefined && typed !== undefined) throw new UserError('remindme.which');
    if (event !== undefined) return countdownToOwn(event, context);
    if (typed === undefined) {
      const dateOf = (film: Film) => releaseHere(film, context)?.current.date;
      const chosen = nextOrLatest(library.films(), dateOf, now, zone.id);
      if (chosen) return countdownTo(chosen.item, context, chosen.when);
      return privately(nothingBecause(language.t('release.no-film'), [], language), 'not_found');
    }
    const found = lookUp(library.find.film, library.films(), typed);
    if ('match' in found) return countdownTo(found.match, context);
    const nearest = waysTo(found.nearest, (film) => toCountdown(film, language));
    return privately(nothingFor(typed, nearest, language, found), 'not_found');
  },
});

/** What holds of a film's date here: the release that people mean. */
const releaseHere = ({ id, releases }: Film, { guild }: Context) =>
  releasesHere(releases, guild?.corrections.get(id))[0];

async function countdownTo(film: Film, context: Context, chosen?: 'next' | 'latest'): Promise<Reply> {
  const release = releaseHere(film, context);
  const { current: claim, contradicted } = release ?? {};
  const picture = await pictured(releaseScene(film.title, claim, context, contradicted), context);
  return answer(countdownCard(film, claim, context, { chosen, picture, contradicted }));
}

async function countdownToOwn(typed: string, context: Context): Promise<Reply> {
  if (!context.guild) throw new UserError('remindme.server-only');
  const event = eventNamed(typed, context.guild);
  if (!isTellable(event.when)) throw new UserError('event.lost');
  return answer(ownCountdownCard(event, context, await pictured(ownScene(event, context), context)));
}

async function pictured(scene: CardScene, { pictures }: Context) {
  const drawn = await pictures.draw(scene);
  return drawn && pictureFile(scene, drawn);
}
