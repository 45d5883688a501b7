import { describe, expect, it } from 'vitest';
import type { Late } from '../../../src/kit/reminders.ts';
import { translator } from '../../../src/language/languages.ts';
import { lateCard, lateQuestion } from '../../../src/views/reminders/late.ts';
import { at } from '../../reminders/samples.ts';
import { idOf, textOf } from '../../support/reply.ts';

const english = translator('en');

const late = (row: string, more: Partial<Late> = {}): Late => ({
  row,
  channel: '700000000000000001',
  event: 'release:first',
  title: 'The *first* film',
  step: '7d',
  due: at('2023-07-07T09:00:00Z'),
  ...more,
});

describe('what a change has put into the past', () => {
  it('is asked about with what, where and when, and one button posts it', () => {
    const { lines, links } = lateQuestion([late('row-1')], english);
    expect(lines).toEqual([
      'This was not posted, and it is still true. Post it now?',
      '- <#700000000000000001>: The \\*first\\* film, 7 days before, was due <t:1688720400:f>',
    ]);
    expect(links).toEqual([{ label: 'Post it now', to: 'reminders:now?row=row-1', first: true }]);
  });

  it('has a button of its own for each of several, which says which', () => {
    const { links } = lateQuestion([late('a'), late('b', { title: 'Another' })], english);
    expect(links.map(({ label }) => label)).toEqual(['Post now: The *first* film', 'Post now: Another']);
  });

  it('is not asked about where there is nothing', () => {
    expect(lateQuestion([], english)).toEqual({ lines: [], links: [] });
    expect(textOf(lateCard('Resumed.', [], english))).toBe('Resumed.');
  });

  it('stands under what was done', () => {
    const card = lateCard('Resumed.', [late('row-1')], english);
    expect(textOf(card)).toContain('Resumed.\nThis was not posted');
    expect(idOf(card, 'Post it now')).toBe('reminders:now?row=row-1');
  });
});
