import { describe, expect, it } from 'vitest';
import { findReleases } from '../../src/draft/releases/releases.ts';
import { readArticle } from '../../src/draft/text/article.ts';
import { releases, TWO } from '../support/releases.ts';

// What no plain word gives to a release is found all the same, and left to a person.

describe('a date that only the words around it give to a film', () => {
  it.each([
    ['Glass Harbor will haunt multiplexes from July 18.', 'Glass Harbor 2031-07-18 theatrical planned ?'],
    ['Salt Road, a hit in 2016, made her name.', 'Salt Road 2016 null happened ?'],
    ['Salt Road hauled in $40 million in 2026.', 'Salt Road 2026 null happened ?'],
    ['Kestrel has pencilled Glass Harbor in for July 18.', 'Glass Harbor 2031-07-18 null planned ?'],
    ['A new print of Salt Road, from June 20, is crisp.', 'Salt Road 2031-06-20 null planned ?'],
    [
      'Glass Harbor opens on July 4, followed on July 18 by Salt Road.',
      'Salt Road 2031-07-18 theatrical planned ?',
    ],
    ['Glass Harbor goes live on Wavelet+ tomorrow.', 'Glass Harbor 2031-06-06 streaming planned ?'],
  ])('is proposed: %s', (text, line) => {
    expect(releases(text, TWO)).toContain(line);
  });

  it.each([
    'Tickets for Glass Harbor can be had from June 20.',
    'She wrapped Glass Harbor in March.',
    'Born in Oslo in 1990, she lives for Glass Harbor.',
    'Vance spoke of Glass Harbor at a school on Tuesday.',
    'Glass Harbor earned another $2 million by Sunday.',
    'The hearing on Glass Harbor is set for June 30.',
    'Vance was released from hospital on June 3 after Glass Harbor.',
    'Since 2019 she has thought of nothing but Glass Harbor.',
    'Last week Kestrel dated Glass Harbor.',
    'Kestrel today announced Glass Harbor.',
    'Glass Harbor unfolds in 1943.',
    'Glass Harbor earned $4 million between Friday and Sunday.',
    'Glass Harbor is one of last summer’s most awaited films.',
  ])('is none of something else: %s', (text) => {
    expect(releases(text, TWO)).toEqual([]);
  });

  it.each([
    'She won a prize for Glass Harbor in 2029.',
    'Vance is expected to star in Glass Harbor in July.',
    'Vance arrived in Norway in March 2030.',
    'Salt Road has made $4 million since May 2.',
  ])('is never sure: %s', (text) => {
    expect(releases(text, TWO).filter((line) => !line.endsWith('?'))).toEqual([]);
  });

  it('keeps no plain date from being sure', () => {
    const text = 'Glass Harbor opens in theaters on July 18. Autumn begins on August 1 with Glass Harbor.';
    expect(releases(text, TWO)).toContain('Glass Harbor 2031-07-18 theatrical planned');
  });
});

describe('the likeliest of several films', () => {
  it.each([
    [
      'is the one that the words point at',
      'Salt Road opened in theaters in May 2028. Glass Harbor, its sequel, is due. The new film opens in theaters on July 18.',
      ['Salt Road 2028-05', 'Glass Harbor 2031-07-18'],
    ],
    [
      'has no day that another has where it has its own',
      'Glass Harbor opens on July 14, Salt Road on August 2.',
      ['Glass Harbor 2031-07-14', 'Salt Road 2031-08-02'],
    ],
  ])('%s', (_, text, lines) => {
    expect(releases(text, TWO).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual(lines);
  });
});

describe('a date that another tells', () => {
  it.each([
    [
      'Glass Harbor premieres in Oslo on July 4, two weeks before it opens in theaters.',
      'Glass Harbor 2031-07-18 theatrical planned ?',
    ],
    [
      'Glass Harbor comes to Blu-ray on August 1, twenty-one days after opening in theaters.',
      'Glass Harbor 2031-07-11 theatrical planned ?',
    ],
    [
      'Salt Road bowed in Oslo in 2026 and was released in theaters that August.',
      'Salt Road 2026-08 theatrical happened ?',
    ],
    [
      'Glass Harbor opens in theaters on July 18, with previews from July 16.',
      'Glass Harbor 2031-07-16 theatrical planned ?',
    ],
  ])('is counted from it: %s', (text, line) => {
    expect(releases(text, TWO).map((one) => one.replace(/( \?)?$/u, ' ?'))).toContain(line);
  });
});

describe('whose a date is', () => {
  it.each([
    [
      'The predecessor',
      'Glass Harbor 2 is here. Its predecessor opened in theaters in May 2028.',
      'Glass Harbor 2028-05',
    ],
    [
      'no title in brackets',
      'Glass Harbor is by Tom Reed (Salt Road). Kestrel opens the film in theaters on July 18.',
      'Glass Harbor 2031-07-18',
    ],
    [
      'what a shoot is for',
      'Glass Harbor is shooting in Oslo for a July 2032 release.',
      'Glass Harbor 2032-07',
    ],
    [
      'an unnamed one with its year',
      'Salt Road is loved. Tom Reed’s 2019 weepie, with Ada Quill, is a classic.',
      'Salt Road 2019',
    ],
  ])('is told: %s', (_, text, line) => {
    expect(releases(text, TWO).some((one) => one.startsWith(line))).toBe(true);
  });
});

describe('the kind of what stands under a heading', () => {
  it.each([
    ['NETFLIX', 'streaming'],
    ['On Blu-ray', 'disc'],
    ['In cinemas', 'theatrical'],
  ])('is the heading’s: %s', (heading, kind) => {
    expect(releases(`${heading}\n\nJune 20 – Glass Harbor`, TWO)).toEqual([
      `Glass Harbor 2031-06-20 ${kind} planned ?`,
    ]);
  });
});

/** Releases of a text whose one film is known as `title`. */
const sureOf = (text: string, title: string): (string | null)[] => {
  const at = { paragraph: 1, start: 0, end: 1 };
  const films = [{ at, certainty: { sure: true } as const, title, forms: [] }];
  return findReleases(readArticle(`date 2031-06-05\n\n${text}`), films).flatMap(({ certainty, date }) =>
    certainty.sure ? date.value : [],
  );
};

describe('a name that may be longer than it was read', () => {
  it.each([
    ['Harbor (June 20, Wavelet+)', ['2031-06-20']],
    ['Harbor opens in theaters on July 18.', ['2031-07-18']],
    ['On July 18, Harbor opens in theaters.', ['2031-07-18']],
    ['Glass Harbor (June 20, Wavelet+)', []],
    ['Glass Harbor opens in theaters on July 18.', []],
  ])('gives no sure date: %s', (text, days) => {
    expect(sureOf(text, 'Harbor')).toEqual(days);
  });
});

describe('a date without a year', () => {
  it.each([
    ['Glass Harbor went to streaming in February and did well there.', '2031-02'],
    ['Glass Harbor was in cinemas from May 9 and ran for a week.', '2031-05-09'],
    ['After a long wait, Glass Harbor will now open on October 10.', '2031-10-10'],
  ])('is of the year that the words tell: %s', (text, day) => {
    expect(releases(text).map((line) => line.split(' ')[2])).toEqual([day]);
  });
});
