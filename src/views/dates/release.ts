import { historyOf, type Told } from '../../calendar/history.ts';
import type { Chosen } from '../../calendar/next.ts';
import { type AnyClaim, releasesHere } from '../../calendar/server-claim.ts';
import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Release } from '../../packs/claims.ts';
import type { Film } from '../../packs/facts.ts';
import { calendarLine, dateLine, disputedLine, standingLine, statusLine } from '../facts/claim.ts';
import { claimSource, historyEntry, mixedEntries } from '../facts/ground.ts';
import { toCalendar, toCast, toFilm, toRelease, toSources, toTimeline } from '../facts/link.ts';
import { oursLine } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { type Grounded, small, sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { plain } from '../layout/text.ts';
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
    ...others.flatMap((other) => besides(film, other, scene)),
    ...gaps(film),
  ];
  return draw({
    language,
    head: [
      [
        ...title(film, scene),
        ...(chosen ? [language.t(chosen === 'next' ? 'release.next' : 'release.latest')] : []),
      ].join('\n'),
      main ? mainText(main, scene) : noDate(film, scene),
      ...(news.lines.length > 0 ? [news.lines.join('\n')] : []),
    ],
    ...mixedEntries(more, language, own ? undefined : cite?.source),
    links: [
      ...news.links,
      ...(main ? toTimeline(film, main, language, true) : []),
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

function mainText({ current: claim, contradicted }: Release<AnyClaim>, scene: Scene): string {
  const { language } = scene;
  const disputed = disputedLine({ claim, contradicted }, language);
  return [
    dateLine(claim, scene),
    standingLine(claim, scene),
    statusLine(claim, language),
    ...disputed,
    ...(disputed.length > 0 && scene.guild ? [small(language.t('release.disputed.settle'))] : []),
    ...calendarLine(claim, scene),
    ...claimSource(claim, language),
  ].join('\n');
}

function noDate(film: Film, { language }: Scene): string {
  const [cite] = film.cites;
  const source = cite ? [sourceLine(cite, language, 'ages')] : [];
  return [language.t('release.none'), ...source].join('\n');
}

/** All that was said of a release besides what counts, strongest and newest first. */
function history(release: Release<AnyClaim>, { language }: Scene) {
  const told = historyOf(release).toReversed().slice(1);
  return told.map((one) => historyEntry(asideOf(one, release), one.claim, language));
}

function asideOf({ claim, disputed }: Told, { current, contradicted }: Release<AnyClaim>) {
  if (contradicted.includes(claim)) return 'release.contradicted';
  // What a server corrects on the day of a source was said before that, and not just besides it.
  if (claim.said === current.said && 'cite' in claim && 'cite' in current) return 'release.same-day';
  return disputed ? 'release.older.disputed' : 'release.older';
}

/** A release of another kind or region, with the way to how its date has moved, and what was said of it besides. */
function besides(film: Film, release: Release<AnyClaim>, scene: Scene) {
  const { language } = scene;
  const { current: claim, contradicted } = release;
  const entry = historyEntry('release.besides', claim, language);
  const text = [entry.text, ...disputedLine({ claim, contradicted }, language)].join('\n');
  const [beside] = toTimeline(film, release, language, false);
  return [{ ...entry, text, beside }, ...history(release, scene)];
}

const gaps = (film: Film): Grounded[] =>
  film.unstated.filter(({ what }) => GAPS.has(what)).map(({ say, source }) => ({ source, text: plain(say) }));

/** The dates of the film before and of those after, which people ask for next. */
function kin(film: Film, { library, language }: Scene) {
  const before = film.sequelOf && library.film(film.sequelOf.film);
  const films = [...(before ? [before] : []), ...library.sequelsOf(film.id)];
  return films.slice(0, 5).map((one) => toRelease(one, language));
}
