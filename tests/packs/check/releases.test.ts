import { describe, expect, it } from 'vitest';
import { checkReleases, checkSources } from '../../../src/packs/check/releases.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { asLines, at, evidence } from './evidence.ts';

const claim = (pack: Pack, film: number) => at(at(pack.films, film).releases, 0);
const linesAfter = async (spoil: (pack: Pack) => void) =>
  asLines(checkReleases(await evidence({ pack: spoil })));

describe('dates of films', () => {
  it('pass where they stand: a day, a month, and one that is to be announced', async () => {
    expect(checkReleases(await evidence())).toEqual([]);
  });

  it('that are wrong by a day are found', async () => {
    const lines = await linesAfter((pack) => {
      claim(pack, 0).date = { precision: 'day', value: '2031-11-15' };
    });
    expect(lines).toEqual(['films › harbour-lights [2] the date 2031-11-15 is not there']);
  });

  it('that are in another paragraph are found', async () => {
    const lines = await linesAfter((pack) => {
      claim(pack, 1).cite.paragraphs = [9];
    });
    expect(lines).toEqual(['films › ebb [9] the date 2033-03 is not there']);
  });

  it('that are more exact than the article are found', async () => {
    const lines = await linesAfter((pack) => {
      claim(pack, 1).date = { precision: 'day', value: '2033-03-01' };
    });
    expect(lines).toEqual(['films › ebb [2] the date 2033-03-01 is not there']);
  });

  it('whose year is inferred need a reading', async () => {
    const text = (article: string) => article.replace('14 November 2031', '14 November');
    const without = await evidence({ text });
    expect(asLines(checkReleases(without))).toEqual([
      'films › harbour-lights [2] the date 2031-11-14 is there in part only, and no reading says how the rest is known',
    ]);
    const pack = (spoiled: Pack) => {
      claim(spoiled, 0).cite.reading = 'The year is that of the article.';
    };
    expect(checkReleases(await evidence({ text, pack }))).toEqual([]);
  });

  it('are not saved by a reading where nothing of them is there', async () => {
    const lines = await linesAfter((pack) => {
      claim(pack, 0).date = { precision: 'day', value: '2031-12-24' };
      claim(pack, 0).cite.reading = 'We think so.';
    });
    expect(lines).toEqual(['films › harbour-lights [2] the date 2031-12-24 is not there']);
  });

  it('hold in the region that the article names, and in no other', async () => {
    const lines = await linesAfter((pack) => {
      claim(pack, 0).region = 'Ireland';
    });
    expect(lines).toEqual(['films › harbour-lights [2] the region “Ireland” is not there']);
  });

  it('that were said on another day than the article’s have that day in the text', async () => {
    const said = (day: string) => (pack: Pack) => {
      claim(pack, 0).said = day;
    };
    expect(await linesAfter(said('2031-02-03'))).toEqual([]);
    expect(await linesAfter(said('2030-05-01'))).toEqual([
      'films › harbour-lights [2] the date 2030-05-01 is not there',
    ]);
  });

  it('of a source that is not at hand are not judged', async () => {
    const { pack } = await evidence();
    claim(pack, 0).date = { precision: 'day', value: '2031-11-15' };
    expect(checkReleases({ pack, articles: new Map() })).toEqual([]);
  });
});

describe('an article as a whole', () => {
  const source = async (
    spoil: (one: Pack['sources'][number]) => void,
    text?: (article: string) => string,
  ) => {
    const pack = (spoiled: Pack) => spoil(at(spoiled.sources, 0));
    return asLines(checkSources(await evidence({ pack, ...(text === undefined ? {} : { text }) })));
  };

  it('passes where day and paragraphs agree', async () => {
    expect(checkSources(await evidence())).toEqual([]);
  });

  it('is of the day that it is dated', async () => {
    const lines = await source((one) => {
      one.published = '2031-02-04';
    });
    expect(lines).toEqual(['sources › gull-2031 [] the article is dated 2031-02-03, not 2031-02-04']);
  });

  it('without a date line has to name its day somewhere', async () => {
    const undated = (article: string) => article.replace('Published: 2031-02-03', '');
    expect(await source(() => {}, undated)).toEqual([
      'sources › gull-2031 [] the day of publication, 2031-02-03, is not there',
    ]);
    const named = (article: string) => `${undated(article)} Filed 3 February 2031.`;
    expect(await source(() => {}, named)).toEqual([]);
  });

  it('has as many paragraphs as the pack says', async () => {
    const lines = await source((one) => {
      one.paragraphs = 8;
    });
    expect(lines).toEqual(['sources › gull-2031 [] the article has 9 paragraphs, not 8']);
  });

  it('has the publisher, author and address that the pack gives it', async () => {
    const lines = await source((one) => {
      one.publisher = 'Evening Gull';
      one.author = 'J. Tern';
      one.url = 'https://gull.example/ship';
    });
    expect(lines).toEqual([
      'sources › gull-2031 [] “J. Tern” is not there',
      'sources › gull-2031 [] “https://gull.example/ship” is not there',
    ]);
  });
});
