import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Dice } from '../support/dice.ts';

// A pack as large as a fandom of decades: names as people have them, texts in which few words are frequent and most are rare.

export type PackSize = { quotations: number; films: number; people: number };

const PACK = 'large';

const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'f',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  '',
] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'a', 'e', 'é', 'ö', 'ai', 'ou'] as const;
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'nd', 'ck', 'm'] as const;

function wordOf(dice: Dice, syllables: number): string {
  const syllable = () => dice.pick(ONSETS) + dice.pick(VOWELS) + dice.pick(CODAS);
  return Array.from({ length: syllables }, syllable).join('');
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** So many different words, the first of which `frequent` gives most often. */
const vocabulary = (dice: Dice, size: number): string[] => [
  ...new Set(Array.from({ length: size }, () => wordOf(dice, dice.between(1, 4)))),
];

/** By Zipf's law, about: the n-th word comes a 1/n as often as the first. */
const frequent = (dice: Dice, words: readonly string[]): string =>
  words[Math.floor(words.length ** (dice.below(1_000_000) / 1_000_000)) - 1] ?? '';

const textOf = (dice: Dice, words: readonly string[], length: number): string =>
  capital(Array.from({ length }, () => frequent(dice, words)).join(' '));

const cite = { source: 'article-0', paragraphs: [2] };
const named = (name: string) => ({ source: [name], ours: [] as string[] });
const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, number) => make(number));

function filmsOf(dice: Dice, count: number) {
  const titles = vocabulary(dice, count).map(capital);
  const parts = ['', '', '', ' II', ': Part One', ': Part Two', ' Returns'] as const;
  return numbered(count, (number) => {
    const words = numbered(dice.between(1, 3), () => titles[dice.below(titles.length)] ?? '');
    const title = `${dice.below(4) === 0 ? 'The ' : ''}${words.join(' ')}${dice.pick(parts)}`;
    const date = { precision: 'day', value: `${1950 + (number % 80)}-0${1 + (number % 9)}-1${number % 10}` };
    return {
      id: `film-${number}`,
      title,
      names: named(title),
      franchise: null,
      sequelOf: number % 10 === 0 ? null : { film: `film-${number - 1}`, cite },
      releases: [{ date, kind: 'theatrical', region: null, status: 'planned', cite }],
      cite,
    };
  });
}

function peopleOf(dice: Dice, count: number, films: number) {
  const first = vocabulary(dice, 300).map(capital);
  const last = vocabulary(dice, count).map(capital);
  return numbered(count, (number) => {
    const name = `${frequent(dice, first)} ${last[dice.below(last.length)] ?? ''}`;
    const film = { id: `film-${number % films}`, reading: null };
    const credit = {
      role: 'star',
      film,
      franchise: null,
      character: null,
      described: `Plays in ${name}.`,
      cite,
    };
    return { id: `person-${number}`, name, names: named(name), credits: [credit], cite };
  });
}

function quotationsOf(dice: Dice, { quotations, films, people }: PackSize, words: readonly string[]) {
  return numbered(quotations, (number) => ({
    id: `quotation-${number}`,
    speaker: `person-${dice.below(people)}`,
    segments: [`${textOf(dice, words, dice.between(6, 40))}.`],
    occasion: null,
    about: [`topic-${dice.below(300)}`],
    film: { id: `film-${number % films}`, reading: null },
    cite,
  }));
}

/** Writes such a pack into a folder of packs. The same seed gives the same pack. */
export async function writeBigPack(packs: string, size: PackSize, seed: number): Promise<void> {
  const dice = new Dice(seed);
  const words = vocabulary(dice, 8000);
  const source = { id: 'article-0', kind: 'article', subject: 'A large article', covers: [], paragraphs: 9 };
  const head = {
    schemaVersion: 1,
    id: PACK,
    name: 'A large pack',
    language: 'en',
    sources: [{ ...source, published: '2023-06-05', publisher: null, author: null, url: null }],
    topics: numbered(300, (number) => {
      const name = textOf(dice, words, dice.between(1, 3));
      return { id: `topic-${number}`, name, names: named(name) };
    }),
  };
  const parts = {
    'pack.json': head,
    'films.json': { films: filmsOf(dice, size.films) },
    'people.json': { people: peopleOf(dice, size.people, size.films) },
    'quotations.json': { quotations: quotationsOf(dice, size, words) },
  };
  await mkdir(join(packs, PACK), { recursive: true });
  for (const [file, content] of Object.entries(parts)) {
    await writeFile(join(packs, PACK, file), JSON.stringify(content));
  }
}
