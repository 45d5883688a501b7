import type { Chosen } from '../calendar/next.ts';
import { type AnyClaim, releasesHere } from '../calendar/server-claim.ts';
import { lead } from '../kit/custom-id.ts';
import type { MessageBody } from '../kit/reply.ts';
import type { Release } from '../packs/claims.ts';
import type { Film } from '../packs/facts.ts';
import { draw } from './card.ts';
import { calendarLine, claimLine, dateLine, standingLine, statusLine } from './claim.ts';
import { claimSource, grounded, mixedEntries } from './ground.ts';
import { handle } from './handle.ts';
import { toCalendar, toCast, toFilm, toRelease, toSources } from './link.ts';
import { oursLine } from './names.ts';
import type { Scene } from './scene.ts';
import { type Grounded, sourceLine } from './source.ts';
import { plain } from './text.ts';
import { type News, NO_NEWS } from './waiting.ts';

/** Which of a source's silences belong to a question for the date. */
const GAPS = new Set(['date', 'release']);

type Shown = {
  readonly page?: number | undefined;
  readonly chosen?: Chosen<Film>['when'] | undefined;
  /** What a moderator who has just corrected it is told besides. */
  readonly news?: News | undefined;
};

/**
 * When a film comes out: the newest claim with how it stands to now, then all that was claimed otherwise, each with its
 * source. `chosen` says why this film is shown where nobody has named one.
 */
export function releaseCard(
  film: Film,
  scene: Scene,
  { page, chosen, news = NO_NEWS }: Shown = {},
): MessageBody {
  const { language } = scene;
  const [main, ...others] = releasesHere(film.releases, scene.guild?.corrections.get(film.id));
  const own = main && !('cite' in main.current);
  const cite = main && 'cite' in main.current ? main.current.cite : film.cites[0];
  const more = [
    ...(main ? history(main, scene) : []),
    ...others.flatMap((other) => [told('release.besides', other.current, scene), ...history(other, scene)]),
    ...gaps(film),
  ];
  return draw({
    language,
    head: [
      [
        ...title(film, scene),
        ...(chosen ? [language.t(chosen === 'next' ? 'release.next' : 'release.latest')] : []),
      ].join('\n'),
      main ? mainText(main.current, scene) : noDate(film, scene),
      ...(news.lines.length > 0 ? [news.lines.join('\n')] : []),
    ],
    ...mixedEntries(more, language, own ? undefined : cite?.source),
    links: [
      ...news.links,
      ...(main?.current.date.precision === 'day' ? [toCalendar(film, language)] : []),
      toFilm(film, language),
      ...toCast(film, scene),
      ...kin(film, scene),
      ...toSources([...(cite ? [cite] : []), ...more.filter((fact) => 'source' in fact)], language),
    ],
    page,
    turn: (to) => lead('release', { film: handle(film.id), page: to }),
  });
}

const title = (film: Film, { language }: Scene): string[] => [
  `## ${plain(film.title)}`,
  ...oursLine(film.title, film.names, language),
];

function mainText(claim: AnyClaim, scene: Scene): string {
  const { language } = scene;
  return [
    dateLine(claim, scene),
    standingLine(claim, scene),
    statusLine(claim, language),
    ...calendarLine(claim, scene),
    ...claimSource(claim, language),
  ].join('\n');
}

function noDate(film: Film, { language }: Scene): string {
  const [cite] = film.cites;
  const source = cite ? [sourceLine(cite, language, 'ages')] : [];
  return [language.t('release.none'), ...source].join('\n');
}

function history({ contradicted, older }: Release<AnyClaim>, scene: Scene) {
  return [
    ...contradicted.map((claim) => told('release.contradicted', claim, scene)),
    ...older.map((claim) => told('release.older', claim, scene)),
  ];
}

const told = (
  key: 'release.contradicted' | 'release.older' | 'release.besides',
  claim: AnyClaim,
  { language }: Scene,
) => {
  const said = language.date({ precision: 'day', value: claim.said });
  return grounded(claim, language.t(key, { said, claim: claimLine(claim, language) }));
};

const gaps = (film: Film): Grounded[] =>
  film.unstated.filter(({ what }) => GAPS.has(what)).map(({ say, source }) => ({ source, text: plain(say) }));

/** The dates of the film before and of those after, which people ask for next. */
function kin(film: Film, { library, language }: Scene) {
  const before = film.sequelOf && library.film(film.sequelOf.film);
  const films = [...(before ? [before] : []), ...library.sequelsOf(film.id)];
  return films.slice(0, 5).map((one) => toRelease(one, language));
}
