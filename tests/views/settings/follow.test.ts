import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { followedCard, offered } from '../../../src/views/settings/follow.ts';
import { objectionTo, textOf } from '../../support/reply.ts';

const language = translator('en');

describe('the offer to follow what the server has set', () => {
  it('is made where channels still have what was before, and not where none has', () => {
    const offer = { part: 'zone', before: 'UTC', now: 'Europe/Oslo' } as const;
    expect(offered({ ...offer, count: 2 }, language)).toEqual({
      news: ['2 subscribed channels still go by the time zone before.'],
      links: [
        {
          label: 'Use it for these 2 channels too',
          to: 'settings:follow?p=zone&b=UTC&n=Europe%2FOslo',
          first: true,
        },
      ],
    });
    expect(offered({ ...offer, count: 0 }, language)).toEqual({ news: [], links: [] });
  });

  it('fits a button for the longest names there are', () => {
    const longest = Intl.supportedValuesOf('timeZone').toSorted((a, b) => b.length - a.length);
    const before = 'America/Argentina/ComodRivadavia';
    const [now = ''] = longest;
    const { links } = offered({ part: 'zone', before, now, count: 1 }, language);
    expect(links).toHaveLength(1);
  });

  it('tells for how many it was done, and for which not', () => {
    const card = followedCard(
      { done: 1, failed: ['7', '8'], late: { lines: ['Post it now?'], links: [] } },
      { language },
    );
    expect(textOf(card)).toMatch(/Saved for 1 channel\..*\nNot for <#7> and <#8>.*\nPost it now\?/u);
    expect(objectionTo(answer(card))).toBeUndefined();
  });
});
