import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { restOf } from '../support/rest.ts';
import { createTown } from '../support/town.ts';

const nonced = (content: string) => ({ content, nonce: 'occurrence-1', enforce_nonce: true });

test('an enforced nonce gives the first message again and makes no second one', async () => {
  const { playground, bot, channel } = await createTown();
  const path = `/channels/${channel.id}/messages`;
  const first = await bot.post<APIMessage>(path, nonced('once'));
  const second = await bot.post<APIMessage>(path, nonced('twice'));
  expect(second.status).toBe(200);
  expect(second.body).toMatchObject({ id: first.body.id, content: 'once', nonce: 'occurrence-1' });
  expect(playground.messages(channel)).toHaveLength(1);
});

test('the nonce counts for the author over all channels', async () => {
  const { playground, bot, channel, guild } = await createTown();
  const other = guild.createChannel({ name: 'other' });
  const first = await bot.post<APIMessage>(`/channels/${channel.id}/messages`, nonced('here'));
  const second = await bot.post<APIMessage>(`/channels/${other.id}/messages`, nonced('there'));
  expect(second.body.id).toBe(first.body.id);
  expect(playground.messages(other)).toEqual([]);
});

test('another author may use the same nonce', async () => {
  const { playground, bot, channel, guild } = await createTown();
  const other = playground.createApplication({ name: 'Other' });
  guild.install(other);
  await bot.post(`/channels/${channel.id}/messages`, nonced('mine'));
  await restOf(playground, other).post(`/channels/${channel.id}/messages`, nonced('yours'));
  expect(playground.messages(channel)).toHaveLength(2);
});

test('without `enforce_nonce` a second message is made', async () => {
  const { playground, bot, channel } = await createTown();
  const path = `/channels/${channel.id}/messages`;
  await bot.post(path, nonced('once'));
  await bot.post(path, { content: 'twice', nonce: 'occurrence-1' });
  expect(playground.messages(channel)).toHaveLength(2);
});

test('when the first message is gone the answer is 10008 and none is made', async () => {
  const { playground, bot, channel } = await createTown();
  const path = `/channels/${channel.id}/messages`;
  const { body } = await bot.post<APIMessage>(path, nonced('once'));
  await bot.delete(`${path}/${body.id}`);
  expect(await bot.post(path, nonced('again'))).toMatchObject({ status: 404, body: { code: 10008 } });
  expect(playground.messages(channel)).toEqual([]);
});

test('past the window of the settings the nonce is forgotten', async () => {
  const clock = new ManualClock();
  const { playground, bot, channel } = await createTown({ clock, nonceWindowMs: 60_000 });
  const path = `/channels/${channel.id}/messages`;
  await bot.post(path, nonced('once'));
  clock.advance(59_999);
  await bot.post(path, nonced('again'));
  expect(playground.messages(channel)).toHaveLength(1);
  clock.advance(2);
  await bot.post(path, nonced('again'));
  expect(playground.messages(channel)).toHaveLength(2);
});

test('retries at one moment make one message', async () => {
  const { playground, bot, channel } = await createTown();
  const path = `/channels/${channel.id}/messages`;
  const all = await Promise.all(Array.from({ length: 8 }, () => bot.post<APIMessage>(path, nonced('once'))));
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
  expect(playground.messages(channel)).toHaveLength(1);
});
