import { type APIMessage, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, stage, type Town } from '../support/town.ts';

async function townWithHistory(): Promise<Town & { ids: string[]; read(query: string): Promise<string[]> }> {
  const town = await createTown();
  const path = `/channels/${town.channel.id}/messages`;
  const ids: string[] = [];
  for (let i = 0; i < 10; i++)
    ids.push((await town.bot.post<APIMessage>(path, { content: `m${i}` })).body.id);
  const read = async (query: string) =>
    (await town.bot.get<APIMessage[]>(`${path}${query}`)).body.map(({ content }) => content);
  return { ...town, ids, read };
}

test('history comes newest first, 50 unless told', async () => {
  const { read } = await townWithHistory();
  expect(await read('')).toEqual(['m9', 'm8', 'm7', 'm6', 'm5', 'm4', 'm3', 'm2', 'm1', 'm0']);
  expect(await read('?limit=3')).toEqual(['m9', 'm8', 'm7']);
});

test('`before`, `after` and `around` count from an id', async () => {
  const { read, ids } = await townWithHistory();
  expect(await read(`?before=${ids[4]}&limit=2`)).toEqual(['m3', 'm2']);
  expect(await read(`?after=${ids[4]}&limit=2`)).toEqual(['m6', 'm5']);
  expect(await read(`?around=${ids[4]}&limit=3`)).toEqual(['m5', 'm4', 'm3']);
});

test.each([
  '?limit=0',
  '?limit=101',
  '?limit=ten',
  '?before=me',
])('%s is refused with 50035', async (query) => {
  const { bot, channel } = await townWithHistory();
  expect(await bot.get(`/channels/${channel.id}/messages${query}`)).toMatchObject({
    status: 400,
    body: { code: 50035 },
  });
});

test('without Read Message History the list is empty: an empty answer proves nothing', async () => {
  const { read, channel, application } = await townWithHistory();
  channel.overwrite({ member: application, deny: PermissionFlagsBits.ReadMessageHistory });
  expect(await read('')).toEqual([]);
});

test('without View Channel it is refused', async () => {
  const { bot, channel, application } = await townWithHistory();
  channel.overwrite({ member: application, deny: PermissionFlagsBits.ViewChannel });
  expect(await bot.get(`/channels/${channel.id}/messages`)).toMatchObject({
    status: 403,
    body: { code: 50001 },
  });
});

test('ephemeral messages are not in it', async () => {
  const town = await townWithHistory();
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: 'for you', flags: 64 } });
  expect(await town.read('?limit=1')).toEqual(['m9']);
});

test('the words of others are empty without the message content intent, their authors are not', async () => {
  const { bot, channel, playground, fan } = await townWithHistory();
  playground.as(fan).in(channel).say('do you read me?');
  const { body } = await bot.get<APIMessage[]>(`/channels/${channel.id}/messages?limit=1`);
  expect(body).toMatchObject([{ content: '', author: { id: fan.id } }]);
});
