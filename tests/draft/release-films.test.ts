import { describe, expect, it } from 'vitest';
import { releasesTold, TWO } from '../support/releases.ts';

describe('the film of a release', () => {
  it.each([
    [
      'Glass Harbor opens in theaters on July 14 and Salt Road on August 2.',
      ['Glass Harbor 2031-07-14 theatrical planned ?', 'Salt Road 2031-08-02 theatrical planned ?'],
    ],
    [
      'Glass Harbor opens in theaters on July 14 and arrives on Netflix on September 5.',
      ['Glass Harbor 2031-07-14 theatrical planned', 'Glass Harbor 2031-09-05 streaming planned'],
    ],
    [
      'Glass Harbor comes to digital on September 5 and Blu-ray on October 7.',
      ['Glass Harbor 2031-09-05 digital planned', 'Glass Harbor 2031-10-07 disc planned'],
    ],
    [
      'Glass Harbor arrives on digital and Blu-ray on September 5.',
      ['Glass Harbor 2031-09-05 digital planned', 'Glass Harbor 2031-09-05 disc planned'],
    ],
    [
      'Glass Harbor will be released on July 14, 2031, and Salt Road the following year.',
      ['Glass Harbor 2031-07-14 null planned ?', 'Salt Road 2032 null planned ?'],
    ],
    [
      'Glass Harbor opens on July 14, Salt Road on August 2 and Glass Harbor on digital on September 1.',
      [
        'Glass Harbor 2031-07-14 theatrical planned ?',
        'Salt Road 2031-08-02 theatrical planned ?',
        'Glass Harbor 2031-09-01 digital planned ?',
      ],
    ],
    [
      'If you can’t wait, she is the lead of Salt Road, which lands in cinemas on July 18, and of Glass Harbor.',
      ['Salt Road 2031-07-18 theatrical planned ?'],
    ],
    [
      'Vance, who won a prize for “Salt Road” and will be seen this summer in the drama “Glass Harbor,” left.',
      ['Glass Harbor 2031-summer null planned ?'],
    ],
    ['Mara Vance stars in Salt Road, in theaters July 18.', ['Salt Road 2031-07-18 theatrical planned']],
    [
      'Glass Harbor and Salt Road will open on July 14 and August 2, respectively.',
      ['Glass Harbor 2031-07-14 theatrical planned ?', 'Salt Road 2031-08-02 theatrical planned ?'],
    ],
    [
      'Glass Harbor opens in theaters on July 14. Its sequel, Salt Road, follows on June 18, 2032.',
      ['Glass Harbor 2031-07-14 theatrical planned', 'Salt Road 2032-06-18 theatrical planned ?'],
    ],
    [
      'Salt Road, from the director of Glass Harbor, opens in theaters on July 14.',
      ['Salt Road 2031-07-14 theatrical planned ?'],
    ],
    [
      'Glass Harbor star Mara Vance returns in Salt Road, which opens in theaters on July 14.',
      ['Salt Road 2031-07-14 theatrical planned ?'],
    ],
    [
      'Salt Road opened in 2029. Glass Harbor opens in July.',
      ['Salt Road 2029 theatrical happened', 'Glass Harbor 2031-07 theatrical planned'],
    ],
  ])('%s', (text, found) => {
    expect(releasesTold(text, TWO)).toEqual(found);
  });

  it.each([
    [
      'Salt Road, from a script of her own, is long and is likely to be out in 2032.',
      ['Salt Road 2032 null planned ?'],
    ],
    [
      'Salt Road — and not Salt Road 2 — hits theaters on July 18.',
      ['Salt Road 2031-07-18 theatrical planned ?'],
    ],
    ['Vance came to Friday’s premiere of Salt Road.', ['Salt Road 2031-05-30 premiere happened ?']],
    [
      'Glass Harbor is the first film since Salt Road, which came out in 2028.',
      ['Salt Road 2028 null happened ?'],
    ],
    [
      'Vance, who won a prize for Salt Road and will be seen this summer in the comedy “Lantern, Ltd.,” left.',
      ['Lantern, Ltd. 2031-summer null planned ?'],
    ],
    [
      'Salt Road, starring Glass Harbor’s Mara Vance, opens on July 18.',
      ['Salt Road 2031-07-18 theatrical planned ?'],
    ],
  ])('by the head of a clause, and by what stands behind a noun: %s', (text, found) => {
    expect(releasesTold(text, TWO)).toEqual(found);
  });

  it('takes “it” for the film of the paragraph before, in doubt', () => {
    const text = 'Salt Road is a long film about salt.\n\nIt opens in France on July 18.';
    expect(releasesTold(text, TWO)).toEqual(['Salt Road 2031-07-18 theatrical planned in France ?']);
  });
});
