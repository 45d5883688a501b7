import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkQuotations, unusedPassages } from '../../../src/packs/check/quotations.ts';
import type { Pack } from '../../../src/packs/schema.ts';
import { asLines, at, evidence } from './evidence.ts';

const linesAfter = async (spoil: (pack: Pack) => void) =>
  asLines(checkQuotations(await evidence({ pack: spoil })));

describe('quotations that are the article’s', () => {
  it('pass, with curly, single and straight marks, split, and over two paragraphs', async () => {
    expect(checkQuotations(await evidence())).toEqual([]);
  });

  it('pass whatever kind of quotation marks and spaces the article has', async () => {
    const text = (article: string) => article.replace(/[‘’]/g, "'").replaceAll(' five ', '\u00a0five  ');
    expect(checkQuotations(await evidence({ text }))).toEqual([]);
  });
});

describe('a quotation', () => {
  it('with one word changed is not there, and one sees where it goes wrong', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 0).segments[0] =
        'We rehearsed for five weeks with all engines running. You can’t fake that hum.';
    });
    expect(lines).toEqual([
      'quotations › hum [3,4] “We rehearsed for five weeks with all engines running. You can’t fake that hum.” is not there; it agrees up to “We rehearsed for five weeks with”',
    ]);
  });

  it('that nobody said is not there', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 2).segments = ['Ships are overrated.'];
    });
    expect(lines).toEqual(['quotations › november [7] “Ships are overrated.” is not there']);
  });

  it('that is cut is only a part', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 0).segments[0] = 'You can’t fake that hum.';
    });
    expect(lines).toEqual([
      'quotations › hum [3,4] “You can’t fake that hum.” is only a part of what stands between the quotation marks',
    ]);
  });

  it('that is not split as it was spoken is not there', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 1).segments = ['It’s the coldest I have ever been, and I grew up in Tromsø.'];
    });
    expect(lines).toEqual([expect.stringContaining('is not there; it agrees up to')]);
  });

  it('that is put in another order is found out', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 1).segments.reverse();
    });
    expect(lines).toEqual([
      'quotations › cold [5] “It’s the coldest I have ever been,” comes before the segment ahead of it',
    ]);
  });

  it('that stands in another paragraph is told which', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 1).cite.paragraphs = [7];
    });
    expect(lines).toContain(
      'quotations › cold [7] “It’s the coldest I have ever been,” stands in paragraph 5',
    );
  });

  it('made of the article’s own words is none', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 2).segments = ['She would not say more about the part.'];
    });
    expect(lines).toEqual([
      'quotations › november [7] “She would not say more about the part.” stands in paragraph 7 without quotation marks',
    ]);
  });

  it('has all its dashes and letters looked at', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 2).segments[1] = 'or don’t!';
    });
    expect(lines).toHaveLength(1);
  });
});

/** The tests' article with so many quotations in one paragraph more, and the pack with them. @param slip what stands in each that is not the article's */
function long(count: number, slip = '') {
  const words = (take: number) => `Take ${take} was kept after all of the others,`;
  const takes = Array.from({ length: count }, (_, take) => take);
  return evidence({
    text: (text) => `${text}\n\n${takes.map((take) => `“${words(take)}” said Ruta Okonjo.`).join(' ')}`,
    pack: (pack) => {
      const quotation = at(pack.quotations, 2);
      const cite = { source: quotation.cite.source, paragraphs: [at(pack.sources, 0).paragraphs + 1] };
      pack.quotations = takes.map((take) => ({
        ...quotation,
        id: `take-${take}`,
        segments: [words(take) + slip],
        cite,
      }));
    },
  });
}

describe('hundreds of quotations in one paragraph', () => {
  afterEach(() => void vi.restoreAllMocks());

  // What is as long as the article is put into plain quotes once, and not for each of them.
  it.each(['', ' almost'])('are looked for in it without reading it anew for each (%j)', async (slip) => {
    const whole = await long(1500, slip);
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const found = checkQuotations(whole);
    expect(found).toHaveLength(slip === '' ? 0 : 1500);
    expect(normalize.mock.calls.length).toBeLessThan(20_000);
  });

  it('are explained as far as they are listed', async () => {
    const lines = asLines(checkQuotations(await long(60, ' almost')));
    expect(lines[49]).toContain('is not there; it agrees up to “');
    expect(lines.slice(50)).toEqual(
      Array.from({ length: 10 }, (_, more) => `quotations › take-${50 + more} [10] is not there`),
    );
  });
});

describe('the speaker', () => {
  it('has to be named beside the words', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 2).speaker = 'ines-celik';
    });
    expect(lines).toEqual([
      'quotations › november [7] the speaker, Inés Çelik, is not named beside the words (and no reading says how one knows)',
    ]);
  });

  it('may be named by surname', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.people, 2).names.source = ['Ruta Okonjo'];
    });
    expect(lines).toEqual([]);
  });

  it('may be known by a reading, as where the article says "she"', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 2).speaker = 'ines-celik';
      at(pack.quotations, 2).cite.reading = '“She” is the director, who is named before.';
    });
    expect(lines).toEqual([]);
  });

  it('is not named by being spoken of in the quotation itself', async () => {
    const lines = asLines(
      checkQuotations(
        await evidence({
          text: (article) =>
            article
              .replace('," Okonjo said. "Or don\'t', '," she said. "Or don\'t')
              .replace('Ruta Okonjo', 'An actor'),
        }),
      ),
    );
    expect(lines).toEqual([expect.stringContaining('the speaker, Ruta Okonjo, is not named')]);
  });
});

describe('the occasion', () => {
  it('has to stand beside the words', async () => {
    const lines = await linesAfter((pack) => {
      at(pack.quotations, 0).occasion = { to: 'Morning Gull', form: 'interview' };
    });
    expect(lines).toEqual([
      'quotations › hum [3,4] the occasion, “Morning Gull”, is not there',
      'quotations › hum [3,4] the occasion, “interview”, is not there',
    ]);
  });
});

describe('passages that no quotation has', () => {
  it('are listed, since a title in marks may be meant and a quotation forgotten', async () => {
    expect(unusedPassages(await evidence())).toEqual(['paragraph 2: “Harbour Lights”']);
  });

  it('are those of forgotten quotations too', async () => {
    const unused = unusedPassages(
      await evidence({
        pack: (pack) => {
          pack.quotations = pack.quotations.filter(({ id }) => id !== 'november');
        },
      }),
    );
    expect(unused).toEqual([
      'paragraph 2: “Harbour Lights”',
      'paragraph 7: “Ask me in November,”',
      "paragraph 7: “Or don't!”",
    ]);
  });

  it('leave headings out: a line that echoes somebody is not said again', async () => {
    const text = (article: string) => article.replace('Night after night', '“We Wrote It In”');
    expect(unusedPassages(await evidence({ text }))).toEqual(['paragraph 2: “Harbour Lights”']);
  });
});
