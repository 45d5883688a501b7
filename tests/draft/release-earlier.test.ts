import { describe, expect, it } from 'vitest';
import { releases, TWO } from '../support/releases.ts';

describe('dates that are counted from others of their paragraph', () => {
  it.each([
    [
      'passes over a season to the day before it',
      'Glass Harbor arrives in cinemas on July 18, having been promised for Easter. A week later comes Salt Road.',
      'Salt Road 2031-07-25 theatrical planned ?',
    ],
    [
      'passes over what has been so for long',
      'Glass Harbor opens in cinemas on July 18, though America has had it since April 4. A week later Salt Road comes to cinemas.',
      'Salt Road 2031-07-25 theatrical planned ?',
    ],
    [
      'counts from a day between brackets',
      'Glass Harbor (July 18) is the quiet one. Salt Road arrives in cinemas a week later.',
      'Salt Road 2031-07-25 theatrical planned ?',
    ],
    [
      'finds the day of a month that was named before',
      'July belongs to the sea. Glass Harbor is out on the 18th.',
      'Glass Harbor 2031-07-18 null planned ?',
    ],
  ])('%s', (_, text, release) => {
    expect(releases(text, TWO)).toContain(release);
  });
});

describe('words beside a date that say when it is', () => {
  it.each([
    [
      'Glass Harbor was shown in Berlin in February before its April 4 release.',
      'Glass Harbor 2031-04-04 null happened ?',
    ],
    [
      'Glass Harbor went straight to the streaming service Stanza in March.',
      'Glass Harbor 2031-03 streaming happened',
    ],
    [
      'Glass Harbor goes up on the streaming service Stanza on New Year’s Day.',
      'Glass Harbor 2032-01-01 streaming planned',
    ],
    [
      'Glass Harbor, from her own script, will be first seen in Leeds next February.',
      'Glass Harbor 2032-02 null planned ?',
    ],
    [
      'Glass Harbor comes home from Toronto, where it was first seen in April.',
      'Glass Harbor 2031-04 null happened ?',
    ],
    [
      'Vance’s own production of Glass Harbor gets a limited release on Sept. 10.',
      'Glass Harbor 2031-09-10 theatrical planned ?',
    ],
    [
      'Glass Harbor is a hit in the UK, where Kestrel put it out on Boxing Day.',
      'Glass Harbor 2030-12-26 null happened ?',
    ],
  ])('%s', (text, release) => {
    expect(releases(text)).toContain(release);
  });
});

describe('names that may be of more than they seem', () => {
  it('does not vouch for the year of a name that may go on', () => {
    expect(releases('They first met on 2019’s Glass Harbor from Lagos.')).toEqual([
      'Glass Harbor 2019 null happened ?',
    ]);
  });

  it('does not vouch for a film that may be the first or the second of a series', () => {
    const ground = 'date 2031-06-05\n\nMara Vance is the star of Glass Harbor: Low Tide.\n\n';
    expect(releases('Glass Harbor was released in the autumn of 2008.', ground)).toEqual([
      'Glass Harbor 2008-autumn null happened ?',
    ]);
  });
});

describe('films that are told apart by their order', () => {
  it.each([
    [
      'The former, which was in cinemas in February 2025, did well.',
      'Glass Harbor 2025-02 theatrical happened ?',
    ],
    ['The latter was in cinemas in February 2025.', 'Salt Road 2025-02 theatrical happened ?'],
    ['The last of these, out since May 2, is the best.', 'Salt Road 2031-05-02 null happened ?'],
  ])('%s', (text, release) => {
    expect(releases(`She made Glass Harbor and Salt Road. ${text}`, TWO)).toEqual([release]);
  });
});

describe('a calendar by years', () => {
  it('reads what has no year by the year above it', () => {
    const text = `Here it is.\n\n2032\n\n“Glass Harbor” (Feb. 13): A romance. Australia gets it a week earlier.\n\n“Salt Road” (Dec. 22 limited, expanding in January): A thriller.\n\nWhat Comes Next\n\nThat is all of it.`;
    expect(releases(text, TWO)).toEqual([
      'Glass Harbor 2032-02-13 null planned ?',
      'Salt Road 2032-12-22 null planned ?',
      'Salt Road 2033-01 null planned ?',
      'Glass Harbor 2032-02-06 null planned ?',
    ]);
  });
});
