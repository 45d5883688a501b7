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
  ])('%s', (sentence, dates) => {
    expect(said(sentence)).toBe(dates);
  });

  it('counts what is so since Thanksgiving from that day', () => {
    expect(said('It has been on screens since Thanksgiving.', true)).toBe('2030-11-28');
  });
});
