import { type APIMessage, ChannelType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { createTown, type Town } from '../support/town.ts';

async function townWithNews(
  options: Parameters<typeof createTown>[0] = {},
): Promise<Town & { publish(): Promise<{ status: number; body: unknown }>; path: string }> {
  const town = await createTown(options);
  const news = town.guild.createChannel({ name: 'news', type: ChannelType.GuildAnnouncement });
  const path = `/channels/${news.id}/messages`;
  const publish = async () => {
    const { body } = await town.bot.post<APIMessage>(path, { content: 'hear, hear' });
    return town.bot.post(`${path}/${body.id}/crosspost`);
  };
  return { ...town, publish, path };
}

test('a message of an announcement channel is published once: then 40033', async () => {
  const { bot, path } = await townWithNews();
  const { body } = await bot.post<APIMessage>(path, { content: 'hear, hear' });
  expect(await bot.post(`${path}/${body.id}/crosspost`)).toMatchObject({
    status: 200,
    body: { id: body.id, flags: 1 },
  });
  expect(await bot.post(`${path}/${body.id}/crosspost`)).toMatchObject({
    status: 400,
    body: { code: 40033 },
  });
});

test('nothing is published from an ordinary channel', async () => {
  const { bot, channel } = await townWithNews();
  const { body } = await bot.post<APIMessage>(`/channels/${channel.id}/messages`, { content: 'x' });
  expect(await bot.post(`/channels/${channel.id}/messages/${body.id}/crosspost`)).toMatchObject({
    status: 400,
    body: { code: 50024 },
  });
});

test('beyond the ration of an hour it is 429, also where rate limits are off; then it goes on', async () => {
  const clock = new ManualClock();
  const { publish } = await townWithNews({ crosspostsPerHour: 2, clock });
  expect([(await publish()).status, (await publish()).status]).toEqual([200, 200]);
  expect(await publish()).toMatchObject({ status: 429, body: { global: false, retry_after: 3600 } });
  clock.advance(3_600_000);
  expect((await publish()).status).toBe(200);
});
