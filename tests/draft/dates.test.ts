import { en } from 'chrono-node';
import { describe, expect, it } from 'vitest';
import { looseDates, writtenDates } from '../../src/draft/dates/date-forms.ts';
import { readDate } from '../../src/draft/dates/date-reading.ts';
import type { FoundDay } from '../../src/draft/text/found.ts';

function said(sentence: string, ground: { published?: string | null; past?: boolean | null } = {}): string[] {
  let before: FoundDay | null = null;
  return writtenDates(sentence).flatMap(({ form }) => {
    const read = readDate(form, {
      published: '2031-06-05',
      past: false,
      before,
      along: before !== null,
      chrono: en.casual,
      ...ground,
    });
    if (!read) return [];
    before = read.day;
    return [`${read.day.value}${read.why === null ? '' : ' ?'}`];
  });
}

describe('the dates of a sentence', () => {
  it.each([
    ['It opens on July 14, 2031.', '2031-07-14'],
    ['It opens July 14.', '2031-07-14'],
    ['It opens on Diwali 2031.', '2031-11 ?'],
    ['It opens on Diwali this year.', '2031-11 ?'],
    ['It opens for Eid 2032.', '2032-01 ?'],
    ['It opens on Anzac Day 2032.', '2032-04-25'],
    ['It opens on Father’s Day.', '2031-06-15 ?'],
    ['It opens on Republic Day.', '2032-01-26 ?'],
    ['It opens on July 4 or 5.', '2031-07-04 ?'],
    ['It opens on Lunar New Year 2032.', '2032-02 ?'],
    ['It opens on 14 July.', '2031-07-14'],
    ['It opens on the 14th of July.', '2031-07-14'],
    ['It opens on Monday, July 14.', '2031-07-14'],
    ['It opens on Friday, July 14.', '2031-07-14 ?'],
    ['It opens on Nov. 3.', '2031-11-03'],
    ['It opens Sept. 5, 2032.', '2032-09-05'],
    ['It opens on 2031-07-14.', '2031-07-14'],
    ['It opens on 7/8/2031.', '2031-07-08 ?'],
    ['It runs July 14–16.', '2031-07-14 ?'],
    ['It opens this Friday.', '2031-06-06'],
    ['It opens Friday.', '2031-06-06'],
    ['It opens on Thursday.', '2031-06-05 ?'],
    ['It opens next Friday.', '2031-06-13 ?'],
    ['It opens tomorrow.', '2031-06-06'],
    ['It opens this summer.', '2031-summer'],
    ['It opens next summer.', '2032-summer'],
    ['It opens in the fall.', '2031-autumn'],
    ['It opens in fall 2031.', '2031-autumn'],
    ['It opens in the spring of 2032.', '2032-spring'],
    ['It opens in late autumn 2031.', '2031-autumn'],
    ['It opens next spring.', '2032-spring'],
    ['It opens next July.', '2032-07 ?'],
    ['It opens next May.', '2032-05'],
    ['It opens in March.', '2032-03'],
    ['It opens in September.', '2031-09'],
    ['It opens in mid-September.', '2031-09'],
    ['It opens in March 2033.', '2033-03'],
    ['It opens in July of next year.', '2032-07'],
    ['It opens early next year.', '2032'],
    ['It opens later this year.', '2031'],
    ['It opens next month.', '2031-07'],
    ['It opens in early 2032.', '2032'],
    ['It opens in late 2031.', '2031'],
    ['It opens in 2032.', '2032'],
    ['It is eyeing a 2033 release.', '2033'],
    ['It opens at the end of 2032.', '2032'],
    ['It opens on Christmas Day.', '2031-12-25'],
    ['It opens on Christmas Day 2032.', '2032-12-25'],
    ['It opens at Christmas.', '2031-12 ?'],
    ['It opens on Halloween.', '2031-10-31'],
    ['It opens on Thanksgiving.', '2031-11-27'],
    ['It opens over Thanksgiving.', '2031-11 ?'],
    ['It opens on Labor Day.', '2031-09-01'],
    ['It opens on Memorial Day 2032.', '2032-05-31'],
    ['It opens on Good Friday 2032.', '2032-03-26'],
    ['It is out for the holidays.', '2031-12 ?'],
    ['It is eyeing a holiday 2032 release.', '2032-12 ?'],
    ['Its November bow is near.', '2031-11'],
    ['A fall release is planned.', '2031-autumn'],
    ['It opens on 8.07.2031.', '2031-07-08'],
    ['IT OPENS ON 14 JULY.', '2031-07-14'],
    ['It opens in two weeks.', '2031-06-19 ?'],
    ['It opened two weeks ago.', '2031-05-22 ?'],
    ['It opened three years ago.', '2028 ?'],
    ['It opens on Friday (June 6).', '2031-06-06'],
    ['It opens in May.', '2032-05 ?'],
    ['It opens Friday week.', '2031-06-13 ?'],
    ['It opens two weeks from Friday.', '2031-06-20 ?'],
    ['It opens in a fortnight’s time.', '2031-06-19 ?'],
    ['It opens a week from today.', '2031-06-12 ?'],
    ['It opens by the end of the year.', '2031 ?'],
    ['It opens on 18-07-2031.', '2031-07-18'],
    ['It opens at the 2033 Venice Film Festival.', '2033 ?'],
    ['It opens for Ganesh Chaturthi.', '2031-09 ?'],
    ['It opens over New Year.', '2032-01 ?'],
    ['It opened a decade ago.', '2021 ?'],
  ])('%s', (sentence, date) => {
    expect(said(sentence)).toEqual([date]);
  });

  it.each([
    ['It opened on May 3.', '2031-05-03'],
    ['It opened on November 3.', '2030-11-03'],
    ['It opened last summer.', '2030-summer'],
    ['It opened last year.', '2030'],
    ['It opened on Friday.', '2031-05-30'],
    ['It opened last Friday.', '2031-05-30'],
    ['It opened in March.', '2031-03'],
    ['It opened in October.', '2030-10'],
    ['It opened on June 20.', '2030-06-20 ?'],
    ['It opened yesterday.', '2031-06-04'],
  ])('told as past: %s', (sentence, date) => {
    expect(said(sentence, { past: true })).toEqual([date]);
  });

  it.each([
    ['The May 14 release.', '2031-05-14 ?'],
    ['The July 14 release.', '2031-07-14'],
    ['The release in May.', '2031-05 ?'],
  ])('where nothing tells past from to come, what has just been is taken in doubt: %s', (sentence, date) => {
    expect(said(sentence, { past: null })).toEqual([date]);
  });

  it.each([
    'It opens on July 14.',
    'It opens this Friday.',
    'It opens this summer.',
    'It opens next July.',
    'It opens next year.',
    'It opens on Christmas Day.',
  ])('without a day of publication nothing is reckoned: %s', (sentence) => {
    expect(said(sentence, { published: null })).toEqual([]);
  });

  it.each([
    'It opens on July 14, 2031.',
    'It opens on the 14th of July, 2031.',
  ])('without a day of publication what is whole is read: %s', (sentence) => {
    expect(said(sentence, { published: null })).toEqual(['2031-07-14']);
  });

  it.each([
    ['One opens on July 14, 2031, the other two weeks later.', '2031-07-14 2031-07-28 ?'],
    ['One opens in May 2031, the other a year later.', '2031-05 2032'],
    ['One opens in 2031, and the other the following year.', '2031 2032'],
    ['One opens in October 2031, the other the following March.', '2031-10 2032-03 ?'],
    ['One opens in May 2032, the other that autumn.', '2032-05 2032-autumn ?'],
    ['One opens in May 2032, the other in March of the same year.', '2032-05 2032-03 ?'],
    ['One opens in May 2032, the other on 1 March that year.', '2032-05 2032-03-01 ?'],
    ['One opens in May 2032, the other in September.', '2032-05 2032-09'],
    ['One opens in May 2033, the other later the same year.', '2033-05 2033 ?'],
    ['One opens on 16 July 2031, five days earlier, on 11 July, the other.', '2031-07-16 2031-07-11'],
    ['One opens on 14 July 2031, the other the same day.', '2031-07-14 2031-07-14 ?'],
  ])('counted from another: %s', (sentence, dates) => {
    expect(said(sentence).join(' ')).toBe(dates);
  });

  it.each([
    'They may march in a summer film to 2000 theaters.',
    'She used 2000 extras, and the winner was May Lindt.',
    'It was June Okafor who saw them fall.',
    'June 31 is in no calendar.',
    'The film of 90 minutes cost 120 million.',
  ])('no date: %s', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

/** What may be dates of a sentence, besides those that surely are; counted from `before`. */
function maybe(sentence: string, before: FoundDay | null = null): (string | null)[] {
  const known = writtenDates(sentence);
  return looseDates(sentence, known).flatMap(
    ({ form }) =>
      readDate(form, { published: '2031-06-05', past: null, before, along: false, chrono: en.casual })?.day
        .value ?? [],
  );
}

describe('what may be a date', () => {
  it.each([
    ['A 2028 hit made her name.', '2028'],
    ['Its next part, dated 2032, is a secret.', '2032'],
    ['The tear-jerker of two summers ago is back.', '2029-summer'],
    ['It is in repertory houses throughout November.', '2031-11'],
    ['January brings another.', '2032-01'],
    ['The funniest film of the summer is hers.', '2031-summer'],
    ['It had its premiere last night.', '2031-06-04'],
    ['They leave by the 26th.', '2031-06-26'],
  ])('is read: %s', (sentence, value) => {
    expect([...maybe(sentence), ...said(sentence)].map((one) => one?.replace(' ?', ''))).toContain(value);
  });

  it.each([
    ['It opened a week after Salt Road.', '2031-03-17'],
    ['It won a prize the night after that.', '2031-03-11'],
    ['It was seen the previous fall.', '2030-autumn'],
    ['Hearth streams it that morning.', '2031-03-10'],
  ])('is counted from another: %s', (sentence, value) => {
    expect(maybe(sentence, { precision: 'day', value: '2031-03-10' })).toContain(value);
  });

  it('is of the year before, where it lies before a year as a whole', () => {
    const read = maybe('It was seen the previous fall.', { precision: 'year', value: '2031' });
    expect(read).toContain('2030-autumn');
  });

  it.each([
    'The 1980s were kind to her.',
    'It opens on July 14, 2031.',
    'It may fall on its face.',
  ])('is none: %s', (sentence) => {
    expect(maybe(sentence)).toEqual([]);
  });

  it('is a day of a month that is counted', () => {
    expect(said('Korea follows on the 8th of next month.')).toEqual(['2031-07-08 ?']);
  });
});
