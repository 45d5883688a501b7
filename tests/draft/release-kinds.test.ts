import { describe, expect, it } from 'vitest';
import { GROUND, releases, TWO } from '../support/releases.ts';

describe('the kind of a release', () => {
  it.each([
    [
      'Glass Harbor will open the Oslo Film Festival on July 2.',
      'Glass Harbor 2031-07-02 premiere planned ?',
    ],
    ['Glass Harbor closes the festival on July 2.', 'Glass Harbor 2031-07-02 premiere planned ?'],
    ['Glass Harbor was shown for the first time in February.', 'Glass Harbor 2031-02 premiere happened'],
    ['Glass Harbor opened on 2,100 screens in May.', 'Glass Harbor 2031-05 theatrical happened'],
    ['Glass Harbor has been available on digital since 2 May.', 'Glass Harbor 2031-05-02 digital happened'],
    ['Glass Harbor was released in 1998 on VHS.', 'Glass Harbor 1998 disc happened'],
    ['A disc of Glass Harbor follows on July 2.', 'Glass Harbor 2031-07-02 disc planned ?'],
    ['Glass Harbor comes to Sky Cinema on July 2.', 'Glass Harbor 2031-07-02 streaming planned'],
    [
      'Glass Harbor will skip theaters and stream on Wavelet+ from July 18.',
      'Glass Harbor 2031-07-18 streaming planned',
    ],
  ])('is told by the words: %s', (text, release) => {
    expect(releases(text)).toEqual([release]);
  });

  it('is two where it comes out in theaters and at home on one day', () => {
    expect(releases('Glass Harbor opens day-and-date on July 18.')).toEqual([
      'Glass Harbor 2031-07-18 theatrical planned',
      'Glass Harbor 2031-07-18 digital planned',
    ]);
  });

  it('of what is moved or listed is that of the article’s other dates, in doubt', () => {
    const text = 'Salt Road opens on July 4. Glass Harbor slides from there to July 18.';
    expect(releases(text, TWO)).toEqual([
      'Salt Road 2031-07-04 theatrical planned',
      'Glass Harbor 2031-07-18 theatrical planned ?',
    ]);
    expect(releases('Cinemas need it: Glass Harbor (July 18).')).toEqual([
      'Glass Harbor 2031-07-18 theatrical planned ?',
    ]);
  });

  it('is not that of another date of the sentence where the words are of no kind', () => {
    const text = 'Glass Harbor has its premiere at Cannes in July before a release in the fall.';
    expect(releases(text)).toEqual([
      'Glass Harbor 2031-07 premiere planned',
      'Glass Harbor 2031-autumn null planned ?',
    ]);
  });
});

describe('dates by American and British usage', () => {
  it.each([
    ['Glass Harbor opens Friday.', 'Glass Harbor 2031-06-06 theatrical planned'],
    ['Glass Harbor opens July 18.', 'Glass Harbor 2031-07-18 theatrical planned'],
    ['Glass Harbor opens this weekend.', 'Glass Harbor 2031-06-06 theatrical planned ?'],
    ['Glass Harbor opened last weekend.', 'Glass Harbor 2031-05-30 theatrical happened ?'],
    ['Glass Harbor opens next weekend.', 'Glass Harbor 2031-06-06 theatrical planned ?'],
    ['Glass Harbor opened on Feb. 21 of last year.', 'Glass Harbor 2030-02-21 theatrical happened'],
    [
      'Glass Harbor, previously dated for July 18, has moved up to June 27.',
      'Glass Harbor 2031-06-27 null planned ?',
    ],
    [
      'Glass Harbor will open on August 1, two months after its original date of June 9.',
      'Glass Harbor 2031-08-01 theatrical planned ?',
    ],
    [
      'The trailer arrived Tuesday ahead of the film’s July 18 release.',
      'Glass Harbor 2031-07-18 null planned ?',
    ],
    ['“Glass Harbor opens on July 18,” she said.', 'Glass Harbor 2031-07-18 theatrical planned'],
    ['She made the 1961 surf drama Glass Harbor.', 'Glass Harbor 1961 null happened'],
    ['She made last year’s Hollywood heist thriller Glass Harbor.', 'Glass Harbor 2030 null happened'],
  ])('%s', (text, release) => {
    expect(releases(text)).toEqual([release]);
  });

  it.each(['The embargo on Glass Harbor lifted on Thursday.'])('none: %s', (text) => {
    expect(releases(text)).toEqual([]);
  });

  it('reads a day without a year by one that is named before it in the sentence', () => {
    const text = 'Glass Harbor premieres at Cannes on May 16, 2031, and opens in theaters on July 18.';
    expect(releases(text, GROUND.replace('date 2031-06-05\n\n', ''))).toEqual([
      'Glass Harbor 2031-05-16 premiere planned',
      'Glass Harbor 2031-07-18 theatrical planned ?',
    ]);
  });

  it('does not take the day of the article for that of the films below it', () => {
    const text = 'A Heading of It\n\nMay 2, 2031\n\nGlass Harbor is a film with the star Mara Vance.';
    expect(releases(text, '')).toEqual([]);
  });
});
