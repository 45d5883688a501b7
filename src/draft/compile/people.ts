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

/** Somebody of a pack, with the paragraph that they are known from. */
interface Known {
  readonly name: string;
  readonly paragraph: number;
}

/** The people of a pack, each with their credits: who has a part in a film, who speaks, of whom something is told. */
export function peopleOf(making: Making): Entry<'people'>[] {
  const credits = making.settled('credit');
  const byId = Map.groupBy(knownIn(making), ({ name }) => slugOf(name));
  const names = [...byId.values()].flatMap((group) => group.slice(0, 1).map(({ name }) => name));
  return [...byId].flatMap(([id, [known]]) => {
    if (known === undefined) return [];
    const own = credits.filter((item) => slugOf(contentOf(item).person) === id);
    const called = namesOf(making, [known.name, ...surnameOf(making, known.name, names)]);
    return {
      id,
      name: known.name,
      names: called,
      credits: own.map((item) => creditOf(making, item)),
      facts: factsAbout(making, [known.name]),
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
    ...making.settled('fact').flatMap((item) => contentOf(item).people.map((name) => ({ name, item }))),
  ]
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => a.item.at.start - b.item.at.start)
    .map(({ name, item }) => ({ name, paragraph: paragraphOf(item) }));
}

/** A surname by which the article calls somebody, where nobody else has it. */
function surnameOf({ article }: Making, name: string, people: readonly string[]): string[] {
  const [surname, first] = [name.split(' ').at(-1) ?? name, name.split(' ').at(0)];
  const shared = people.some((other) => other !== name && other.split(' ').at(-1) === surname);
  if (first === surname || shared) return [];
  const without = article.paragraphs.map(({ text }) => text.replaceAll(name, '·')).join('\n');
  return holdsName(without, surname) ? [surname] : [];
}

function creditOf(making: Making, item: DraftItem<'credit'>) {
  const { role, film, character, described, reading } = contentOf(item);
  const inText = role !== null && holdsName(textOf(making, item.at.paragraph), role);
  return {
    role: inText ? role : null,
    film: filmLink(making, film, reading),
    franchise: making.franchiseOf(film),
    character: character === null ? null : characterId(character),
    with: [...new Set([...contentOf(item).with.map(slugOf), ...together(making, item)])],
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
