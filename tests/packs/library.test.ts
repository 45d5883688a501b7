import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Found, Library } from '../../src/packs/library.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { harbourLights } from './fixtures.ts';

let library: Library;

beforeAll(async () => {
  library = createLibrary([await harbourLights()]);
});

const idOf = <T extends { id: string }>(found: Found<T>) =>
  'match' in found ? found.match.id : found.nearest.map(({ item }) => item.id);

describe('looking up by id', () => {
  it('gives what has it', () => {
    expect(library.film('ebb')?.title).toBe('Harbour Lights: Ebb');
    expect(library.person('ines-celik')?.name).toBe('Inés Çelik');
    expect(library.character('stowaway')?.name).toBe('The Stowaway');
    expect(library.franchise('harbour-lights')?.name).toBe('Harbour Lights');
    expect(library.quotation('hum')?.speaker).toBe('ines-celik');
    expect(library.productionFact('storm')?.title).toBe('A storm indoors');
    expect(library.source('gull-2031')?.published).toBe('2031-02-03');
    expect(library.topic('ferry')?.name).toBe('The ferry');
  });

  it.each([
    '',
    'nobody',
    '__proto__',
    'constructor',
    'ebb ',
    '\u202eebb',
    'x'.repeat(6000),
  ])('gives nothing for an id that is none: %j', (id) => {
    const { film, person, character, franchise, quotation, productionFact, source, topic } = library;
    const all = [film, person, character, franchise, quotation, productionFact, source, topic];
    expect(all.map((look) => look(id))).toEqual(all.map(() => undefined));
  });
});

describe('what the library makes of a pack', () => {
  it('says of each title whether it is the source’s or ours', () => {
    expect(library.films().map(({ title, titleBy }) => [title, titleBy])).toEqual([
      ['Harbour Lights', 'source'],
      ['Harbour Lights: Ebb', 'ours'],
      ['Harbour Lights: Flood', 'ours'],
    ]);
  });

  it('gives a claim the day of its source where none is given', () => {
    expect(library.film('ebb')?.releases[0]).toMatchObject({ said: '2031-02-03', region: null });
  });

  it('puts the source itself at each cite', () => {
    const cite = library.quotation('hum')?.cite;
    expect(cite).toEqual({ source: library.source('gull-2031'), paragraphs: [3, 4], reading: null });
  });

  it('knows who plays a character by the credits', () => {
    expect(library.character('anders-quist')?.playedBy).toEqual(['soren-brandt']);
    expect(library.castOf('harbour-lights').map(({ id }) => id)).toEqual([
      'ines-celik',
      'soren-brandt',
      'ruta-okonjo',
    ]);
    expect(library.castOf('flood')).toEqual([]);
  });

  it('knows what follows a film', () => {
    expect(library.sequelsOf('harbour-lights').map(({ id }) => id)).toEqual(['ebb']);
    expect(library.sequelsOf('flood')).toEqual([]);
  });

  it('lists the topics that something is said on', () => {
    expect(library.topics().map(({ id }) => id)).toEqual(['ferry', 'weather', 'tricks']);
  });
});

describe('narrowing down', () => {
  it('gives all quotations where nothing is asked for', () => {
    expect(library.quotations().map(({ id }) => id)).toEqual(['hum', 'cold', 'november']);
    expect(library.quotations({ speaker: undefined })).toHaveLength(3);
  });

  it('takes speaker, topic and film together', () => {
    const ids = (filter: Parameters<Library['quotations']>[0]) =>
      library.quotations(filter).map(({ id }) => id);
    expect(ids({ about: 'weather' })).toEqual(['hum', 'cold']);
    expect(ids({ about: 'weather', speaker: 'soren-brandt' })).toEqual(['cold']);
    expect(ids({ about: 'weather', film: 'harbour-lights' })).toEqual(['hum']);
    expect(ids({ speaker: 'nobody' })).toEqual([]);
  });

  it('does the same for production facts', () => {
    expect(library.production().map(({ id }) => id)).toEqual(['ferry', 'storm']);
    expect(library.production({ topic: 'tricks' }).map(({ id }) => id)).toEqual(['storm']);
    expect(library.production({ topic: 'ferry', film: 'ebb' })).toEqual([]);
  });
});

describe('finding what somebody typed', () => {
  it.each([
    ['hl2', 'ebb'],
    ['harbour lights', 'harbour-lights'],
    ['Harbour Lights — Flood', 'flood'],
    ['harbor lights ebb', 'ebb'],
  ])('a film: %s', (typed, id) => {
    expect(idOf(library.find.film(typed))).toBe(id);
  });

  it.each([
    ['ines', 'ines-celik'],
    ['CELIK', 'ines-celik'],
    ['soren brant', 'soren-brandt'],
    ['okonyo', 'ruta-okonjo'],
    ['the stowaway', 'ruta-okonjo'],
    ['quist', 'soren-brandt'],
  ])('a person, also by the character they play: %s', (typed, id) => {
    expect(idOf(library.find.person(typed))).toBe(id);
    expect(idOf(library.find.cast(typed))).toBe(id);
  });

  it('a character', () => {
    expect(library.find.character('stow away')).toMatchObject({ match: { name: 'The Stowaway' } });
  });

  it('a topic, an article', () => {
    expect(idOf(library.find.topic('boat'))).toBe('ferry');
    expect(idOf(library.find.source('2031-02-03'))).toBe('gull-2031');
    expect(idOf(library.find.source('makers of a drama'))).toBe('gull-2031');
  });

  it('a character of whom nobody says who plays them, in the cast', async () => {
    const pack = await harbourLights();
    const people = pack.people.filter(({ id }) => id !== 'ruta-okonjo');
    const without = createLibrary([{ ...pack, people, quotations: [] }]);
    expect(without.find.cast('stowaway')).toMatchObject({ match: { kind: 'character', id: 'stowaway' } });
    expect(without.find.person('stowaway')).toHaveProperty('nearest');
    expect(without.suggest.cast('stow').map(({ label }) => label)).toEqual(['The Stowaway']);
  });
});

describe('suggesting', () => {
  it('shows members of the cast with whom they play', () => {
    expect(library.suggest.cast('').map(({ label }) => label)).toEqual([
      'Inés Çelik',
      'Søren Brandt (Anders Quist)',
      'Ruta Okonjo (The Stowaway)',
    ]);
  });

  it('offers as speakers only those of whom there are words', async () => {
    const pack = await harbourLights();
    const one = createLibrary([{ ...pack, quotations: pack.quotations.slice(0, 1) }]);
    expect(one.suggest.speaker('').map(({ label }) => label)).toEqual(['Inés Çelik']);
    expect(one.suggest.speaker('brandt')).toEqual([]);
    expect(one.suggest.person('brandt')).toHaveLength(1);
  });

  it('offers for quotations and for production only topics that have any', () => {
    expect(library.suggest.quotationTopic('').map(({ item }) => item.id)).toEqual(['ferry', 'weather']);
    expect(library.suggest.productionTopic('').map(({ item }) => item.id)).toEqual([
      'ferry',
      'weather',
      'tricks',
    ]);
  });

  it('shows an article by day and subject', () => {
    expect(library.suggest.source('drama').map(({ label }) => label)).toEqual([
      '2031-02-03: A visit to the makers of a drama about a pilot',
    ]);
  });

  it('never shows a label that is longer than a choice may be', async () => {
    const pack = await harbourLights();
    const long = 'A'.repeat(89);
    const [source] = pack.sources;
    if (source === undefined) throw new Error('the pack has no source');
    const names = { source: [long], ours: [] };
    const people = pack.people.map((person, place) => ({ ...person, name: long, names, id: `p${place}` }));
    const sources = [{ ...source, subject: 'B'.repeat(500) }];
    const packs = [{ ...pack, people, sources, quotations: [] }];
    const lengthy = createLibrary(packs);
    const labels = [...lengthy.suggest.cast(''), ...lengthy.suggest.source('')].map(({ label }) => label);
    expect(labels).toHaveLength(4);
    expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(100);
  });
});

describe('any string at all', () => {
  it('is answered by every finder and every suggester', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '__proto__',
        'hasOwnProperty',
        '\u202e\u2066x',
        '<@&1>',
        'x'.repeat(6000),
        'a '.repeat(3000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        for (const find of Object.values(library.find)) {
          const found = find(typed);
          expect('match' in found || found.nearest.length > 0).toBe(true);
        }
        for (const suggest of Object.values(library.suggest)) {
          expect(suggest(typed).length).toBeLessThanOrEqual(25);
        }
        expect((await library.search(typed)).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
