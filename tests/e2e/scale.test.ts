import { expect, it } from 'vitest';
import { scale } from '../scale/scale.ts';
import { onRedis } from '../support/backends.ts';

// `npm run test:scale` in small: the whole of it has 5,000 servers and takes minutes, and can go on with another
// number of shards, as reshard.test.ts does here.

const SMALL = { servers: 30, subscribed: 12, shards: 4, rate: 10, identifies: 16, ages: true };

onRedis('a bot in several processes over one Redis', (server) => {
  it('posts once whatever is killed in the midst of it, and people are answered', async () => {
    const store = { name: 'redis', url: server().freshUrl() };
    const options = { ...SMALL, seed: 5, store, kills: 1, reshardTo: undefined, say: () => undefined };
    const { violations, posts, fates } = await scale(options);
    expect(violations).toEqual([]);
    expect(posts).toMatchObject({ due: 12, once: 12, lost: 0, doubled: 0, 'told wrongly': 0 });
    expect(fates.get('in time')).toBeGreaterThan(0);
  }, 240_000);
});
