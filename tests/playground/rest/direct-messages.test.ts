import { expect, test } from 'vitest';
import { createTown } from '../support/town.ts';

async function conversationOf({ bot, fan }: Awaited<ReturnType<typeof createTown>>): Promise<string> {
  const { body } = await bot.post<{ id: string }>('/users/@me/channels', { recipient_id: fan.id });
  return body.id;
}

test('a conversation is opened once and names the other side', async () => {
  const town = await createTown();
  const { body } = await town.bot.post('/users/@me/channels', { recipient_id: town.fan.id });
  expect(body).toMatchObject({ type: 1, recipients: [{ id: town.fan.id }] });
  expect(await conversationOf(town)).toBe(town.playground.directMessages(town.fan, town.application).id);
});

test('somebody who does not exist cannot be written to', async () => {
  const { bot } = await createTown();
  expect(await bot.post('/users/@me/channels', { recipient_id: '1' })).toMatchObject({
    status: 404,
    body: { code: 10013 },
  });
  expect(await bot.post('/users/@me/channels', {})).toMatchObject({ status: 400, body: { code: 50035 } });
});

test('a person who takes no messages is 50007', async () => {
  const town = await createTown();
  town.fan.acceptsDirectMessages = false;
  const path = `/channels/${await conversationOf(town)}/messages`;
  expect(await town.bot.post(path, { content: 'hi' })).toMatchObject({ status: 403, body: { code: 50007 } });
  town.fan.acceptsDirectMessages = true;
  expect((await town.bot.post(path, { content: 'hi' })).status).toBe(200);
});

test('without a server in common it is 50278, unless the person has installed the application', async () => {
  const town = await createTown();
  town.guild.member(town.fan).leave();
  const path = `/channels/${await conversationOf(town)}/messages`;
  expect(await town.bot.post(path, { content: 'hi' })).toMatchObject({ status: 403, body: { code: 50278 } });
  town.application.installFor(town.fan);
  expect((await town.bot.post(path, { content: 'hi' })).status).toBe(200);
});

test("another bot's conversation cannot be read", async () => {
  const town = await createTown();
  const other = town.playground.createApplication({ name: 'Other' });
  const { id } = town.playground.directMessages(town.fan, other);
  expect(await town.bot.get(`/channels/${id}/messages`)).toMatchObject({
    status: 403,
    body: { code: 50001 },
  });
});

test('a conversation is no channel of a server: it cannot be deleted', async () => {
  const town = await createTown();
  expect(await town.bot.delete(`/channels/${await conversationOf(town)}`)).toMatchObject({
    status: 403,
    body: { code: 50003 },
  });
});
