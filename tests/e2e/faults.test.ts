import { describe, expect, it } from 'vitest';
import { campaign } from '../faults/campaign.ts';
import { isVariant, VARIANTS } from '../faults/patches.ts';
import type { Bout } from '../faults/schedule.ts';

// `npm run test:faults` in small: the whole of it takes minutes, and chance chooses its kills.

/** As little as each of the broken bots should stumble over. */
const LEAST: readonly Bout[] = [
  { kind: 'due', pause: 61 },
  { kind: 'stored', pause: 61 },
  { kind: 'stored', pause: 600 },
];

/** What the bot has to hold in: what finds the broken ones out, and the other kinds of kills. */
const SMALL: readonly (readonly Bout[])[] = [
  LEAST,
  [
    { kind: 'durable', pause: 61 },
    { kind: 'requested', pause: 61 },
    { kind: 'claimed', pause: 600 },
    { kind: 'twins', pause: 61 },
  ],
];

describe('a bot that is killed again and again in bad weather', () => {
  it('posts everything that is due once, and nothing else, and tells nobody else', async () => {
    const { violations, posts, killed } = await campaign({ seed: 1, channels: 12, schedule: SMALL });
    expect(violations).toEqual([]);
    expect(killed).toBe(8);
    expect(posts).toMatchObject({ due: 24, lost: 0, doubled: 0 });
    expect(posts.once + posts.uncertain).toBe(24);
  }, 120_000);

  it.each(Object.keys(VARIANTS).filter(isVariant))('is found out when it is wrong: %s', async (variant) => {
    const { violations, posts } = await campaign({ seed: 1, channels: 12, schedule: [LEAST], variant });
    expect(violations).not.toEqual([]);
    expect(posts.lost > 0).toBe(variant === 'planned-before-durable');
    expect(posts.doubled > 0).toBe(variant !== 'planned-before-durable');
  }, 120_000);
});
