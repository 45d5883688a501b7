import { lead } from '../kit/custom-id.ts';
import type { MessageBody } from '../kit/reply.ts';
import type { Character } from '../packs/facts.ts';
import type { Library } from '../packs/library.ts';
import { draw } from './card.ts';
import { handle } from './handle.ts';
import { toCharacter, toPerson, toSources } from './link.ts';
import { aliasLine, oursLine } from './names.ts';
import type { Link } from './parts.ts';
import type { Scene } from './scene.ts';
import { type Grounded, groundedEntries, readingLine, sourceLine } from './source.ts';
import { cut, plain } from './text.ts';

const MOST_LINKS = 5;

/** A character, with who plays them or that no source says so. */
export function characterCard(character: Character, scene: Scene, page?: number): MessageBody {
  const { language } = scene;
  const [cite] = character.cites;
  const facts: Grounded[] = [
    ...character.unstated.map(({ say, source }) => ({ source, text: plain(say) })),
    ...relations(character, scene.library),
    ...character.facts.map(({ text, cite: ground }) => ({ ...ground, text: plain(text) })),
  ];
  return draw({
    language,
    head: [
      [
        `## ${plain(character.name)}`,
        ...oursLine(character.name, character.names, language),
        what(character, scene),
        ...readingLine(cite?.reading, language),
        ...aliasLine(character.name, character.names, language),
        ...(cite ? [sourceLine(cite, language, 'ages')] : []),
      ].join('\n'),
    ],
    ...groundedEntries(facts, language, 'ages', cite?.source),
    links: [...links(character, scene), ...toSources([...character.cites, ...facts], language)],
    page,
    turn: (to) => lead('cast', { person: handle(character.id), page: to }),
  });
}

/** "A character of Mission: Impossible, played by …" */
function what({ franchise, playedBy, unstated }: Character, { library, language }: Scene): string {
  const names = playedBy.slice(0, MOST_LINKS).flatMap((id) => library.person(id)?.name ?? []);
  const lines = [
    franchise
      ? language.t('cast.character.of', { franchise: plain(franchise.name) })
      : language.t('cast.character'),
  ];
  if (names.length > 0) {
    lines.push(language.t('cast.character.played', { people: language.list(names.map(plain)) }));
  } else if (!unstated.some(({ what: gap }) => gap === 'actor')) {
    lines.push(language.t('cast.character.unplayed'));
  }
  return lines.join(' ');
}

/** Both ways: whose daughter she is, and who is his. */
function relations(character: Character, library: Library): Grounded[] {
  const nameOf = (id: string) => library.character(id)?.name ?? id;
  const line = (from: string, is: string, to: string) => cut(plain(`${from}: ${is} ${to}`), 400);
  const own = character.relations.map(({ is, character: other, cite }) => ({
    ...cite,
    text: line(character.name, is, nameOf(other)),
  }));
  const others = library
    .characters()
    .flatMap(({ name, relations: theirs }) =>
      theirs
        .filter((relation) => relation.character === character.id)
        .map(({ is, cite }) => ({ ...cite, text: line(name, is, character.name) })),
    );
  return [...own, ...others];
}

function links(character: Character, { library, language }: Scene): Link[] {
  const players = character.playedBy.flatMap((id) => library.person(id) ?? []);
  const related = library
    .characters()
    .filter(
      (other) =>
        other.relations.some((relation) => relation.character === character.id) ||
        character.relations.some((relation) => relation.character === other.id),
    );
  return [
    ...players.map((person) => toPerson(person, language)),
    ...related.map((other) => toCharacter(other, language)),
  ].slice(0, MOST_LINKS);
}
