import { REST } from '@discordjs/rest';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { restOf } from '../support/rest.ts';
import { createTown, stage, type Town } from '../support/town.ts';

function post({ bot, channel }: Town) {
  return bot.post(`/channels/${channel.id}/messages`, { content: 'x' });
}

test('every answer of a route bears honest headers, limits on or off', async () => {
  const town = await createTown({ clock: new ManualClock() });
  const { headers } = await post(town);
  const bucket = headers.get('x-ratelimit-bucket');
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '4',
    'x-ratelimit-reset-after': '5.000',
  });
  expect((await post(town)).headers.get('x-ratelimit-bucket')).toBe(bucket);
});

test('with limits off nothing is refused', async () => {
  const town = await createTown();
  const all = await Promise.all(Array.from({ length: 60 }, () => post(town)));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
});

test('the sixth message to a channel within five seconds is 429 of scope user', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock, rateLimits: true });
  for (let i = 0; i < 5; i++) expect((await post(town)).status).toBe(200);
  const got = await post(town);
  expect(got).toMatchObject({ status: 429, body: { global: false, retry_after: 5 } });
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'retry-after': '5',
    'x-ratelimit-scope': 'user',
    'x-ratelimit-remaining': '0',
  });
  expect(town.playground.refusals).toMatchObject([{ status: 429, operation: 'create_message' }]);
  clock.advance(5_000);
  expect((await post(town)).status).toBe(200);
});

test('each channel has its own bucket', async () => {
  const town = await createTown({ clock: new ManualClock(), rateLimits: true });
  const other = town.guild.createChannel({ name: 'other' });
  for (let i = 0; i < 5; i++) await post(town);
  expect((await town.bot.post(`/channels/${other.id}/messages`, { content: 'x' })).status).toBe(200);
});

test('the fifty-first request of a second is a global 429, but interactions do not count', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock, rateLimits: true });
  const channels = Array.from({ length: 11 }, (_, i) => town.guild.createChannel({ name: `c${i}` }));
  const all = await Promise.all(
    channels.flatMap(({ id }) =>
      Array.from({ length: 5 }, () => town.bot.post(`/channels/${id}/messages`, { content: 'x' })),
    ),
  );
  const refused = all.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(5);
  expect(refused[0]?.body).toMatchObject({ global: true });
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
  const staged = stage(town, town.fan, town.channel, {}, clock.now());
  expect((await staged.callback({ type: 5 })).status).toBe(204);
  expect((await staged.webhook('PATCH', '/messages/@original', { content: 'done' })).status).toBe(200);
});

test('each interaction’s token has a bucket of its own, and first answers are not counted', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock, rateLimits: true });
  const statuses: number[] = [];
  for (let i = 0; i < 8; i++) {
    const staged = stage(town, town.fan, town.channel, {}, clock.now());
    const first = await staged.callback({ type: 4, data: { content: 'x' } });
    expect(first.headers.get('x-ratelimit-limit')).toBeNull();
    statuses.push((await staged.webhook('POST', '', { content: 'more' })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('a sixth followup within two seconds is 429', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock, rateLimits: true });
  const staged = stage(town, town.fan, town.channel, {}, clock.now());
  await staged.callback({ type: 4, data: { content: 'x' } });
  for (let i = 0; i < 5; i++)
    expect((await staged.webhook('POST', '', { content: 'more' })).status).toBe(200);
  expect(await staged.webhook('POST', '', { content: 'more' })).toMatchObject({
    status: 429,
    body: { global: false },
  });
});

test('what Discord counts as invalid is counted for ten minutes', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  town.channel.overwrite({ member: town.application, deny: 1n << 10n });
  await post(town);
  await town.bot.get('/channels/1');
  town.playground.faults.next({}, { kind: 'rate-limit', scope: 'shared', retryAfter: 1 });
  await post(town);
  town.playground.faults.next({}, { kind: 'rate-limit', scope: 'user', retryAfter: 1 });
  await post(town);
  expect(town.playground.invalidRequests).toBe(2);
  clock.advance(10 * 60_000);
  expect(town.playground.invalidRequests).toBe(0);
});

test('another application has a budget of its own', async () => {
  const town = await createTown({ clock: new ManualClock(), rateLimits: true });
  const other = town.playground.createApplication({ name: 'Other' });
  town.guild.install(other);
  for (let i = 0; i < 5; i++) await post(town);
  expect(
    (await restOf(town.playground, other).post(`/channels/${town.channel.id}/messages`, { content: 'x' }))
      .status,
  ).toBe(200);
});

test('discord.js waits as it is told and nothing is lost', async () => {
  const town = await createTown({ rateLimits: true });
  const rest = new REST({ api: town.playground.apiUrl, version: '10' }).setToken(town.application.token);
  const body = { content: 'x' };
  await Promise.all(
    Array.from({ length: 6 }, () => rest.post(`/channels/${town.channel.id}/messages`, { body })),
  );
  expect(town.playground.messages(town.channel)).toHaveLength(6);
  expect(town.playground.refusals).toEqual([]);
});
