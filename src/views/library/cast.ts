import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Character, Film, Person } from '../../packs/facts.ts';
import { toCharacter, toFilm, toPerson, toSources } from '../facts/link.ts';
import type { Scene } from '../facts/scene.ts';
import { type Grounded, groundedEntries, sourceLine } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { plain } from '../layout/text.ts';
import { creditLine, creditReading } from './credit.ts';

/** What a source may leave unsaid that one looks for among a film's cast. */
const GAPS = new Set(['cast', 'roles', 'actor', 'crew']);
/** More of somebody's credits than this are on their own card. */
const CREDITS = 3;

/** Everybody whom the sources name, and the characters of whom nobody says who plays them. */
export function castCard(scene: Scene, page?: number): MessageBody {
  const { library, language } = scene;
  const open = library.characters().filter(({ playedBy }) => playedBy.length === 0);
  const facts = [
    ...library.people().flatMap((person) => personLine(person, scene)),
    ...open.flatMap((character) => characterLine(character, scene)),
  ];
  return draw({
    language,
    head: [`## ${language.t('cast.heading')}`],
    ...groundedEntries(facts, language, 'ages'),
    links: toSources(facts, language),
    page,
    turn: (to) => lead('cast', { page: to }),
  });
}

/** Who is named with a film; where nobody is, that the source does not say. */
export function filmCastCard(film: Film, scene: Scene, page?: number): MessageBody {
  const { library, language } = scene;
  const cast = library.castOf(film.id);
  const missing = film.unstated.filter(({ what }) => GAPS.has(what));
  const facts: Grounded[] = [
    ...cast.flatMap((person) => personLine(person, scene, film)),
    ...missing.map(({ say, source }) => ({ source, text: plain(say) })),
  ];
  const [cite] = film.cites;
  const { entries, foot } = groundedEntries(facts, language, 'ages');
  const nobody = cite && entries.length === 0 ? [sourceLine(cite, language, 'ages')] : [];
  const heading = `## ${language.t('cast.heading.of', { title: plain(film.title) })}`;
  const none = cast.length === 0 ? [language.t('cast.nobody')] : [];
  return draw({
    language,
    head: [[heading, ...none].join('\n')],
    entries,
    foot: [...foot, ...nobody],
    links: [toFilm(film, language), ...toSources([...facts, ...film.cites], language)],
    page,
    turn: (to) => lead('cast', { film: handle(film.id), page: to }),
  });
}

/** A person with as many credits of one source as have room; the others are on their own card. */
function personLine(person: Person, { library, language }: Scene, film?: Film): Grounded[] {
  const credits = person.credits.filter((credit) => !film || credit.film?.id === film.id);
  const cite = credits[0]?.cite ?? person.cites[0];
  if (!cite) return [];
  const shown = credits.filter((credit) => credit.cite.source === cite.source).slice(0, CREDITS);
  const rest = credits.length - shown.length;
  const text = [
    `**${plain(person.name)}**`,
    ...shown.map((credit) => creditLine(credit, library, language, film)),
    ...(shown.length === 0 ? [language.t('cast.only-named')] : []),
    ...(rest > 0 ? [language.t('cast.more-credits', { count: rest })] : []),
  ].join('\n');
  const paragraphs = new Set([cite, ...shown.map((credit) => credit.cite)].flatMap((one) => one.paragraphs));
  const reading = [...new Set(shown.map(creditReading))].filter((one) => one !== null).join(' ');
  const beside = toPerson(person, language);
  const sorted = [...paragraphs].sort((a, b) => a - b);
  return [{ source: cite.source, paragraphs: sorted, reading, brief: true, text, beside }];
}

/** A character whom nobody is said to play. */
function characterLine(character: Character, { language }: Scene): Grounded[] {
  const gap = character.unstated.find(({ what }) => what === 'actor');
  const [cite] = character.cites;
  const beside = toCharacter(character, language);
  const name = `**${plain(character.name)}**`;
  if (gap) return [{ source: gap.source, text: `${name}\n${plain(gap.say)}`, beside }];
  return cite
    ? [{ ...cite, brief: true, text: `${name}\n${language.t('cast.character.unplayed')}`, beside }]
    : [];
}
