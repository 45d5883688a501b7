import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../src/packs/check/names.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { asLines, at, evidence } from './evidence.ts';

const linesAfter = async (spoil: (pack: Pack) => void) =>
  asLines(checkNames(await evidence({ pack: spoil })));

describe('names that are said to be the article’s', () => {
  it('pass where they are, with another dash too', async () => {
    expect(checkNames(await evidence())).toEqual([]);
  });

  it.each<[string, (pack: Pack) => void, string]>([
    [
      'of a film',
      (pack) => {
        at(pack.films, 1).names.source.push('Harbour Lights II');
      },
      'films › ebb [] the name “Harbour Lights II” is not there',
    ],
    [
      'of a person',
      (pack) => {
        at(pack.people, 1).names.source.push('Soren Brandt');
      },
      'people › soren-brandt [] the name “Soren Brandt” is not there',
    ],
    [
      'of a character',
      (pack) => {
        at(pack.characters, 0).names.source.push('Captain Quist');
      },
      'characters › anders-quist [] the name “Captain Quist” is not there',
    ],
    [
      'of a franchise',
      (pack) => {
        at(pack.franchises, 0).names.source.push('The Lights Saga');
      },
      'franchises › harbour-lights [] the name “The Lights Saga” is not there',
    ],
    [
      'of a topic',
      (pack) => {
        at(pack.topics, 0).names.source.push('steamer');
      },
      'topics › ferry [] the name “steamer” is not there',
    ],
  ])('are found missing: %s', async (_, spoil, line) => {
    expect(await linesAfter(spoil)).toEqual([line]);
  });

  it('that are marked as ours may be anything', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.films, 1).names.ours.push('The one with the ice');
    });
    expect(lines).toEqual([]);
  });

  it('have to stand, one of them, where the entry says that it is named', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.people, 0).cite.paragraphs = [8];
    });
    expect(lines).toEqual(['people › ines-celik [8] none of its names is in the paragraph']);
  });

  it('need not stand there where a reading says how one knows', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.people, 0).cite = { source: 'gull-2031', paragraphs: [8], reading: 'The crew is hers.' };
    });
    expect(lines).toEqual([]);
  });

  it('are not judged while one of the sources is not at hand, since they may be there', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.films, 1).names.source.push('Harbour Lights II');
      pack.sources.push({ ...at(pack.sources, 0), id: 'another' });
    });
    expect(lines).toEqual([]);
  });
});

describe('roles', () => {
  it('are the article’s word, in that paragraph', async () => {
    const lines = await linesAfter((pack) => {
      at(at(pack.people, 1).credits, 0).role = 'co-star';
    });
    expect(lines).toEqual(['people › soren-brandt [5] the role “co-star” is not there']);
  });
});

describe('places', () => {
  it('are named in that paragraph', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.production, 1).places = ['Sopot', 'Gdynia'];
    });
    expect(lines).toEqual(['production › storm [8] the place “Gdynia” is not there']);
  });
});
