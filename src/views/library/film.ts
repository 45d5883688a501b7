import { releasesHere } from '../../calendar/server-claim.ts';
import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Film } from '../../packs/facts.ts';
import { calendarLine, dateLine, disputedLine, standingLine, statusLine } from '../facts/claim.ts';
import { grounded, historyEntry, mixedEntries, type OwnWords } from '../facts/ground.ts';
import { toCast, toFilm, toProduction, toQuotationsOn, toRelease, toSources } from '../facts/link.ts';
import { aliasLine, oursLine } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { factEntry, type Grounded, sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { pair } from '../layout/pair.ts';
import { plain } from '../layout/text.ts';
import { creditLine, creditReading } from './credit.ts';

const MOST_KIN = 5;

/** Everything about a film: when it comes out, what it follows, who is in it, what is said of it, and the way to the rest. */
export function filmCard(film: Film, scene: Scene, page?: number): MessageBody {
  const { language } = scene;
  const facts = [
    ...release(film, scene),
    ...kinship(film, scene),
    ...cast(film, scene),
    ...film.facts.map((fact) => factEntry(fact, scene)),
    ...ofFranchise(film, scene),
    ...film.unstated.map(({ say, source }) => ({ source, text: plain(say) })),
  ];
  const { entries, foot } = mixedEntries(facts, language);
  return draw({
    language,
    head: [head(film, scene)],
    entries,
    foot:
      entries.length > 0 ? foot : film.cites.slice(0, 1).map((cite) => sourceLine(cite, language, 'ages')),
    links: [
      ...(hasDate(film, scene) ? [toRelease(film, language)] : []),
      ...toCast(film, scene),
      ...toProduction(film, scene),
      ...toQuotationsOn(film, scene),
      ...relatives(film, scene).map((one) => toFilm(one, language)),
      ...toSources([...facts.filter((fact) => 'source' in fact), ...film.cites], language),
    ],
    page,
    turn: (to) => lead('film', { film: handle(film.id), page: to }),
  });
}

const head = (film: Film, { language }: Scene): string =>
  [
    `## ${plain(film.title)}`,
    ...oursLine(film.title, film.names, language),
    ...(film.franchise ? [language.t('film.franchise', { franchise: plain(film.franchise.name) })] : []),
    ...aliasLine(film.title, film.names, language),
  ].join('\n');

const hasDate = (film: Film, { guild }: Scene): boolean =>
  film.releases.length > 0 || (guild?.corrections.get(film.id)?.length ?? 0) > 0;

function release(film: Film, scene: Scene): (Grounded | OwnWords)[] {
  const { language } = scene;
  const [main] = releasesHere(film.releases, scene.guild?.corrections.get(film.id));
  if (!main) return [];
  const { current: claim, contradicted } = main;
  const text = [
    `**${language.t('film.release')}**`,
    dateLine(claim, scene),
    standingLine(claim, scene),
    statusLine(claim, language),
    ...disputedLine({ claim, contradicted }, language),
    ...calendarLine(claim, scene),
  ];
  return [
    { ...grounded(claim, text.join('\n')), brief: true },
    ...contradicted.map((other) => ({
      ...historyEntry('release.contradicted', other, language),
      brief: true,
    })),
  ];
}

/** What is said of all films of the franchise is said of this one too. */
function ofFranchise({ franchise }: Film, scene: Scene): Grounded[] {
  if (!franchise) return [];
  const name = plain(franchise.name);
  return franchise.facts.map((fact) => {
    const entry = factEntry(fact, scene);
    return { ...entry, text: scene.language.t('film.franchise.fact', { franchise: name, fact: entry.text }) };
  });
}

/** The film before and the ones after. */
function relatives(film: Film, { library }: Scene): Film[] {
  const before = film.sequelOf && library.film(film.sequelOf.film);
  return [...(before ? [before] : []), ...library.sequelsOf(film.id)].slice(0, MOST_KIN);
}

function kinship(film: Film, { library, language }: Scene): Grounded[] {
  const before = film.sequelOf && library.film(film.sequelOf.film);
  const follows =
    film.sequelOf && before
      ? [{ ...film.sequelOf.cite, text: language.t('film.follows', { title: plain(before.title) }) }]
      : [];
  const followed = library.sequelsOf(film.id).flatMap(({ title, sequelOf }) => {
    return sequelOf ? [{ ...sequelOf.cite, text: language.t('film.followed', { title: plain(title) }) }] : [];
  });
  return [...follows, ...followed];
}

function cast(film: Film, { library, language }: Scene): Grounded[] {
  return library.castOf(film.id).flatMap(({ name, credits }) =>
    credits
      .filter((credit) => credit.film?.id === film.id)
      .map((credit) => ({
        ...credit.cite,
        reading: creditReading(credit),
        brief: true,
        text: pair(`**${plain(name)}**`, creditLine(credit, library, language, film), language),
      })),
  );
}
