import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/packs/library.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { citeOf, filmNamed, folderWith, personNamed, smallPack } from './fixtures.ts';

// A thousand words that have nothing to do with each other: three syllables of ten.
const SYLLABLES = ['ba', 'ke', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'tu'];

function word(number: number): string {
  const digits = String(number % 1000).padStart(3, '0');
  return Array.from(digits, (digit) => SYLLABLES[Number(digit)] ?? '').join('');
}

const sentence = (number: number) =>
  Array.from({ length: 12 }, (_, place) => word(number * 7 + place * place * 31)).join(' ');

function bigPack() {
  const films = Array.from({ length: 1000 }, (_, n) =>
    filmNamed(`film-${n}`, `${word(n)} ${word(n * 3 + 1)}`, 'big'),
  );
  const people = Array.from({ length: 500 }, (_, n) =>
    personNamed(`person-${n}`, `${word(n)} ${word(n + 500)}`, 'big'),
  );
  const quotations = Array.from({ length: 10_000 }, (_, n) => ({
    id: `quotation-${n}`,
    speaker: `person-${n % 500}`,
    segments: [`${sentence(n)} number${n}.`],
    occasion: null,
    about: [],
    film: { id: `film-${n % 1000}`, reading: null },
    cite: citeOf('big'),
  }));
  return smallPack('big', { films, people, quotations });
}

describe('a pack of 1,000 films, 500 people and 10,000 quotations', () => {
  let library: Library;

  beforeAll(() => {
    library = createLibrary([bigPack()]);
  });

  it('is loaded whole from its files', async () => {
    const { quotations, ...head } = bigPack();
    const dir = await folderWith({ 'big/pack.json': head, 'big/quotations.json': { quotations } });
    const loaded = await loadPacks(dir);
    expect(loaded.refused).toEqual([]);
    expect(loaded.library.films()).toHaveLength(1000);
    expect(loaded.library.people()).toHaveLength(500);
    expect(loaded.library.quotations()).toHaveLength(10_000);
  });

  it('gives the quotations of one speaker on one film', () => {
    const ids = library.quotations({ speaker: 'person-7', film: 'film-507' }).map(({ id }) => id);
    expect(ids[0]).toBe('quotation-507');
    expect(ids).toHaveLength(10);
  });

  it('finds a film by its title, with a typing error too', () => {
    const title = library.film('film-512')?.title ?? '';
    expect(library.find.film(title)).toMatchObject({ match: { id: 'film-512' } });
    expect(library.find.film(title.slice(0, -1))).toMatchObject({ match: { id: 'film-512' } });
  });

  it('finds one quotation among ten thousand', async () => {
    expect((await library.search('number7345'))[0]?.item.id).toBe('quotation-7345');
  });

  it('answers what is typed to wear it out', async () => {
    for (const typed of ['b '.repeat(3000), 'baba'.repeat(1500), SYLLABLES.join(' ').repeat(200)]) {
      expect(library.suggest.film(typed).length).toBeLessThanOrEqual(25);
      expect((await library.search(typed)).length).toBeLessThanOrEqual(10);
      expect(library.find.film(typed)).toHaveProperty('nearest');
    }
  });
});
