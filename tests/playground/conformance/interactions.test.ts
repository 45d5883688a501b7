import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { expectPublished } from '../support/published.ts';
import { createTown, stage } from '../support/town.ts';

const hello = { type: 4, data: { content: 'hello' } };
const button = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

test.each([
  ['a message', { type: 4, data: { content: 'x', flags: 64 } }],
  ['a deferral', { type: 5 }],
])('the callback’s answer to %s is as published', async (_what, body) => {
  const town = await createTown();
  const { status, body: answer } = await stage(town, town.fan, town.channel).callback(
    body,
    '?with_response=true',
  );
  expect(status).toBe(200);
  expectPublished(answer, 'InteractionCallbackResponse');
});

test('answers, fillings and followups are messages as published', async () => {
  const town = await createTown();
  const direct = stage(town, town.fan, town.channel);
  await direct.callback(hello);
  expectPublished((await direct.webhook('GET', '/messages/@original')).body, 'MessageResponse');
  const deferred = stage(town, town.fan, town.channel);
  await deferred.callback({ type: 5 });
  expectPublished(
    (await deferred.webhook('PATCH', '/messages/@original', { content: 'x' })).body,
    'MessageResponse',
  );
  const followup = await deferred.webhook<APIMessage>('POST', '', { content: 'more', flags: 64 });
  expectPublished(followup.body, 'MessageResponse');
  expectPublished(
    (await deferred.webhook('PATCH', `/messages/${followup.body.id}`, { content: 'x' })).body,
    'MessageResponse',
  );
});

test('answers to components and to modals are messages as published', async () => {
  const town = await createTown();
  const { body: message } = await town.bot.post<APIMessage>(`/channels/${town.channel.id}/messages`, {
    content: 'x',
    components: [button],
  });
  const data = { custom_id: 'go', component_type: 2 };
  const pressed = stage(town, town.fan, town.channel, { type: 3, data, message });
  await pressed.callback(hello);
  expectPublished((await pressed.webhook('GET', '/messages/@original')).body, 'MessageResponse');
  const submitted = stage(town, town.fan, town.channel, {
    type: 5,
    data: { custom_id: 'm', components: [] },
  });
  await submitted.callback(hello);
  expectPublished((await submitted.webhook('GET', '/messages/@original')).body, 'MessageResponse');
});

test.each([
  ['an unknown route', '/nowhere'],
  ['an unknown channel', '/channels/1'],
])('the refusal of %s is as published', async (_what, path) => {
  const { bot } = await createTown();
  expectPublished((await bot.get(path)).body, 'ErrorResponse');
});
