import { describe, expect, it } from 'vitest';
import { checkPack, summaryOf } from '../../../src/packs/check/report.ts';
import { harbourLights } from '../fixtures.ts';
import { at, evidence } from './evidence.ts';

describe('the report of a check', () => {
  it('counts faults over all rules', async () => {
    expect(checkPack(await evidence()).faults).toBe(0);
    const spoiled = await evidence({
      pack: (pack) => {
        at(pack.sources, 0).published = '2031-02-04';
        at(pack.quotations, 2).segments = ['Never.'];
        at(pack.production, 1).places = ['Gdynia', 'Hel'];
      },
    });
    expect(checkPack(spoiled).faults).toBe(4);
  });

  it('ends with one verdict for each rule, with what is to mend below it', async () => {
    const spoiled = await evidence({
      pack: (pack) => {
        at(pack.production, 1).places = ['Gdynia'];
      },
    });
    expect(checkPack(spoiled).lines.slice(-7)).toEqual([
      '✓ Articles: day, paragraphs, publisher',
      '✓ Quotations: to the letter, whole, with speaker',
      '✓ Dates of films',
      '✗ Names, roles and places: 1 to mend',
      '    production › storm, paragraph 8: the place “Gdynia” is not there',
      '      → write it as the article does, and cite the paragraph that names it',
      '✓ Our own words: no sentence taken over',
    ]);
  });

  it('says which articles were not at hand, and judges nothing by them', async () => {
    const { lines, faults } = checkPack({ pack: await harbourLights(), articles: new Map() });
    expect(faults).toBe(0);
    expect(lines.join('\n')).toContain('Not checked, since no text was given\n  source gull-2031');
  });

  it('says how much a pack holds', async () => {
    expect(summaryOf(await harbourLights())).toBe(
      'Pack harbour-lights: sources 1, films 3, dates 3, people 3, characters 2, quotations 3, segments 6, production facts 2',
    );
  });
});
