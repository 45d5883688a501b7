import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Character } from '../../packs/facts.ts';
import { characterId, toCharacter, toPerson, toSources } from '../facts/link.ts';
import { aliasLine, oursLine } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { factEntry, type Grounded, groundedEntries } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { pair } from '../layout/pair.ts';
import type { Link } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { creditReading } from './credit.ts';
import { packWord } from './pack-word.ts';

const MOST_LINKS = 5;

/** A character, with who plays them or that no source says so. */
export function characterCard(character: Character, scene: Scene, page?: number): MessageBody {
  const { language } = scene;
  const facts: Grounded[] = [
    ...what(character, language),
    ...players(character, scene),
    ...character.unstated.map(({ say, source }) => ({ source, text: plain(say) })),
    ...relations(character, scene),
    ...character.facts.map((fact) => factEntry(fact, scene)),
  ];
  const names = [
    ...oursLine(character.name, character.names, language),
    ...aliasLine(character.name, character.names, language),
  ];
  return draw({
    language,
    head: [[`## ${plain(character.name)}`, ...names].join('\n')],
    ...groundedEntries(facts, language, 'ages'),
    links: [...links(character, scene), ...toSources(facts, language)],
    page,
    turn: (to) => characterId(character.id, to),
  });
}

/** "A character of Mission: Impossible." Where no source says even that the actor is not named, we say so. */
function what({ franchise, playedBy, unstated, cites }: Character, language: Translator): Grounded[] {
  const name = franchise && plain(franchise.name);
  const of = name ? language.t('cast.character.of', { franchise: name }) : language.t('cast.character');
  const open = playedBy.length === 0 && !unstated.some((gap) => gap.what === 'actor');
  const text = open ? `${of} ${language.t('cast.character.unplayed')}` : of;
  return cites.slice(0, 1).map((cite) => ({ ...cite, text }));
}

/** Who plays them, as the credits say. */
function players({ id, playedBy }: Character, { library, language }: Scene): Grounded[] {
  const people = playedBy.flatMap((person) => library.person(person) ?? []);
  return people.flatMap(({ name, credits }) =>
    credits
      .filter((credit) => credit.character === id)
      .map((credit) => ({
        ...credit.cite,
        reading: creditReading(credit),
        text: language.t('cast.character.played', { people: plain(name) }),
      })),
  );
}

/** Both ways: whose daughter she is, and who is his. */
function relations(character: Character, { library, language }: Scene): Grounded[] {
  const nameOf = (id: string) => library.character(id)?.name ?? id;
  const line = (from: string, is: string, to: string) =>
    cut(pair(plain(from), `${packWord(is, language)} ${plain(to)}`, language), 400);
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
  const people = character.playedBy.flatMap((id) => library.person(id) ?? []);
  const related = library
    .characters()
    .filter(
      (other) =>
        other.relations.some((relation) => relation.character === character.id) ||
        character.relations.some((relation) => relation.character === other.id),
    );
  return [
    ...people.map((person) => toPerson(person, language)),
    ...related.map((other) => toCharacter(other, language)),
  ].slice(0, MOST_LINKS);
}
