import type { AnyClaim } from '../../calendar/server-claim.ts';
import type { Attachment, MessageBody } from '../../kit/reply.ts';
import type { Film } from '../../packs/facts.ts';
import { asOfLine, dateLine, disputedLine, hoursLine, standingLine, statusLine } from '../facts/claim.ts';
import { claimSource } from '../facts/ground.ts';
import { toFilm, toRelease, toSources } from '../facts/link.ts';
import { oursLine } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { plain } from '../layout/text.ts';

type Shown = {
  readonly chosen?: 'next' | 'latest' | undefined;
  /** The drawn card; without it the text says all the same. */
  readonly picture?: Attachment | undefined;
  /** What was said otherwise on the claim's day. */
  readonly contradicted?: readonly AnyClaim[] | undefined;
};

/**
 * How long it is until a film's date, as a picture and in words. What was claimed before is `/release`'s to tell.
 * @param claim what holds of the date here; undefined where nobody names one
 */
export function countdownCard(
  film: Film,
  claim: AnyClaim | undefined,
  scene: Scene,
  { chosen, picture, contradicted }: Shown = {},
): MessageBody {
  const { language } = scene;
  const cite = claim && 'cite' in claim ? claim.cite : film.cites[0];
  const heading = [
    `## ${plain(film.title)}`,
    ...oursLine(film.title, film.names, language),
    ...(chosen ? [language.t(chosen === 'next' ? 'release.next' : 'release.latest')] : []),
  ];
  const words = claim
    ? [
        dateLine(claim, scene),
        standingLine(claim, scene),
        ...hoursLine(claim, scene),
        statusLine(claim, language),
        ...disputedLine({ claim, contradicted }, language),
        asOfLine(scene),
        ...claimSource(claim, language),
      ]
    : [language.t('release.none'), asOfLine(scene), ...(cite ? [sourceLine(cite, language, 'ages')] : [])];
  return draw({
    language,
    picture,
    head: [heading.join('\n'), words.join('\n')],
    links: [toRelease(film, language), toFilm(film, language), ...toSources(cite ? [cite] : [], language)],
  });
}
