import { describe, expect, it } from 'vitest';
import { pageModule } from './modules.ts';

const { timeText } = await pageModule<{
  timeText: (at: number, style: string, locale: string, now: number) => string;
}>('base/times.js');

// The suite's zone is Pacific/Chatham, in July 12 hours and 45 minutes ahead of UTC.
const AT = Date.parse('2023-07-14T04:05:06Z');

describe('timestamps', () => {
  it.each([
    ['t', '4:50 PM'],
    ['T', '4:50:06 PM'],
    ['d', '07/14/2023'],
    ['D', 'July 14, 2023'],
    ['f', 'July 14, 2023 at 4:50 PM'],
    ['F', 'Friday, July 14, 2023 at 4:50 PM'],
    ['s', '7/14/23, 4:50 PM'],
    ['S', '7/14/23, 4:50:06 PM'],
    ['x', 'July 14, 2023 at 4:50 PM'],
  ])('of style %s read %s', (style, text) => {
    expect(timeText(AT, style, 'en-US', AT).replaceAll('\u202f', ' ')).toBe(text);
  });

  it('are written in the language of the person', () => {
    expect(timeText(AT, 'D', 'de', AT)).toBe('14. Juli 2023');
    expect(timeText(AT, 'R', 'de', AT - 3 * 86_400_000)).toBe('in 3 Tagen');
  });

  const second = 1000;
  const minute = 60 * second;
  const hour = 60 * minute;
  const day = 24 * hour;

  it.each([
    [0, 'in 0 seconds'],
    [-30 * second, '30 seconds ago'],
    [59.6 * second, 'in 1 minute'],
    [90 * minute, 'in 2 hours'],
    [-23 * hour, '23 hours ago'],
    [7 * day, 'in 7 days'],
    [39 * day, 'in 1 month'],
    [-400 * day, '1 year ago'],
    [1000 * day, 'in 3 years'],
  ])('that lie %d ms away read %s', (ms, text) => {
    expect(timeText(AT + ms, 'R', 'en-US', AT)).toBe(text);
  });

  it('that no date can hold are called so', () => {
    expect(timeText(8.64e15 + 1, 'D', 'en-US', AT)).toBe('Invalid Date');
  });
});
