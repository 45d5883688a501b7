import { describe, expect, it } from 'vitest';
import { settledWish } from '../../../src/guilds/desk/wishes.ts';
import { changed, GUILD, wish } from '../../support/saving.ts';

describe('a wish as it is kept', () => {
  it('holds nothing that its steps or its channel have no use for', () => {
    const odd = changed({
      steps: ['7d'],
      pinged: ['0d', '7d'],
      words: { '7d': 'a', '0d': 'b' },
      publish: true,
      forum: { tags: ['1'] },
    });
    expect(settledWish(odd, GUILD, 'text')).toMatchObject({
      pinged: ['7d'],
      words: { '7d': 'a' },
      publish: false,
      forum: null,
    });
    expect(settledWish(odd, GUILD, 'announcement').publish).toBe(true);
    expect(settledWish(odd, GUILD, 'forum').forum).toEqual({ tags: ['1'] });
    expect(settledWish(wish, GUILD, 'forum').forum).toEqual({ tags: [] });
  });

  it.each([
    [{ role: GUILD }, 'subscribe.everyone'],
    [{ steps: [] }, 'setup.steps.none'],
    [{ zone: 'Nowhere/Land' }, 'zone.unknown'],
  ])('is refused as %j', (more, key) => {
    expect(() => settledWish(changed(more), GUILD, 'text')).toThrow(key);
  });
});
