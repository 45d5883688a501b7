import { fold, wordsOf } from '../packs/fold.ts';

const LONGEST = 48;

/** An id of a text's words, cut between two of them; letters other than a–z and digits are left out. */
export function slugOf(text: string): string {
  let slug = '';
  for (const word of wordsOf(fold(text)).map((one) => one.replace(/[^a-z0-9]/g, ''))) {
    if (word === '') continue;
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === '' ? 'unnamed' : slug;
}

/** Makes what gives ids that are given once: of those that are alike the later ones get a number. */
export function uniqueSlugs(): (text: string) => string {
  const given = new Set<string>();
  return (text) => {
    const slug = slugOf(text);
    let unique = slug;
    for (let number = 2; given.has(unique); number += 1) {
      const tail = `-${number}`;
      unique = slug.slice(0, LONGEST - tail.length).replace(/-$/, '') + tail;
    }
    given.add(unique);
    return unique;
  };
}
