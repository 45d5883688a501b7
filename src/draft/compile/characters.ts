import { holdsName } from '../../packs/check/wording.ts';
import { contentOf, type DraftItem } from '../../packs/draft/record.ts';
import { slugOf } from '../slugs.ts';
import { citeOf, type Entry, factsAbout, type Making, namesOf } from './context.ts';
import { holding } from './held.ts';

/** To whom a character is something: "the daughter of Ebb's Max" is the "daughter of" "Max". */
interface Relation {
  readonly is: string;
  readonly to: string;
}

// "the daughter of", "a mysterious adversary for", a title with ’s in between, and a name at the end.
const RELATION =
  /^(?:the |an? )?((?:\p{Ll}[\p{L}-]* ){0,4}(?:of|for|to)) (?:\p{Lu}.*[’']s )?((?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3})$/u;

/** Reads what an article says of a character; undefined where it tells of no other one. */
function relationIn(described: string | null): Relation | undefined {
  const [, is, to] = RELATION.exec(described ?? '') ?? [];
  return is === undefined || to === undefined ? undefined : { is, to };
}

type Credit = DraftItem<'credit'>;

/** The characters of a pack: whom people play, and to whom those are something. */
export function charactersOf(making: Making): Entry<'characters'>[] {
  const credits = making.settled('credit');
  const named = credits.flatMap((item) => [
    ...all(contentOf(item).character, item),
    ...all(relationIn(contentOf(item).described)?.to ?? null, item),
  ]);
  const byId = Map.groupBy(named, ({ name }) => characterId(name));
  return [...byId].map(([id, group]) => entryOf(making, id, group));
}

/** "the White Widow" and "White Widow" are one. */
export const characterId = (name: string): string => slugOf(name.replace(/^the /i, ''));

const all = (name: string | null, item: Credit) => (name === null ? [] : [{ name, item }]);

function entryOf(
  making: Making,
  id: string,
  group: readonly { name: string; item: Credit }[],
): Entry<'characters'> {
  const [first] = group;
  const played = group.filter(({ item }) => characterId(contentOf(item).character ?? '') === id);
  const shown = first?.name ?? id;
  const name = isLed(making, shown) ? `The ${shown}` : shown;
  const source = group.map((one) => (isLed(making, one.name) ? `the ${one.name}` : one.name));
  return {
    id,
    name,
    names: namesOf(making, [...source, name]),
    franchise: making.franchiseOf(first === undefined ? null : contentOf(first.item).film),
    relations: played.flatMap(({ item }) => relationOf(making, item)),
    facts: [
      ...group.flatMap(({ item }) => playedBeside(making, item, id)),
      ...factsAbout(
        making,
        'character',
        group.map((one) => one.name),
      ),
    ],
    unstated: [],
    cite: citeOf(
      making,
      [first?.item.at.paragraph ?? 1],
      first === undefined ? null : contentOf(first.item).reading,
    ),
  };
}

/** Whether an article names somebody never without "the": the White Widow. */
function isLed({ article }: Making, name: string): boolean {
  const texts = [...holding(article, name)].filter(({ heading }) => !heading).map(({ text }) => text);
  const led = new RegExp(`(?<![\\p{L}])[Tt]he ${RegExp.escape(name)}(?![\\p{L}])`, 'gu');
  return texts.length > 0 && !texts.some((text) => holdsName(text.replace(led, '·'), name));
}

/** Who plays somebody without a name that is something to a character: "a mysterious adversary for Ethan Hunt". */
function playedBeside(making: Making, item: Credit, id: string) {
  const { person, character, described, reading } = contentOf(item);
  const relation = character === null ? relationIn(described) : undefined;
  if (relation === undefined || characterId(relation.to) !== id) return [];
  return [{ text: `${person} plays ${described}.`, cite: citeOf(making, [item.at.paragraph], reading) }];
}

function relationOf(making: Making, item: Credit) {
  const relation = relationIn(contentOf(item).described);
  if (relation === undefined) return [];
  return {
    is: relation.is,
    character: characterId(relation.to),
    cite: citeOf(making, [item.at.paragraph], null),
  };
}
