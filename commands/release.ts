import { z } from 'zod';
import { nextOrLatest } from '../src/calendar/next.ts';
import { releasesHere } from '../src/calendar/server-claim.ts';
import { defineCommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import { UserError } from '../src/kit/errors.ts';
import { text } from '../src/kit/option.ts';
import { pageOption } from '../src/kit/page.ts';
import { drawing } from '../src/kit/picture.ts';
import { answer, privately } from '../src/kit/reply.ts';
import { releaseCard } from '../src/views/dates/release.ts';
import { timelineCard } from '../src/views/dates/timeline.ts';
import { timelineScene } from '../src/views/dates/timeline-scene.ts';
import { byTimeline, toRelease } from '../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../src/views/layout/choice.ts';
import { byHandle, lookUp } from '../src/views/layout/handle.ts';
import { nothingBecause, nothingFor } from '../src/views/layout/nothing.ts';
import { pictureFile } from '../src/views/layout/picture.ts';

export default defineCommand({
  name: 'release',
  description: 'release.description',
  visibility: 'fans',
  options: {
    film: text({
      description: 'release.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    page: pageOption,
  },
  components: {
    moved: button({
      cooldown: drawing,
      state: z.object({
        film: z.string(),
        of: z.string().optional(),
        page: z.coerce.number().int().positive().optional(),
      }),
      async run({ film: written, of, page }, context) {
        const { library, language, guild, pictures } = context;
        const film = byHandle(library.films(), written);
        const release = film && byTimeline(releasesHere(film.releases, guild?.corrections.get(film.id)), of);
        if (!release) throw new UserError('component.stale');
        const scene = timelineScene(film.title, release, language);
        const drawn = await pictures.draw(scene);
        const picture = drawn && pictureFile(scene, drawn);
        return answer(timelineCard(film, release, context, { picture, page, of }));
      },
    }),
  },
  run({ film: typed, page }, context) {
    const { library, language, now, zone, guild } = context;
    if (typed === undefined) {
      const chosen = nextOrLatest(
        library.films(),
        ({ id, releases }) => releasesHere(releases, guild?.corrections.get(id))[0]?.current.date,
        now,
        zone.id,
      );
      if (chosen) return answer(releaseCard(chosen.item, context, { page, chosen: chosen.when }));
      return privately(nothingBecause(language.t('release.no-film'), [], language), 'not_found');
    }
    const found = lookUp(library.find.film, library.films(), typed);
    if ('match' in found) return answer(releaseCard(found.match, context, { page }));
    const nearest = waysTo(found.nearest, (film) => toRelease(film, language));
    return privately(nothingFor(typed, nearest, language, found), 'not_found');
  },
});
