import { en } from 'chrono-node';
import { describe, expect, it } from 'vitest';
import { writtenDates } from '../../src/draft/dates/date-forms.ts';
import { readDate } from '../../src/draft/dates/date-reading.ts';
import type { FoundDay } from '../../src/draft/text/found.ts';

/** The dates of a sentence of 5 June 2031, a Thursday. */
function said(sentence: string, past: boolean | null = false): string {
  let before: FoundDay | null = null;
  const found = writtenDates(sentence).flatMap(({ form }) => {
    const ground = { published: '2031-06-05', past, before, along: false, chrono: en.casual };
    const read = readDate(form, ground);
    if (!read) return [];
    before = read.day;
    return [read.day.value];
  });
  return found.join(' ');
}

/** What the last date of a sentence says, told as past along with the one before it. */
function toldAlong(sentence: string): (string | null | undefined)[] {
  const forms = writtenDates(sentence).map(({ form }) => form);
  const ground = { published: '2031-06-05', past: true, chrono: en.casual };
  const [first, last] = forms.slice(-2);
  const before = first ? (readDate(first, { ...ground, before: null, along: false })?.day ?? null) : null;
  const read = last ? readDate(last, { ...ground, before, along: true }) : null;
  return [read?.day.value, read?.why];
}

describe('words for dates', () => {
  it.each([
    ['It lost a fortune in the summer of ’88.', '1988-summer'],
    ['It was released in one cinema, in April of ’98.', '1998-04'],
    ['It is due in the spring of ’33.', '2033-spring'],
    ['It opened in July 2030 at home and here, late, in the September.', '2030-07 2030-09'],
    ['It opened in October 2029 at home and here in the March.', '2029-10 2030-03'],
    ['It is out in the September.', '2031-09'],
    ['The quiet one is Glass Harbor (October), for grown-ups.', '2031-10'],
    ['It leaves a week from tomorrow.', '2031-06-13'],
    ['It came out the year before last.', '2029'],
    ['It comes the year after next.', '2033'],
    ['The last one is shown on Sunday the 15th.', '2031-06-15'],
    ['It opens on July 11, and America waits for the 18th.', '2031-07-11 2031-07-18'],
    ['It is told to save the ballot for the 18th century.', ''],
    ['It opens on July 11 here, a week before it does so in America.', '2031-07-11 2031-07-18'],
    ['It opens on July 11 here, three days after it opens in America.', '2031-07-11 2031-07-08'],
    ['It was released both ways on the same day last August.', '2030-08'],
    ['It bows next Friday.', '2031-06-13'],
    ['It bows next Monday.', '2031-06-09'],
    ['It has been out since Monday of last week.', '2031-05-26'],
    ['It opens on Friday of next week.', '2031-06-13'],
    ['Tuesday this week was quiet.', '2031-06-03'],
    ['It opened in March two years ago.', '2029-03'],
    ['It opened on March 9 three years ago.', '2028-03-09'],
    ['It opened on Christmas Day a year ago.', '2030-12-25'],
    ['It opened over Valentine’s Day weekend two years ago.', '2029-02'],
    ['It opened in the spring, four years ago.', '2027-spring'],
    ['It opened two years ago this month.', '2029-06'],
    ['It opened two years ago last month.', '2029-05'],
    ['It opened ten years ago this May.', '2021-05'],
    ['It opened two years ago.', '2029'],
    ['It is out on disc in the new year.', '2032'],
    ['It is out early in the new year, on January 9.', '2032-01-09'],
    ['It is on screens from July 4, and on disc from the 21st of that month.', '2031-07-04 2031-07-21'],
  ])('%s', (sentence, dates) => {
    expect(said(sentence)).toBe(dates);
  });

  it.each([
    ['It opened at Venice in September 2021 and reached theaters in October.', '2021-10'],
    ['It opened at Venice on September 3, 2021 and reached theaters on January 14.', '2022-01-14'],
  ])('counts from a date long ago what is told along with it: %s', (sentence, date) => {
    expect(toldAlong(sentence)).toEqual([date, 'it is counted from another date of the article']);
  });

  it('looks for what is told as past near the article where the date before is near it', () => {
    expect(toldAlong('It opened at Venice on September 3, 2030 and here on April 4.')).toEqual([
      '2031-04-04',
      null,
    ]);
  });

  it('takes the weekday before yesterday for the last one, on the day after it', () => {
    expect(said('It was shown last Wednesday.', true)).toBe('2031-05-28');
    expect(said('It was shown last Tuesday.', true)).toBe('2031-06-03');
  });

  it('counts what is so since Thanksgiving from that day', () => {
    expect(said('It has been on screens since Thanksgiving.', true)).toBe('2030-11-28');
  });
});
