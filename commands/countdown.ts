import { nextOrLatest } from '../src/calendar/next.ts';
import { releasesHere } from '../src/calendar/server-claim.ts';
import { defineCommand } from '../src/kit/command.ts';
import type { Context } from '../src/kit/context.ts';
import { text } from '../src/kit/option.ts';
import { answer, privately, type Reply } from '../src/kit/reply.ts';
import type { Film } from '../src/packs/facts.ts';
import { choicesOf } from '../src/views/choice.ts';
import { countdownCard } from '../src/views/countdown-card.ts';
import { releaseScene } from '../src/views/countdown-scene.ts';
import { lookUp } from '../src/views/handle.ts';
import { toCountdown } from '../src/views/link.ts';
import { nothingBecause, nothingFor } from '../src/views/nothing.ts';
import { pictureFile } from '../src/views/picture.ts';

export default defineCommand({
  name: 'countdown',
  description: 'countdown.description',
  visibility: 'fans',
  options: {
    film: text({
      description: 'release.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
  },
  async run({ film: typed }, context) {
    const { library, language, now, zone } = context;
    if (typed === undefined) {
      const dateOf = (film: Film) => releaseHere(film, context)?.current.date;
      const chosen = nextOrLatest(library.films(), dateOf, now, zone.id);
      if (chosen) return countdownTo(chosen.item, context, chosen.when);
      return privately(nothingBecause(language.t('release.no-film'), [], language), 'not_found');
    }
    const found = lookUp(library.find.film, library.films(), typed);
    if ('match' in found) return countdownTo(found.match, context);
    const nearest = found.nearest.map((film) => ({ ...toCountdown(film, language), label: film.title }));
    return privately(nothingFor(typed, nearest, language, found), 'not_found');
  },
});

/** What holds of a film's date here: the release that people mean. */
const releaseHere = ({ id, releases }: Film, { guild }: Context) =>
  releasesHere(releases, guild?.corrections.get(id))[0];

async function countdownTo(film: Film, context: Context, chosen?: 'next' | 'latest'): Promise<Reply> {
  const release = releaseHere(film, context);
  const { current: claim, contradicted } = release ?? {};
  const scene = releaseScene(film.title, claim, context, contradicted);
  const drawn = await context.pictures.draw(scene);
  const picture = drawn && pictureFile(scene, drawn);
  return answer(countdownCard(film, claim, context, { chosen, picture, contradicted }));
}
