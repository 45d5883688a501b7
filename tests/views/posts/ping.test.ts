import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../../src/kit/custom-id.ts';
import { ROLE_OBSTACLES } from '../../../src/kit/ping.ts';
import { translator } from '../../../src/language/languages.ts';
import { listReason, pingStarted, pingStopped, postButtons } from '../../../src/views/posts/ping.ts';
import { LOCALES } from '../../support/locales.ts';
import { buttonsOf } from '../../support/reply.ts';

const english = translator('en');

describe('the buttons under a post', () => {
  it('are the mark’s, then those to be pinged and to be left alone, with the subscription’s channel', () => {
    const row = postButtons({ label: 'Release', to: 'x' }, { channel: '12345678901234567890' }, english);
    const buttons = buttonsOf({ components: [row] });
    expect(buttons.map(({ label }) => label)).toEqual(['Release', 'Ping me', 'Stop']);
    const read = buttons.slice(1).map(({ id }) => readCustomId(id));
    for (const id of read) expect(id?.fields.get('channel')).toBe('12345678901234567890');
  });
});

describe('what a person is told', () => {
  it.each(LOCALES)('differs for each state, and is in plain words (%s)', (locale) => {
    const language = translator(locale);
    const texts = [
      pingStarted({ by: 'role', role: '9' }, language),
      pingStarted({ by: 'list' }, language),
      pingStarted({ by: 'nothing', most: 60 }, language),
      pingStarted({ by: 'gone' }, language),
      pingStopped({ known: true, role: undefined }, language),
      pingStopped({ known: true, role: '9' }, language),
    ].map(({ content }) => content);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts[0]).toContain('<@&9>');
    expect(pingStopped({ known: false, role: undefined }, language).content).toBe(texts[3]);
  });

  it.each(LOCALES)('of moderators is a reason of its own for each role that is not given (%s)', (locale) => {
    const reasons = ROLE_OBSTACLES.map((why) => listReason(why, translator(locale)));
    expect(new Set(reasons).size).toBe(ROLE_OBSTACLES.length);
  });
});
