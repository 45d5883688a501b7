import { expect, it } from 'vitest';
import { scale } from '../scale/scale.ts';
import { onRedis } from '../support/backends.ts';

// `npm run test:scale` in small: the whole of it has 5,000 servers and takes minutes.

const SMALL = { servers: 60, subscribed: 24, shards: 4, rate: 10, identifies: 16, ages: true };

onRedis('a bot in several processes over one Redis', (server) => {
  const run = async (kills: number, reshardTo?: number) => {
    const store = { name: 'redis', url: server().freshUrl() };
    return scale({ ...SMALL, seed: 5, store, kills, reshardTo, say: () => undefined });
  };

  it('posts once whatever is killed in the midst of it, and people are answered', async () => {
    const { violations, posts, fates } = await run(1);
    expect(violations).toEqual([]);
    expect(posts).toMatchObject({ due: 24, once: 24, lost: 0, doubled: 0, 'told wrongly': 0 });
    expect(fates.get('in time')).toBeGreaterThan(0);
  }, 240_000);

  it('posts once when it goes on with another number of shards', async () => {
    const { violations, posts } = await run(0, 6);
    expect(violations).toEqual([]);
    expect(posts).toMatchObject({ due: 24, once: 24, lost: 0, doubled: 0, 'told wrongly': 0 });
  }, 240_000);
});
