import { describe, expect, it } from 'vitest';
import { releaseEvents } from '../../../src/calendar/events.ts';
import { translator } from '../../../src/language/languages.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { LIMITS } from '../../../src/views/layout/limits.ts';
import { length } from '../../../src/views/layout/text.ts';
import { countdownPost } from '../../../src/views/posts/countdown.ts';
import { filledWords, LONGEST_WORDS } from '../../../src/views/posts/own-words.ts';
import { at } from '../../reminders/samples.ts';
import { MENTION } from '../../support/reply.ts';

const { library } = await loadPacks('data');
const english = translator('en');
const blanks = { film: '**Film**', days: 7, date: '14 July 2023' };

describe('own words', () => {
  it.each([
    ['{film}: {days} days, until {date}!', '**Film**: 7 days, until 14 July 2023!'],
    ['In {days}', 'In 7'],
    ['a\n\n{film}\nb', 'a\n\n**Film**\nb'],
    ['{unknown} {FILM} {film', '{unknown} {FILM} {film'],
    ['*bold* [a](https://b.c)', '\\*bold\\* \\[a\\](https\\://b.c)'],
    [' \u200b ', undefined],
  ])('%j are filled in', (words, filled) => {
    expect(filledWords(words, blanks, english)).toBe(filled);
  });

  it.each(['@everyone', '@here', '<@&123456789012345678>', '<@1>'])('mention nobody by %j', (words) => {
    expect(filledWords(words, blanks, english)).not.toMatch(MENTION);
  });

  it('give way where they would be longer than a post has room for', () => {
    const film = 'F'.repeat(150);
    expect(filledWords('{film}'.repeat(80), { ...blanks, film }, english)).toBeUndefined();
  });
});

const [event] = library.films().flatMap((film) => releaseEvents(film));
if (!event) throw new Error('the pack has no release');
const release = event;
const DAY = event.when.day;

type Given = { words: string; now: string; step?: string; due?: string; title?: string };

function post({ words, now, step = '0d', due = now, title = 'Film' }: Given) {
  const body = countdownPost({
    row: { id: 'x', step, due: at(due), when: DAY },
    event: release,
    title,
    role: '123456789012345678',
    people: [],
    channel: '7',
    now: at(now),
    zone: 'UTC',
    words,
    language: english,
  });
  return { content: body.content ?? '', details: body.embeds?.[0]?.description ?? '' };
}

describe('a post with own words', () => {
  it('says them in the first line, and below who says so and that it is only planned', () => {
    const { content, details } = post({ words: '{film} at last!', now: `${DAY}T09:00:00Z` });
    expect(content).toBe('<@&123456789012345678> **Film** at last!');
    expect(details).toContain('**Film**: set for today, according to');
    expect(details).toContain('Planned');
    expect(details).toContain('Source');
  });

  it('says ours where theirs would not be true any more, and always that it is late', () => {
    const due = Temporal.PlainDate.from(DAY).subtract({ days: 7 });
    const late = { words: 'One week!', step: '7d', due: `${due.toString()}T22:00:00Z` };
    const same = post({ ...late, now: `${due.toString()}T23:00:00Z` });
    expect(same.content).toContain('One week!');
    expect(same.details).toContain('This is late');
    const next = post({ ...late, now: `${due.add({ days: 1 }).toString()}T08:00:00Z` });
    expect(next.content).toContain('6 days to go.');
    expect(next.content).not.toContain('One week!');
  });

  it.each([
    'x'.repeat(LONGEST_WORDS),
    '*'.repeat(LONGEST_WORDS),
    '@everyone '.repeat(LONGEST_WORDS / 10),
    '{film}'.repeat(Math.floor(LONGEST_WORDS / 6)),
    '𝔘'.repeat(LONGEST_WORDS),
    '<a\n'.repeat(Math.floor(LONGEST_WORDS / 3)),
  ])('keeps to Discord’s limit with the longest: %#', (words) => {
    const { content, details } = post({ words, now: `${DAY}T09:00:00Z`, title: '_'.repeat(300) });
    expect(length(content)).toBeLessThanOrEqual(LIMITS.message.content);
    expect(length(details)).toBeLessThanOrEqual(LIMITS.embed.description);
    expect(content.replace('<@&123456789012345678>', '')).not.toMatch(MENTION);
  });
});
