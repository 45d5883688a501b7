import { expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { removedLines, waitingNews } from '../../../src/views/dates/waiting.ts';
import { at } from '../../reminders/samples.ts';

const english = translator('en');
const waiting = { event: '_0123456789abcdef', countsAt: at('2023-07-07T12:10:00Z'), late: 0, told: 2 };

it('a change that waits says when it counts, who is told, and how it is undone until then', () => {
  const { lines, links } = waitingNews(waiting, '`/event move`', english);
  expect(lines[0]).toContain('at <t:1688731800:t>: then they follow the new date, and 2 channels are told.');
  expect(lines[1]).toContain('`/event move` with the old date');
  expect([lines.length, links]).toEqual([2, []]);
  expect(waitingNews(undefined, '', english)).toEqual({ lines: [], links: [] });
});

it('asks about today’s reminder where it will lie in the past', () => {
  const { lines, links } = waitingNews({ ...waiting, late: 1 }, '`/event move`', english);
  expect(lines[2]).toContain('Without your word it is missed.');
  expect(links).toEqual([{ label: 'Post it', to: 'event:now?event=_0123456789abcdef', first: true }]);
});

it('of a removed event says who is told, if anybody was told of it', () => {
  expect(removedLines(waiting, english)).toEqual([expect.stringContaining('announced in 2 channels')]);
  expect(removedLines({ ...waiting, told: 0 }, english)).toEqual([]);
  expect(removedLines(undefined, english)).toEqual([]);
});
