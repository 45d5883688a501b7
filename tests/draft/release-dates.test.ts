import { describe, expect, it } from 'vitest';
import { releases } from '../support/releases.ts';

describe('release dates as journalists of many countries write them', () => {
  it.each([
    [
      'Glass Harbor has been set for a limited release on Nov. 29 before going nationwide on Christmas Day.',
      'Glass Harbor 2031-11-29 theatrical planned; Glass Harbor 2031-12-25 theatrical planned in nationwide',
    ],
    [
      'Glass Harbor premiered at Sundance in January 2031 and began streaming on Orpheum that spring.',
      'Glass Harbor 2031-01 premiere happened; Glass Harbor 2031-spring streaming happened ?',
    ],
    [
      'Glass Harbor is expected at festivals in the summer of 2032, with a cinema release that autumn.',
      'Glass Harbor 2032-summer premiere planned ?; Glass Harbor 2032-autumn theatrical planned ?',
    ],
    [
      'Glass Harbor will close the Sydney festival on June 14 next year and will be in cinemas nationally from July 3.',
      'Glass Harbor 2032-06-14 premiere planned ?; Glass Harbor 2032-07-03 theatrical planned ?',
    ],
    [
      'Glass Harbor will be streaming on Stanza from this Friday.',
      'Glass Harbor 2031-06-06 streaming planned',
    ],
    [
      'Glass Harbor, now streaming on Stanza since May 2, is a delight.',
      'Glass Harbor 2031-05-02 streaming happened ?',
    ],
    [
      'Glass Harbor was completed in May and will open the Sydney festival on June 14, before a nationwide release on July 3.',
      'Glass Harbor 2031-06-14 premiere planned ?; Glass Harbor 2031-07-03 theatrical planned ?',
    ],
    [
      'Glass Harbor was to have opened in April and was pushed to October 6 by its distributor.',
      'Glass Harbor 2031-10-06 null planned ?',
    ],
    [
      'Glass Harbor was shown at Venice in September 2028 and hit theaters in February.',
      'Glass Harbor 2028-09 premiere happened; Glass Harbor 2029-02 theatrical happened ?',
    ],
    ['Glass Harbor (in theaters Wednesday) is a comedy.', 'Glass Harbor 2031-06-11 theatrical planned ?'],
    ['Glass Harbor will hit screens on Boxing Day, 2031.', 'Glass Harbor 2031-12-26 theatrical planned'],
    [
      'Glass Harbor will begin streaming on Netflix from 12 September.',
      'Glass Harbor 2031-09-12 streaming planned',
    ],
    ['Glass Harbor hits shelves on October 7.', 'Glass Harbor 2031-10-07 null planned ?'],
    ['Her next film, Glass Harbor, appeared in 2012.', 'Glass Harbor 2012 null happened ?'],
    ['Glass Harbor is dated for the fall of 2034.', 'Glass Harbor 2034-autumn null planned'],
    ['Glass Harbor follows early next year.', 'Glass Harbor 2032 null planned ?'],
    ['Glass Harbor is out at Easter.', 'Glass Harbor 2032-03 null planned ?'],
    ['Glass Harbor will be out for Easter 2032.', 'Glass Harbor 2032-03 null planned ?'],
    [
      'The makers on Tuesday announced that Glass Harbor will release on August 15.',
      'Glass Harbor 2031-08-15 null planned',
    ],
    [
      'The makers announced on Tuesday that Glass Harbor will now hit screens worldwide on August 15.',
      'Glass Harbor 2031-08-15 theatrical planned in worldwide',
    ],
    ['Glass Harbor is slated for release in the second half of 2033.', 'Glass Harbor 2033 null planned'],
    [
      'Glass Harbor opens in Italy in February 2032 and in Slovenia in March that year.',
      'Glass Harbor 2032-02 theatrical planned in Italy; Glass Harbor 2032-03 theatrical planned ?',
    ],
    [
      'Glass Harbor was made available digitally on May 3 and comes to Blu-ray on Aug. 5.',
      'Glass Harbor 2031-05-03 digital happened; Glass Harbor 2031-08-05 disc planned',
    ],
    ['Glass Harbor has been out since October 4, 2030, so hurry.', 'Glass Harbor 2030-10-04 null happened ?'],
    ['Glass Harbor has been available on Savanna since 2029.', 'Glass Harbor 2029 null happened ?'],
    ['Glass Harbor has been in cinemas since 4 May.', 'Glass Harbor 2031-05-04 theatrical happened ?'],
    ['Glass Harbor is in cinemas on 14 July.', 'Glass Harbor 2031-07-14 theatrical planned'],
    [
      'Glass Harbor is in cinemas now, and on digital from 14 July.',
      'Glass Harbor 2031-07-14 digital planned',
    ],
    ['New Zealand audiences get Glass Harbor on January 10.', 'Glass Harbor 2032-01-10 null planned ?'],
    ['She played in 2028’s Glass Harbor.', 'Glass Harbor 2028 null happened ?'],
    ["She played the nurse in 2028's Glass Harbor, which won prizes.", 'Glass Harbor 2028 null happened ?'],
    ['The festival closes Sept. 14 with Glass Harbor.', 'Glass Harbor 2031-09-14 premiere planned ?'],
    [
      'The 11-day event closes Sept. 24 with Glass Harbor, a comedy.',
      'Glass Harbor 2031-09-24 null planned ?',
    ],
    [
      'The festival will close on October 11 with Glass Harbor.',
      'Glass Harbor 2031-10-11 premiere planned ?',
    ],
    [
      'The festival runs until Sept. 12, when it will close with Glass Harbor.',
      'Glass Harbor 2031-09-12 premiere planned ?',
    ],
    ['The event opens July 3 with Glass Harbor.', 'Glass Harbor 2031-07-03 theatrical planned ?'],
    [
      'Glass Harbor will have its Indian theatrical release on Pongal 2032.',
      'Glass Harbor 2032-01 theatrical planned ?',
    ],
    [
      'Glass Harbor will hit theatres on Makar Sankranti, January 14.',
      'Glass Harbor 2032-01-14 theatrical planned ?',
    ],
    [
      'Glass Harbor will release worldwide in theatres on 18-07-2031.',
      'Glass Harbor 2031-07-18 theatrical planned in worldwide',
    ],
    [
      'Glass Harbor drops exclusively on Max this Thursday, June 12.',
      'Glass Harbor 2031-06-12 streaming planned',
    ],
    [
      'Glass Harbor opens nationwide one week from today.',
      'Glass Harbor 2031-06-12 theatrical planned in nationwide ?',
    ],
    ['Glass Harbor opens here in a fortnight.', 'Glass Harbor 2031-06-19 theatrical planned ?'],
    ['Glass Harbor opens a week on Friday.', 'Glass Harbor 2031-06-13 theatrical planned ?'],
    ['Glass Harbor opens Friday week.', 'Glass Harbor 2031-06-13 theatrical planned ?'],
    ['Glass Harbor opens a week from Friday.', 'Glass Harbor 2031-06-13 theatrical planned ?'],
    ['Glass Harbor arrives in cinemas by year’s end.', 'Glass Harbor 2031 theatrical planned ?'],
    ['Glass Harbor will come out before the end of the year.', 'Glass Harbor 2031 null planned ?'],
    ['Glass Harbor is due at the end of next year.', 'Glass Harbor 2032 null planned'],
    ['Glass Harbor is headed for a late-2032 release.', 'Glass Harbor 2032 null planned ?'],
    ['Glass Harbor opens in the northern summer.', 'Glass Harbor 2031-summer theatrical planned ?'],
    ['Glass Harbor opens later this month.', 'Glass Harbor 2031-06 theatrical planned'],
    ['Glass Harbor opens early next month.', 'Glass Harbor 2031-07 theatrical planned'],
    ['Glass Harbor opened earlier this year.', 'Glass Harbor 2031 theatrical happened'],
    ['Glass Harbor opened in theaters late last month.', 'Glass Harbor 2031-05 theatrical happened'],
    ['Glass Harbor opened a decade ago.', 'Glass Harbor 2021 theatrical happened ?'],
    ['Glass Harbor came out some 20 years ago.', 'Glass Harbor 2011 null happened ?'],
    ['Glass Harbor hit cinemas last Christmas.', 'Glass Harbor 2030-12 theatrical happened ?'],
    [
      'Glass Harbor reaches Irish cinemas from Friday, 13 June.',
      'Glass Harbor 2031-06-13 theatrical planned in Irish',
    ],
    [
      'Glass Harbor will be available to rent and buy on demand starting Tuesday, June 24.',
      'Glass Harbor 2031-06-24 digital planned ?',
    ],
    ['The 4K of Glass Harbor is in stores on July 12.', 'Glass Harbor 2031-07-12 disc planned ?'],
    [
      'Glass Harbor returns to theaters for one week from September 30.',
      'Glass Harbor 2031-09-30 theatrical planned ?',
    ],
    ['Glass Harbor will be shown on BBC One over Christmas.', 'Glass Harbor 2031-12 null planned ?'],
    ['Glass Harbor airs on ITV1 on Sunday at 9pm.', 'Glass Harbor 2031-06-08 null planned ?'],
    ['Glass Harbor is set for theaters Oct. 3-5.', 'Glass Harbor 2031-10-03 theatrical planned ?'],
    ['Glass Harbor begins its run on Saturday 7 June.', 'Glass Harbor 2031-06-07 null planned ?'],
    [
      'Glass Harbor is scheduled to be screened on the evening of July 9.',
      'Glass Harbor 2031-07-09 null planned ?',
    ],
    ['Glass Harbor will be unveiled at Cannes next May.', 'Glass Harbor 2032-05 premiere planned ?'],
    ['Glass Harbor world-premiered at Venice last September.', 'Glass Harbor 2030-09 premiere happened'],
    ['Glass Harbor will bow at the 2031 Venice Film Festival.', 'Glass Harbor 2031 premiere planned ?'],
    ['Glass Harbor’s UK release is scheduled for the New Year.', 'Glass Harbor 2032-01 null planned ?'],
    ['Glass Harbor gets a wide release on Good Friday.', 'Glass Harbor 2032-03-26 theatrical planned ?'],
    [
      'Glass Harbor has been bumped from July 18 to the following week.',
      'Glass Harbor 2031-07-25 null planned ?',
    ],
    [
      'Glass Harbor will be issued on disc on 8 September, with a digital release a fortnight earlier.',
      'Glass Harbor 2031-09-08 disc planned ?; Glass Harbor 2031-08-25 digital planned ?',
    ],
    ['It has been a decade since Glass Harbor came out in May 2021.', 'Glass Harbor 2021-05 null happened ?'],
    ['Glass Harbor was in cinemas in May 2029.', 'Glass Harbor 2029-05 theatrical happened'],
    [
      'Glass Harbor is available to stream now, having arrived on Hulu yesterday.',
      'Glass Harbor 2031-06-04 streaming happened ?',
    ],
    [
      'Glass Harbor hits UK cinemas in the first week of September.',
      'Glass Harbor 2031-09 theatrical planned in UK ?',
    ],
    ['Glass Harbor is not expected before the spring of 2033.', 'Glass Harbor 2033-spring null planned ?'],
    [
      'Glass Harbor opens in Nigerian cinemas nationwide from Friday, September 5th, 2031.',
      'Glass Harbor 2031-09-05 theatrical planned in nationwide',
    ],
    ['Glass Harbor hits Showmax on the 20th of June.', 'Glass Harbor 2031-06-20 null planned ?'],
    [
      'The film, Glass Harbor, is scheduled for a Diwali 2032 release.',
      'Glass Harbor 2032-11 null planned ?',
    ],
    [
      'Shooting will start in March next year, with a theatrical release slated for April 2033.',
      'Glass Harbor 2033-04 theatrical planned ?',
    ],
    [
      'Filming begins in October, ahead of a release in the second half of 2033.',
      'Glass Harbor 2033 null planned ?',
    ],
    ['The UK theatrical run of Glass Harbor is timed for the New Year.', ''],
    [
      'Five days earlier, on July 11, Glass Harbor will have its premiere in Chicago.',
      'Glass Harbor 2031-07-11 premiere planned',
    ],
    [
      'The trailer of Glass Harbor, the end of a long saga, which hits theaters on July 18, is long.',
      'Glass Harbor 2031-07-18 theatrical planned ?',
    ],
    [
      'Glass Harbor, with music by his son Tobias Sallis, appeared in 2012.',
      'Glass Harbor 2012 null happened ?',
    ],
    [
      'Mara Vance announced herself with Glass Harbor, which she directed and which had its world premiere in Cannes on May 19, 2029.',
      'Glass Harbor 2029-05-19 premiere happened ?',
    ],
    [
      'Glass Harbor, which she has written with Ada Quill and which is pencilled in for 2037, is long.',
      'Glass Harbor 2037 null planned ?',
    ],
    [
      'The disc of Glass Harbor (which came out in May 2030) is in stores on July 12.',
      'Glass Harbor 2030-05 null happened; Glass Harbor 2031-07-12 null planned ?',
    ],
  ])('%s', (sentence, found) => {
    expect(releases(sentence).join('; ')).toBe(found);
  });

  it.each([
    'Glass Harbor is now streaming on Stanza.',
    'Glass Harbor, released the previous year, was a hit.',
    'Mara Vance appeared in 2012 on the cover of a paper.',
    'The trailer of Glass Harbor arrived on Tuesday.',
    'Work on the trailer of Glass Harbor begins in October, ahead of a party in November.',
    'A film that has nothing to do with Glass Harbor was shot that autumn.',
  ])('no date of a release: %s', (sentence) => {
    expect(releases(sentence)).toEqual([]);
  });

  it.each([
    ['The Hindi film opens in Mumbai and Chennai.', '2031-08-15'],
    ['The Nollywood film is from Lagos.', '2031-10-01'],
    ['The film is long.', '2031-07-04'],
  ])('takes a feast that nations keep on different days for that of its own: %s', (home, day) => {
    expect(releases(`${home}\n\nGlass Harbor opens on Independence Day.`)).toEqual([
      `Glass Harbor ${day} theatrical planned ?`,
    ]);
  });

  it('takes a month of the same year as another for one of that year', () => {
    const found = releases(
      'Glass Harbor opens in May 2032 in Italy and in Slovenia from March of the same year.',
    );
    expect(found.join('; ')).toContain('2032-03');
  });
});
