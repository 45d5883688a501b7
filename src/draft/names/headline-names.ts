import type { Paragraph } from '../text/article.ts';
import { isSame, nameWords } from './name-parts.ts';
import { nicknameIn } from './names.ts';
import type { Person } from './people.ts';

// A name hardly has more words.
const LONGEST = 5;

/**
 * People under the name that the headline writes first, where that is another one than the article's own: "Vin Quill" above "Vincenzo
 * “Vin” Quill".
 */
export function asHeaded(people: readonly Person[], paragraphs: readonly Paragraph[]): Person[] {
  const body = paragraphs.findIndex(({ heading }) => !heading);
  const headline = paragraphs.slice(0, Math.max(body, 0)).map(({ text }) => text);
  if (headline.length === 0) return [...people];
  return people.map((person) => {
    const name = headed(person, headline);
    if (name === null || person.names.includes(name)) return person;
    return { ...person, name, names: [name, ...person.names], forms: [name, ...person.forms] };
  });
}

/** A whole name of somebody's in the headline, with their family name and a first name that is short for theirs. */
function headed({ name }: Person, headline: readonly string[]): string | null {
  const words = nameWords(name);
  const family = words.at(-1) ?? '';
  const nickname = nicknameIn(name);
  if (words.length < 2 || words.length > LONGEST) return null;
  const pattern = new RegExp(
    `(?<![\\p{L}’'-])(?<first>\\p{Lu}[\\p{L}’'-]*) ${RegExp.escape(family)}(?![\\p{L}-])`,
    'u',
  );
  for (const text of headline) {
    const first = pattern.exec(text)?.groups?.first;
    if (first === undefined) continue;
    const other = `${first} ${family}`;
    const short = !words.includes(first) && isSame(nameWords(other), [words[0] ?? '', family]);
    if (first === nickname || short) return other;
  }
  return null;
}
