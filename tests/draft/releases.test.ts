import { describe, expect, it } from 'vitest';
import { releases, TWO } from '../support/releases.ts';

describe('release dates', () => {
  it.each([
    ['Glass Harbor opens in theaters on July 14.', 'Glass Harbor 2031-07-14 theatrical planned'],
    ['Glass Harbor will be released in cinemas on 14 July.', 'Glass Harbor 2031-07-14 theatrical planned'],
    [
      'Glass Harbor is set to be released in theaters on July 14, 2031.',
      'Glass Harbor 2031-07-14 theatrical planned',
    ],
    ['Glass Harbor hits theaters and IMAX 11/14/31.', 'Glass Harbor 2031-11-14 theatrical planned'],
    ['Glass Harbor, in release since May 9, is long.', 'Glass Harbor 2031-05-09 null happened'],
    ['Glass Harbor (2029) is long.', 'Glass Harbor 2029 null happened'],
    ['Glass Harbor (2031) is long.', 'Glass Harbor 2031 null happened ?'],
    ['She loved 2029’s Glass Harbor.', 'Glass Harbor 2029 null happened'],
    ['July 1 | Glass Harbor (Wavelet)', 'Glass Harbor 2031-07-01 streaming planned'],
    [
      'Glass Harbor is out in cinemas on Friday week, June 13th.',
      'Glass Harbor 2031-06-13 theatrical planned',
    ],
    ['Glass Harbor relocates to Thursday, July 3.', 'Glass Harbor 2031-07-03 null planned ?'],
    ['Glass Harbor, dropping July 18 on Wavelet, is long.', 'Glass Harbor 2031-07-18 streaming planned'],
    [
      'Nine days after hitting theatres on May 21, Glass Harbor is full.',
      'Glass Harbor 2031-05-21 theatrical happened ?',
    ],
    ['Glass Harbor hits theaters this Friday.', 'Glass Harbor 2031-06-06 theatrical planned'],
    ['Glass Harbor arrives this summer.', 'Glass Harbor 2031-summer null planned ?'],
    ['Glass Harbor comes out next spring.', 'Glass Harbor 2032-spring null planned ?'],
    ['Glass Harbor unspools in select theaters on July 18.', 'Glass Harbor 2031-07-18 theatrical planned'],
    ['Glass Harbor sails into theaters on July 18.', 'Glass Harbor 2031-07-18 theatrical planned ?'],
    ['Glass Harbor sailed into theaters on May 2.', 'Glass Harbor 2031-05-02 theatrical happened ?'],
    ['Glass Harbor kicks off its theatrical run July 18.', 'Glass Harbor 2031-07-18 theatrical planned'],
    ['Glass Harbor made its debut at Sundance in January.', 'Glass Harbor 2031-01 premiere happened'],
    ['Kestrel Pictures released Glass Harbor in May.', 'Glass Harbor 2031-05 null happened'],
    ['Glass Harbor has been given a release date of July 18.', 'Glass Harbor 2031-07-18 null planned ?'],
    ['Glass Harbor drops on Netflix at 3 a.m. ET on July 18.', 'Glass Harbor 2031-07-18 streaming planned'],
    ['Glass Harbor vacates July 18 for August 1.', 'Glass Harbor 2031-08-01 null planned ?'],
    [
      'Glass Harbor was due in theaters on July 18. It will now open in theaters on August 1.',
      'Glass Harbor 2031-08-01 theatrical planned ?',
    ],
    ['Glass Harbor is due in early 2032.', 'Glass Harbor 2032 null planned'],
    [
      'Glass Harbor is scheduled for a theatrical release on March 7.',
      'Glass Harbor 2032-03-07 theatrical planned ?',
    ],
    ['Glass Harbor will be issued on Blu-ray on March 7.', 'Glass Harbor 2032-03-07 disc planned ?'],
    ['Glass Harbor was issued on Blu-ray on March 7.', 'Glass Harbor 2031-03-07 disc happened ?'],
    ['Glass Harbor is slated for fall 2031.', 'Glass Harbor 2031-autumn null planned'],
    ['Glass Harbor is eyeing a 2033 release.', 'Glass Harbor 2033 null planned ?'],
    ['Glass Harbor opened in theaters on July 20.', 'Glass Harbor 2030-07-20 theatrical happened ?'],
    ['Glass Harbor is out on VOD now and on disc on July 11.', 'Glass Harbor 2031-07-11 disc planned'],
    [
      'Glass Harbor is in cinemas now, and comes to Netflix on July 11.',
      'Glass Harbor 2031-07-11 streaming planned',
    ],
    ['Glass Harbor opens on Christmas Day.', 'Glass Harbor 2031-12-25 theatrical planned'],
    ['Glass Harbor opened on May 3.', 'Glass Harbor 2031-05-03 theatrical happened'],
    ['Glass Harbor was released in 2029.', 'Glass Harbor 2029 null happened'],
    [
      'Glass Harbor premiered at the Venice Film Festival in September.',
      'Glass Harbor 2030-09 premiere happened',
    ],
    [
      'Glass Harbor will have its world premiere in Oslo on July 2.',
      'Glass Harbor 2031-07-02 premiere planned',
    ],
    ['Glass Harbor premieres on Netflix on August 1.', 'Glass Harbor 2031-08-01 streaming planned'],
    ['Glass Harbor arrives on Blu-ray on October 7.', 'Glass Harbor 2031-10-07 disc planned'],
    [
      'Glass Harbor will be available on digital from September 2.',
      'Glass Harbor 2031-09-02 digital planned',
    ],
    ['Glass Harbor opens in UK cinemas on July 18.', 'Glass Harbor 2031-07-18 theatrical planned in UK'],
    ['On July 14, Glass Harbor opens in theaters.', 'Glass Harbor 2031-07-14 theatrical planned'],
    ['Opening in theaters on July 14, Glass Harbor is long.', 'Glass Harbor 2031-07-14 theatrical planned ?'],
    [
      'Paramount will release Glass Harbor in theaters on July 14.',
      'Glass Harbor 2031-07-14 theatrical planned',
    ],
    [
      'Kestrel Pictures has set a July 14 theatrical release for Glass Harbor.',
      'Glass Harbor 2031-07-14 theatrical planned',
    ],
    ['It opens in theaters on July 14.', 'Glass Harbor 2031-07-14 theatrical planned ?'],
    ['The film will be in cinemas from 14 July.', 'Glass Harbor 2031-07-14 theatrical planned'],
    [
      'Glass Harbor, which was shot in Norway in 2030, opens in theaters on July 14.',
      'Glass Harbor 2031-07-14 theatrical planned ?',
    ],
    [
      'Filming on Glass Harbor began in March 2030 ahead of its July 14 release.',
      'Glass Harbor 2031-07-14 null planned ?',
    ],
    [
      'The release of Glass Harbor was pushed back from July 14 to August 4.',
      'Glass Harbor 2031-08-04 null planned ?',
    ],
    ['Glass Harbor was pushed back from July 14, 2031 to early 2032.', 'Glass Harbor 2032 null planned ?'],
    ['Glass Harbor has moved to August 4.', 'Glass Harbor 2031-08-04 null planned ?'],
    [
      'Originally due on May 2, Glass Harbor now opens in theaters on August 4.',
      'Glass Harbor 2031-08-04 theatrical planned ?',
    ],
    [
      'Glass Harbor was originally set for May 2 but will now open on August 4.',
      'Glass Harbor 2031-08-04 theatrical planned ?',
    ],
    [
      'The studio announced on Tuesday that Glass Harbor will open in theaters on July 14.',
      'Glass Harbor 2031-07-14 theatrical planned',
    ],
    ['Only in theaters July 14.', 'Glass Harbor 2031-07-14 theatrical planned ?'],
    ['Glass Harbor opens in theaters next Friday.', 'Glass Harbor 2031-06-13 theatrical planned ?'],
  ])('%s', (text, release) => {
    expect(releases(text)).toEqual([release]);
  });

  it('takes each of two days by the verb of its own clause', () => {
    expect(
      releases(
        'On Saturday Glass Harbor closed the Dublin festival; on Friday it comes to cinemas nationwide.',
      ),
    ).toEqual([
      'Glass Harbor 2031-05-31 premiere happened ?',
      'Glass Harbor 2031-06-06 theatrical planned in nationwide ?',
    ]);
  });

  it('reads as past the day on which something is told to have happened', () => {
    const [premiere] = releases('There were tears on Monday, when Glass Harbor had its world premiere.');
    expect(premiere).toContain('Glass Harbor 2031-06-02');
  });

  it('reads a day after which another comes as the last before that', () => {
    expect(releases('Glass Harbor hits Netflix July 11, after its May 2 theatrical release.')).toEqual([
      'Glass Harbor 2031-07-11 streaming planned',
      'Glass Harbor 2031-05-02 theatrical happened ?',
    ]);
  });

  it.each([
    'Filming began in March 2030 and wrapped on July 14.',
    'Mara Vance was born on July 14, 2001, in Oslo.',
    'She won an Oscar in 2029.',
    'The trailer for Glass Harbor was released on Monday.',
    'The Glass Harbor soundtrack arrives on July 7.',
    'Tickets for Glass Harbor go on sale on June 20.',
    'Glass Harbor is set in 1943.',
    'Vance joined the cast in January.',
    'The film follows a family in the winter of 1943.',
    'In 2029 she moved to London.',
    'The awards ceremony is on July 14.',
    'Glass Harbor was originally set for May 2.',
    'Two years later, she directed her own.',
    'Her novel was published on July 14.',
  ])('none: %s', (text) => {
    expect(releases(text)).toEqual([]);
  });

  it('resolves nothing without a day of publication', () => {
    const text =
      'Glass Harbor is a film. Glass Harbor opens in theaters this summer.\n\nGlass Harbor arrives on digital on July 14.';
    expect(releases(text, '')).toEqual([]);
    expect(releases('Glass Harbor opens in theaters on July 14, 2031.', '')).toEqual([
      'Glass Harbor 2031-07-14 theatrical planned',
    ]);
  });

  it('doubts which film is meant where another stands right before', () => {
    expect(
      releases(
        'Mara Vance loves Glass Harbor.\n\nShe says that Salt Road was hard. The film opens in theaters on July 14.',
        TWO,
      ),
    ).toEqual(['Salt Road 2031-07-14 theatrical planned ?']);
  });

  it('names a release once, and doubts both of two days', () => {
    expect(
      releases('Glass Harbor opens in theaters on July 14. It opens in theaters on July 14, 2031.'),
    ).toEqual(['Glass Harbor 2031-07-14 theatrical planned']);
    expect(releases('Glass Harbor opens in theaters on July 14. It opens in theaters on July 15.')).toEqual([
      'Glass Harbor 2031-07-14 theatrical planned ?',
      'Glass Harbor 2031-07-15 theatrical planned ?',
    ]);
  });
});
