import type { APIGatewayBotInfo } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { identity, openGateway, openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

test('/gateway/bot says where the gateway is and how many sessions may start', async () => {
  const { playground, bot } = await createTown({
    recommendedShards: 2,
    maxConcurrency: 4,
    sessionStartLimit: 10,
  });
  const { body } = await bot.get<APIGatewayBotInfo>('/gateway/bot');
  expect(body).toEqual({
    url: `${playground.url.replace('http', 'ws')}/gateway`,
    shards: 2,
    session_start_limit: { total: 10, remaining: 10, reset_after: 24 * 3_600_000, max_concurrency: 4 },
  });
});

test('each IDENTIFY takes one start, a RESUME none', async () => {
  const { playground, application, bot } = await createTown({ sessionStartLimit: 10 });
  const first = await openSession(playground, application);
  const { session_id } = (await first.event('READY')).d;
  const second = await openGateway(playground);
  second.send(6, { token: application.token, session_id, seq: 1 });
  await second.event('RESUMED');
  const { body } = await bot.get<APIGatewayBotInfo>('/gateway/bot');
  expect(body.session_start_limit.remaining).toBe(9);
});

test('with no start left an IDENTIFY is answered by op 9; the next day it is not', async () => {
  const clock = new ManualClock();
  const { playground, application } = await createTown({ sessionStartLimit: 1, clock });
  await openSession(playground, application);
  const gateway = await openGateway(playground);
  gateway.send(2, identity(application));
  expect((await gateway.payload(({ op }) => op === 9)).d).toBe(false);
  clock.advance(24 * 3_600_000);
  await openSession(playground, application);
});

test('where rate limits are on, the same bucket may identify once in five seconds', async () => {
  const clock = new ManualClock();
  const { playground, application } = await createTown({ rateLimits: true, maxConcurrency: 2, clock });
  await openSession(playground, application, { shard: [0, 4] });
  await openSession(playground, application, { shard: [1, 4] });
  const gateway = await openGateway(playground);
  gateway.send(2, identity(application, { shard: [2, 4] }));
  await gateway.payload(({ op }) => op === 9);
  clock.advance(5_000);
  await openSession(playground, application, { shard: [2, 4] });
});
