import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { createTown, type Staged, stage, type Town } from '../support/town.ts';

async function deferred(town: Town, flags = 0): Promise<Staged> {
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 5, data: { flags } });
  return staged;
}

async function answered(town: Town): Promise<Staged> {
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: 'first' } });
  return staged;
}

const unknownMessage = { status: 404, body: { code: 10008 } };

test('a deferral thinks until it is filled, and the filling is no edit', async () => {
  const town = await createTown();
  const staged = await deferred(town);
  const answer = await staged.answer;
  expect(answer.message).toMatchObject({ thinking: true, flags: 128, content: '' });
  const { body } = await staged.webhook<APIMessage>('PATCH', '/messages/@original', { content: 'done' });
  expect(body).toMatchObject({ content: 'done', flags: 0, edited_timestamp: null });
  expect((await answer.settled()).message?.thinking).toBe(false);
});

test('whether a deferral is ephemeral is fixed by it', async () => {
  const town = await createTown();
  const hidden = await deferred(town, 64);
  await hidden.webhook('PATCH', '/messages/@original', { content: 'still hidden' });
  expect((await hidden.answer).message).toMatchObject({ onlyFor: town.fan.id, flags: 64 });
  const open = await deferred(town);
  await open.webhook('PATCH', '/messages/@original', { content: 'still open', flags: 64 });
  expect((await open.answer).message).toMatchObject({ onlyFor: undefined, flags: 0 });
});

test('right after a deferral a followup fills it', async () => {
  const town = await createTown();
  const staged = await deferred(town);
  const { body } = await staged.webhook<APIMessage>('POST', '', { content: 'done', flags: 64 });
  const answer = await staged.answer;
  expect(body.id).toBe(answer.message?.id);
  expect(answer).toMatchObject({ message: { content: 'done', onlyFor: undefined }, followups: [] });
});

test('a public deferral that is deleted can be followed up privately', async () => {
  const town = await createTown();
  const staged = await deferred(town);
  const answer = await staged.answer;
  expect((await staged.webhook('DELETE', '/messages/@original')).status).toBe(204);
  await staged.webhook('POST', '', { content: 'sorry', flags: 64 });
  await answer.settled();
  expect(answer.message).toBeUndefined();
  expect(answer.followups).toMatchObject([{ content: 'sorry', onlyFor: town.fan.id }]);
});

test('the original is read, edited and deleted under @original and under its id', async () => {
  const town = await createTown();
  const staged = await answered(town);
  const { body } = await staged.webhook<APIMessage>('GET', '/messages/@original');
  expect(body.content).toBe('first');
  expect(await staged.webhook('PATCH', `/messages/${body.id}`, { content: 'second' })).toMatchObject({
    body: { content: 'second' },
  });
  expect((await staged.webhook('DELETE', '/messages/@original')).status).toBe(204);
  expect(await staged.webhook('GET', '/messages/@original')).toMatchObject(unknownMessage);
  expect(await staged.webhook('PATCH', '/messages/@original', { content: 'x' })).toMatchObject(
    unknownMessage,
  );
});

test('a followup is read, edited and deleted by its id', async () => {
  const town = await createTown();
  const staged = await answered(town);
  const { body } = await staged.webhook<APIMessage>('POST', '', { content: 'more', flags: 64 });
  const path = `/messages/${body.id}`;
  expect(await staged.webhook('PATCH', path, { content: 'other' })).toMatchObject({
    body: { content: 'other', flags: 64 },
  });
  expect((await staged.webhook('DELETE', path)).status).toBe(204);
  expect(await staged.webhook('GET', path)).toMatchObject(unknownMessage);
});

test('a token reaches only what was said under it', async () => {
  const town = await createTown();
  const [one, other] = [await answered(town), await answered(town)];
  const { body } = await other.webhook<APIMessage>('GET', '/messages/@original');
  expect(await one.webhook('GET', `/messages/${body.id}`)).toMatchObject(unknownMessage);
});

test('before the first answer there is no webhook: 10015', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  expect(await staged.webhook('POST', '', { content: 'x' })).toMatchObject({
    status: 404,
    body: { code: 10015 },
  });
  await staged.callback({ type: 4, data: { content: 'x' } });
});

test('after fifteen minutes the token is invalid: 50027', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const staged = stage(town, town.fan, town.channel, {}, clock.now());
  await staged.callback({ type: 5 });
  const answer = await staged.answer;
  const unsettled = expect(answer.settled()).rejects.toThrow('never answered');
  clock.advance(15 * 60_000);
  expect((await staged.webhook('GET', '/messages/@original')).status).toBe(200);
  clock.advance(1);
  await unsettled;
  for (const [method, path] of [
    ['POST', ''],
    ['PATCH', '/messages/@original'],
    ['DELETE', '/messages/@original'],
  ] as const) {
    const got = await staged.webhook(method, path, method === 'DELETE' ? undefined : { content: 'late' });
    expect(got).toMatchObject({ status: 401, body: { code: 50027 } });
  }
});

test('where the application is not in the server a sixth followup is 40094', async () => {
  const town = await createTown();
  town.guild.remove(town.application);
  town.application.installFor(town.fan);
  const staged = await answered(town);
  for (let i = 0; i < 5; i++)
    expect((await staged.webhook('POST', '', { content: `${i}` })).status).toBe(200);
  expect(await staged.webhook('POST', '', { content: '5' })).toMatchObject({
    status: 400,
    body: { code: 40094 },
  });
});

test('in the server there is no such limit', async () => {
  const town = await createTown();
  const staged = await answered(town);
  for (let i = 0; i < 7; i++)
    expect((await staged.webhook('POST', '', { content: `${i}` })).status).toBe(200);
});

test('a channel that is gone is 10003', async () => {
  const town = await createTown();
  const staged = await deferred(town);
  await staged.answer;
  town.channel.delete();
  expect(await staged.webhook('POST', '', { content: 'x' })).toMatchObject({
    status: 404,
    body: { code: 10003 },
  });
});
