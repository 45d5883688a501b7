import { describe, expect, it } from 'vitest';
import { checkCopies } from '../../../src/packs/check/copies.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { asLines, at, evidence } from './evidence.ts';

const linesAfter = async (spoil: (pack: Pack) => void) =>
  asLines(checkCopies(await evidence({ pack: spoil })));

/** Spoils one production fact. */
const telling = (text: string) =>
  linesAfter((pack) => {
    at(pack.production, 1).text = text;
  });

describe('our own words', () => {
  it('pass where they are our own', async () => {
    expect(checkCopies(await evidence())).toEqual([]);
  });

  it('are not a sentence of the article', async () => {
    expect(
      await telling('Nothing was repeated, because the paint on the hull came off after each take.'),
    ).toEqual([
      expect.stringMatching(
        /^production › storm › text \[8\] takes over the article’s own words “nothing was repeated/,
      ),
    ]);
  });

  it('are not a sentence of the article within others of ours', async () => {
    const lines = await telling('It rained. She would not say more about the part. It rained on.');
    expect(lines).toEqual([
      'production › storm › text [7] takes over the article’s own words “she would not say more about the part”',
    ]);
  });

  it('are not six words in a row of it, whatever marks and capitals stand between them', async () => {
    expect(await telling('THE PAINT – on the hull – came off, alas.')).toEqual([
      'production › storm › text [8] takes over the article’s own words “the paint on the hull came”',
    ]);
  });

  it('may share five words with it', async () => {
    expect(await telling('The paint on the hull had to be renewed.')).toEqual([]);
  });

  it('may share names and figures with it, which are facts', async () => {
    const lines = await telling(
      'The film named Harbour Lights – Flood, with Søren Brandt, Inés Çelik and Ruta Okonjo.',
    );
    expect(lines).toEqual([]);
  });

  it('are not saved by a name put between copied words', async () => {
    const lines = await telling('The paint on the Harbour Lights hull came off after.');
    expect(lines).toHaveLength(1);
  });

  it('may tell what somebody said: quotations are not the article’s prose', async () => {
    expect(await telling('They rehearsed for five weeks with the engines running, she says.')).toEqual([]);
  });

  it.each<[string, (pack: Pack, words: string) => void]>([
    [
      'sources › gull-2031 › subject',
      (pack, words) => {
        at(pack.sources, 0).subject = words;
      },
    ],
    [
      'sources › gull-2031 › covers[1]',
      (pack, words) => {
        at(pack.sources, 0).covers[1] = words;
      },
    ],
    [
      'films › harbour-lights › facts[0].text',
      (pack, words) => {
        at(at(pack.films, 0).facts, 0).text = words;
      },
    ],
    [
      'films › flood › unstated[0].say',
      (pack, words) => {
        at(at(pack.films, 2).unstated, 0).say = words;
      },
    ],
    [
      'films › flood › sequelOf.cite.reading',
      (pack, words) => {
        at(pack.films, 2).sequelOf = {
          film: 'ebb',
          cite: { source: 'gull-2031', paragraphs: [9], reading: words },
        };
      },
    ],
    [
      'people › ines-celik › credits[0].described',
      (pack, words) => {
        at(at(pack.people, 0).credits, 0).described = words;
      },
    ],
    [
      'characters › stowaway › relations[0].is',
      (pack, words) => {
        at(at(pack.characters, 1).relations, 0).is = words;
      },
    ],
    [
      'quotations › hum › film.reading',
      (pack, words) => {
        at(pack.quotations, 0).film = { id: 'harbour-lights', reading: words };
      },
    ],
    [
      'production › storm › title',
      (pack, words) => {
        at(pack.production, 1).title = words;
      },
    ],
  ])('are looked at everywhere: %s', async (entry, spoil) => {
    const lines = await linesAfter((pack) => spoil(pack, 'with two fire engines for rain'));
    expect(lines).toEqual([
      `${entry} [8] takes over the article’s own words “with two fire engines for rain”`,
    ]);
  });

  it('do not count names and quotations, which are the article’s by right', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.films, 0).names.source.push('with two fire engines for rain');
      at(pack.quotations, 0).segments.push('with two fire engines for rain');
    });
    expect(lines).toEqual([]);
  });
});
