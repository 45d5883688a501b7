import { historyOf } from '../../calendar/history.ts';
import type { AnyClaim } from '../../calendar/server-claim.ts';
import { componentId } from '../../kit/custom-id.ts';
import type { Attachment, MessageBody } from '../../kit/reply.ts';
import type { Release } from '../../packs/claims.ts';
import type { Film } from '../../packs/facts.ts';
import { circumstances, disputedLine } from '../facts/claim.ts';
import { grounded, mixedEntries } from '../facts/ground.ts';
import { toFilm, toRelease, toSources } from '../facts/link.ts';
import type { Scene } from '../facts/scene.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { plain } from '../layout/text.ts';
import { toldWords } from './timeline-scene.ts';

type Shown = {
  /** The drawn timeline; without it the text says all the same. */
  readonly picture?: Attachment | undefined;
  readonly page?: number | undefined;
  /** By which the release is named in a custom id; undefined for the one that people mean. */
  readonly of?: string | undefined;
};

/** How the date of a release has moved, oldest word first, each with its source: as a picture, and in words that say the same. */
export function timelineCard(
  film: Film,
  release: Release<AnyClaim>,
  scene: Scene,
  { picture, page, of }: Shown = {},
): MessageBody {
  const { language } = scene;
  const { current: claim, contradicted } = release;
  const facts = historyOf(release).map((told) => grounded(told.claim, toldWords(told, language, plain)));
  const { entries, foot } = mixedEntries(facts, language);
  const heading = [
    `## ${plain(film.title)}`,
    language.t('release.moved', { circumstances: circumstances(claim, language) }),
    ...disputedLine({ claim, contradicted }, language),
  ];
  return draw({
    language,
    picture,
    head: [heading.join('\n')],
    entries,
    foot,
    links: [
      toRelease(film, language),
      toFilm(film, language),
      ...toSources(
        facts.filter((fact) => 'source' in fact),
        language,
      ),
    ],
    page,
    turn: (to) => componentId('release', 'moved', { film: handle(film.id), of, page: to }),
  });
}
