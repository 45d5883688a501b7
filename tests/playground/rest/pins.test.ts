import { type APIMessage, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

async function townWithPinner(): Promise<Town & { path: string; say(content: string): Promise<string> }> {
  const town = await createTown();
  town.channel.overwrite({ member: town.application, allow: P.PinMessages });
  const path = `/channels/${town.channel.id}/messages`;
  return {
    ...town,
    path,
    say: async (content) => (await town.bot.post<APIMessage>(path, { content })).body.id,
  };
}

test('a message is pinned and unpinned; the channel says so', async () => {
  const { bot, path, say, playground, channel } = await townWithPinner();
  const id = await say('keep this');
  expect((await bot.put(`${path}/pins/${id}`)).status).toBe(204);
  expect(await bot.get(`${path}/${id}`)).toMatchObject({ body: { pinned: true } });
  expect(playground.messages(channel).at(-1)).toMatchObject({
    type: 6,
    message_reference: { message_id: id },
  });
  expect(await bot.get(`${path}/pins`)).toMatchObject({
    body: { items: [{ pinned_at: expect.any(String), message: { id } }], has_more: false },
  });
  expect((await bot.delete(`${path}/pins/${id}`)).status).toBe(204);
  expect(await bot.get(`${path}/pins`)).toMatchObject({ body: { items: [] } });
});

test('the older routes do the same', async () => {
  const { bot, say, channel } = await townWithPinner();
  const id = await say('keep this');
  const pins = `/channels/${channel.id}/pins`;
  expect((await bot.put(`${pins}/${id}`)).status).toBe(204);
  expect((await bot.get<APIMessage[]>(pins)).body.map((message) => message.id)).toEqual([id]);
  expect((await bot.delete(`${pins}/${id}`)).status).toBe(204);
});

test('Manage Messages does not serve, Pin Messages does', async () => {
  const { bot, path, say, channel, application } = await townWithPinner();
  const id = await say('keep this');
  channel.overwrite({ member: application, allow: P.ManageMessages });
  expect(await bot.put(`${path}/pins/${id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('the 251st pin is refused', async () => {
  const { bot, path, say } = await townWithPinner();
  for (let i = 0; i < 250; i++) await bot.put(`${path}/pins/${await say(`${i}`)}`);
  expect(await bot.put(`${path}/pins/${await say('one more')}`)).toMatchObject({
    status: 400,
    body: { code: 30003 },
  });
});

test('pins are listed in pages, the newest first', async () => {
  const { bot, path, say } = await townWithPinner();
  const ids: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    ids.push(await say(text));
    await bot.put(`${path}/pins/${ids.at(-1)}`);
    const made = Date.now();
    await expect.poll(() => Date.now()).toBeGreaterThan(made);
  }
  interface Page {
    items: { pinned_at: string; message: APIMessage }[];
    has_more: boolean;
  }
  const first = await bot.get<Page>(`${path}/pins?limit=2`);
  expect(first.body.items.map(({ message }) => message.id)).toEqual([ids[2], ids[1]]);
  expect(first.body.has_more).toBe(true);
  const before = encodeURIComponent(first.body.items[1]?.pinned_at ?? '');
  const second = await bot.get<Page>(`${path}/pins?limit=2&before=${before}`);
  expect(second.body.items.map(({ message }) => message.id)).toEqual([ids[0]]);
});
