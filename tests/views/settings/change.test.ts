import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/kit/change.ts';
import { translator } from '../../../src/language/languages.ts';
import { keptNotices } from '../../../src/views/layout/notice.ts';
import { warningNotice } from '../../../src/views/reminders/warning.ts';
import { changeNote } from '../../../src/views/settings/change.ts';
import { at } from '../../reminders/samples.ts';
import { LOCALES } from '../../support/locales.ts';
import { textOf } from '../../support/reply.ts';

const changes: Change[] = [
  ...(['subscribed', 'unsubscribed', 'paused', 'resumed', 'edited'] as const).map((what) => ({
    what,
    channel: '7',
  })),
  ...(['event-added', 'event-changed', 'event-removed', 'corrected'] as const).map((what) => ({
    what,
    title: 'Gala *@everyone*',
  })),
  { what: 'posted', count: 1 },
  { what: 'posted', count: 2 },
  { what: 'set', name: 'zone', value: 'Europe/Oslo' },
  { what: 'set', name: 'language', value: 'de' },
  { what: 'set', name: 'log', value: '55' },
  { what: 'set', name: 'log', value: null },
  { what: 'set', name: 'spoilers', value: 'show' },
  { what: 'set-in', channel: '7', value: 'hide' },
  { what: 'set-in', channel: '7', value: null },
];

describe('what the log channel reads', () => {
  it.each(LOCALES)('names who did each thing, and no title pings or formats (%s)', (locale) => {
    const notes = changes.map((change) => changeNote(change, '42', translator(locale)).content ?? '');
    expect(new Set(notes).size).toBe(changes.length);
    for (const note of notes) {
      expect(note).toContain('<@42>');
      expect(note).not.toMatch(/@everyone| \*G/u);
    }
    expect(notes.find((note) => note.includes('Europe/Oslo'))).toBeDefined();
    expect(notes.find((note) => note.includes('<#55>'))).toBeDefined();
    expect(notes.find((note) => note.includes('Deutsch'))).toBeDefined();
  });
});

describe('what moderators are warned of', () => {
  it.each(LOCALES)('says where, what, when, and each problem with how to mend it (%s)', (locale) => {
    const event = { kind: 'own', id: 'own:1', title: 'x', when: { kind: 'day', day: '2023-07-14' } } as const;
    const posts = Array.from({ length: 5 }, (_, n) => ({
      event,
      title: `Film ${n}`,
      due: at('2023-07-14T09:00:00Z'),
    }));
    const problems = ['missing-permission', 'no-embeds', 'role-gone', 'silent'] as const;
    const text = warningNotice({ channel: '7', role: '9' }, posts, problems, 'Cinema', translator(locale));
    expect(text).toContain('<#7>');
    expect(text).toContain('Cinema');
    expect(text.match(/<t:\d+:R>/gu)).toHaveLength(3);
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(3 + problems.length);
    expect(text).toContain('<@&9>');
  });

  it('stands under a heading where nobody could be told', () => {
    const text = textOf(keptNotices(['one', 'x'.repeat(5_000)], translator('en')));
    expect(text).toContain('I could reach nobody');
    expect(text).toContain('one');
    expect(text.length).toBeLessThan(4_000);
  });
});
