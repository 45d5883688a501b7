import type { Paragraph } from '../text/article.ts';
import { firstsBefore } from './first-names.ts';
import { isSame, nameWords } from './name-parts.ts';
import { nicknameIn } from './names.ts';

interface Named {
  readonly name: string;
  readonly names: readonly string[];
  readonly forms: readonly string[];
}

// A name hardly has more words.
const LONGEST = 5;

/**
 * People under the name that the headline writes first, where that is another one than the article's own: "Vin Quill" above "Vincenzo
 * “Vin” Quill".
 */
export function asHeaded<P extends Named>(people: readonly P[], paragraphs: readonly Paragraph[]): P[] {
  const body = paragraphs.findIndex(({ heading }) => !heading);
  const headline = paragraphs.slice(0, Math.max(body, 0)).map(({ text }) => text);
  if (headline.length === 0) return [...people];
  const firsts = firstsBefore(
    headline,
    FIRST,
    people.map(({ name }) => nameWords(name).at(-1) ?? ''),
    /^[\p{L}-]/u,
  );
  return people.map((person) => {
    const name = headed(person, firsts);
    if (name === null || person.names.includes(name)) return person;
    return { ...person, name, names: [name, ...person.names], forms: [name, ...person.forms] };
  });
}

/** A first name before a family name. */
const FIRST = /(?<![\p{L}’'-])(?<first>\p{Lu}[\p{L}’'-]*) /gu;

/**
 * A whole name of somebody's in the headline, with their family name and a first name that is short for theirs; `firsts` are those that
 * stand before each family name there.
 */
function headed({ name }: Named, firsts: ReadonlyMap<string, readonly string[]>): string | null {
  const words = nameWords(name);
  const family = words.at(-1) ?? '';
  const nickname = nicknameIn(name);
  if (words.length < 2 || words.length > LONGEST) return null;
  const first = (firsts.get(family) ?? []).find(
    (it) =>
      it === nickname ||
      (!words.includes(it) && isSame(nameWords(`${it} ${family}`), [words[0] ?? '', family])),
  );
  return first === undefined ? null : `${first} ${family}`;
}
