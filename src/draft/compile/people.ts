import { holdsName } from '../../packs/check/wording.ts';
import { contentOf, type DraftItem } from '../../packs/draft/record.ts';
import { slugOf } from '../slugs.ts';
import { characterId } from './characters.ts';
import {
  citeOf,
  type Entry,
  factsAbout,
  filmLink,
  firstWith,
  type Making,
  namesOf,
  textOf,
} from './context.ts';
import { holding } from './held.ts';

/** Somebody of a pack, with the paragraph that they are known from. */
interface Known {
  readonly name: string;
  readonly paragraph: number;
}

/** The people of a pack, each with their credits: who has a part in a film, who speaks, of whom something is told. */
export function peopleOf(making: Making): Entry<'people'>[] {
  const credits = Map.groupBy(making.settled('credit'), (item) => slugOf(contentOf(item).person));
  const byId = Map.groupBy(knownIn(making), ({ name }) => slugOf(name));
  const names = [...byId.values()].flatMap((group) => group.slice(0, 1).map(({ name }) => name));
  const namesakes = Map.groupBy(names, surnameIn);
  return [...byId].flatMap(([id, group]) => {
    const [known] = group;
    if (known === undefined) return [];
    const own = credits.get(id) ?? [];
    const alike = namesakes.get(surnameIn(known.name)) ?? [];
    const called = namesOf(making, [known.name, ...surnameOf(making, known.name, alike)]);
    return {
      id,
      name: known.name,
      names: called,
      credits: own.map((item) => creditOf(making, item)),
      facts: factsAbout(
        making,
        'person',
        group.map(({ name }) => name),
      ),
      unstated: [],
      cite: citeOf(making, [firstWith(making, called.source, known.paragraph)], null),
    };
  });
}

function knownIn(making: Making): Known[] {
  const paragraphOf = ({ at }: { at: DraftItem['at'] }) => at.paragraph;
  return [
    ...making.settled('credit').map((item) => ({ name: contentOf(item).person, item })),
    ...making.settled('credit').flatMap((item) => contentOf(item).with.map((name) => ({ name, item }))),
    ...making.settled('quotation').map((item) => ({ name: contentOf(item).speaker ?? '', item })),
    ...making
      .settled('fact')
      .filter((item) => contentOf(item).about === null)
      .flatMap((item) => contentOf(item).people.map((name) => ({ name, item }))),
  ]
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => a.item.at.start - b.item.at.start)
    .map(({ name, item }) => ({ name, paragraph: paragraphOf(item) }));
}

const surnameIn = (name: string): string => name.split(' ').at(-1) ?? name;

/** A surname by which the article calls somebody, where nobody else has it. @param alike the names with that surname */
function surnameOf({ article }: Making, name: string, alike: readonly string[]): string[] {
  const surname = surnameIn(name);
  if (name.split(' ').at(0) === surname || alike.some((other) => other !== name)) return [];
  const isCalled = holding(article, surname).some(({ text }) =>
    holdsName(text.replaceAll(name, '·'), surname),
  );
  return isCalled ? [surname] : [];
}

function creditOf(making: Making, item: DraftItem<'credit'>) {
  const { person, role, film, character, described, with: others, reading } = contentOf(item);
  const inText = role !== null && holdsName(textOf(making, item.at.paragraph), role);
  return {
    role: inText ? role : null,
    film: filmLink(making, film, reading),
    franchise: making.franchiseOf(film),
    character: character === null ? null : characterId(character),
    with: [...new Set([...others.map(slugOf), ...together(making, item)])].filter(
      (id) => id !== slugOf(person),
    ),
    described: inOurWords(role, character, described),
    cite: citeOf(making, [item.at.paragraph], film === null ? reading : null),
  };
}

/** Those who did something on a film with somebody, where the article says no more than that. */
function together(making: Making, { id, at, found }: DraftItem<'credit'>): string[] {
  if (found.role !== null) return [];
  return making
    .settled('credit')
    .filter(
      (other) =>
        other.id !== id &&
        other.at.start === at.start &&
        other.found.role === null &&
        other.found.film === found.film,
    )
    .map((other) => slugOf(contentOf(other).person));
}

/** More words in small letters than these are the article's wording rather than a fact. */
const MOST_WORDS = 4;

function inOurWords(role: string | null, character: string | null, described: string | null): string {
  if (character !== null) return `Plays ${character}.`;
  const short =
    described !== null && (described.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []).length <= MOST_WORDS;
  if (short && (role === 'actor' || described !== null) && described !== null) return `Plays ${described}.`;
  return role === null ? 'Named as somebody who had a part in it.' : `Named as its ${role}.`;
}
