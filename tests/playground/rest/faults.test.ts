import { REST } from '@discordjs/rest';
import { expect, test } from 'vitest';
import type { Fault } from '../../../src/playground/weather.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { restOf } from '../support/rest.ts';
import { createTown, type Town } from '../support/town.ts';

const nonced = { content: 'once', nonce: 'n1', enforce_nonce: true };
const creates = { method: 'POST', path: /\/messages$/ };

function post({ bot, channel }: Town, body: object = { content: 'x' }) {
  return bot.post(`/channels/${channel.id}/messages`, body);
}

test('a 5xx is answered and the request takes no effect', async () => {
  const town = await createTown();
  const fault = town.playground.faults.next(creates, { kind: 'status', status: 502 });
  expect((await post(town)).status).toBe(502);
  expect(town.playground.messages(town.channel)).toEqual([]);
  expect((await post(town)).status).toBe(200);
  expect(fault.hits).toBe(1);
});

test('what is injected is no refusal, and is marked in the exchanges', async () => {
  const town = await createTown();
  town.playground.faults.next(creates, { kind: 'status', status: 500 });
  await post(town);
  expect(town.playground.refusals).toEqual([]);
  expect(town.playground.exchanges).toMatchObject([{ status: 500, fault: 'status' }]);
});

test.each<Fault>([
  { kind: 'reset' },
  { kind: 'close' },
])('$kind: the client gets no answer and nothing is stored', async (fault) => {
  const town = await createTown();
  town.playground.faults.next(creates, fault);
  await expect(post(town)).rejects.toThrow();
  expect(town.playground.messages(town.channel)).toEqual([]);
  expect(town.playground.exchanges).toMatchObject([{ status: 0, fault: fault.kind }]);
});

test.each([
  'reset',
  'close',
] as const)('an answer lost by %s: the message is stored, and the nonce gives it again', async (how) => {
  const town = await createTown();
  town.playground.faults.next(creates, { kind: 'lost', how });
  await expect(post(town, nonced)).rejects.toThrow();
  const [stored] = town.playground.messages(town.channel);
  expect(await post(town, nonced)).toMatchObject({ status: 200, body: { id: stored?.id } });
  expect(town.playground.messages(town.channel)).toHaveLength(1);
});

test('an answer that never comes can be given up by the client', async () => {
  const town = await createTown();
  const fault = town.playground.faults.next(creates, { kind: 'lost', how: 'timeout' });
  const rest = new REST({ api: town.playground.apiUrl, version: '10', timeout: 1_000, retries: 1 }).setToken(
    town.application.token,
  );
  await rest.post(`/channels/${town.channel.id}/messages`, { body: nonced });
  expect(fault.hits).toBe(1);
  expect(town.playground.messages(town.channel)).toHaveLength(1);
});

test('discord.js retries a 5xx by itself', async () => {
  const town = await createTown();
  const fault = town.playground.faults.next({ ...creates, times: 2 }, { kind: 'status', status: 503 });
  const rest = new REST({ api: town.playground.apiUrl, version: '10' }).setToken(town.application.token);
  await rest.post(`/channels/${town.channel.id}/messages`, { body: nonced });
  expect(fault.hits).toBe(2);
  expect(town.playground.messages(town.channel)).toHaveLength(1);
});

test('a slow answer comes after its delays on the way up and down', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const fault = town.playground.faults.next(creates, { kind: 'slow', before: 100, after: [50, 50] });
  let done = false;
  const answer = post(town).then((got) => {
    done = true;
    return got;
  });
  await fault.met();
  clock.advance(99);
  expect(town.playground.messages(town.channel)).toEqual([]);
  clock.advance(1);
  await expect.poll(() => town.playground.messages(town.channel).length).toBe(1);
  expect(done).toBe(false);
  clock.advance(50);
  expect((await answer).status).toBe(200);
});

test('a held request waits before it takes effect', async () => {
  const town = await createTown();
  const fault = town.playground.faults.next(creates, { kind: 'hold', at: 'before' });
  const answer = post(town);
  await fault.met();
  expect(town.playground.messages(town.channel)).toEqual([]);
  fault.release();
  expect((await answer).status).toBe(200);
});

test('or after it, before it is answered', async () => {
  const town = await createTown();
  const fault = town.playground.faults.next(creates, { kind: 'hold', at: 'after' });
  const answer = post(town);
  await fault.met();
  expect(town.playground.messages(town.channel)).toHaveLength(1);
  fault.cancel();
  expect((await answer).status).toBe(200);
});

test.each([
  ['global', { 'x-ratelimit-global': 'true', 'retry-after': '2' }],
  ['user', { 'x-ratelimit-scope': 'user', 'retry-after': '2' }],
  ['shared', { 'x-ratelimit-scope': 'shared', 'retry-after': '2' }],
] as const)('a 429 of scope %s is as Discord sends it', async (scope, headers) => {
  const town = await createTown();
  town.playground.faults.next(creates, { kind: 'rate-limit', scope, retryAfter: 1.5 });
  const got = await post(town);
  expect(got).toMatchObject({ status: 429, body: { retry_after: 1.5, global: scope === 'global' } });
  expect(Object.fromEntries(got.headers)).toMatchObject(headers);
});

test('a fault is for its method, path and application alone', async () => {
  const town = await createTown();
  const other = town.playground.createApplication({ name: 'Other' });
  town.guild.install(other);
  const { faults } = town.playground;
  const fault = faults.next(
    { method: 'POST', path: /\/messages$/, application: other },
    { kind: 'status', status: 500 },
  );
  expect((await post(town)).status).toBe(200);
  expect((await town.bot.get(`/channels/${town.channel.id}/messages`)).status).toBe(200);
  expect(
    (await restOf(town.playground, other).post(`/channels/${town.channel.id}/messages`, { content: 'x' }))
      .status,
  ).toBe(500);
  expect(fault.hits).toBe(1);
});

test('a fault without end goes on until it is taken away', async () => {
  const town = await createTown();
  const fault = town.playground.faults.next(
    { times: Number.POSITIVE_INFINITY },
    { kind: 'status', status: 500 },
  );
  for (let i = 0; i < 3; i++) expect((await post(town)).status).toBe(500);
  expect(fault.hits).toBe(3);
  fault.cancel();
  expect((await post(town)).status).toBe(200);
});

test('every fault is taken away at once', async () => {
  const town = await createTown();
  const { faults } = town.playground;
  const held = faults.next(creates, { kind: 'hold', at: 'before' });
  faults.next({}, { kind: 'status', status: 500 });
  const answer = post(town);
  await held.met();
  faults.clear();
  expect((await answer).status).toBe(200);
  expect((await post(town)).status).toBe(200);
});

test('faults are met in the order of their injection', async () => {
  const town = await createTown();
  for (const status of [500, 502, 503]) town.playground.faults.next(creates, { kind: 'status', status });
  const statuses: number[] = [];
  for (let i = 0; i < 4; i++) statuses.push((await post(town)).status);
  expect(statuses).toEqual([500, 502, 503, 200]);
});
