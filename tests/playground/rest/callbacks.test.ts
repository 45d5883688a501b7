import {
  type APIMessage,
  InteractionType,
  PermissionFlagsBits,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { request } from '../support/rest.ts';
import { createTown, stage, type Town } from '../support/town.ts';

const hello = { type: 4, data: { content: 'hello' } };
const button = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

async function withButton(town: Town): Promise<APIMessage> {
  const { body } = await town.bot.post<APIMessage>(`/channels/${town.channel.id}/messages`, {
    content: 'press',
    components: [button],
  });
  return body;
}

function press(town: Town, message: APIMessage) {
  const data = { custom_id: 'go', component_type: 2 };
  return stage(town, town.fan, town.channel, { type: InteractionType.MessageComponent, data, message });
}

test('an answer is a message that everybody sees, marked with who asked', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  expect((await staged.callback(hello)).status).toBe(204);
  expect(await staged.answer).toMatchObject({
    outcome: 'message',
    interactionId: staged.id,
    message: {
      content: 'hello',
      webhook_id: town.application.id,
      interaction_metadata: { id: staged.id, user: { id: town.fan.id } },
    },
  });
  expect(town.playground.messages(town.channel, town.owner)).toHaveLength(1);
});

test('an ephemeral answer is seen by one person', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: 'hush', flags: 64 } });
  expect((await staged.answer).message).toMatchObject({ onlyFor: town.fan.id, flags: 64 });
  expect(town.playground.messages(town.channel, town.owner)).toEqual([]);
  expect(town.playground.messages(town.channel, town.fan)).toHaveLength(1);
});

test('an answer needs no permission of the bot', async () => {
  const town = await createTown();
  town.channel.overwrite({
    member: town.application,
    deny: PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel,
  });
  const staged = stage(town, town.fan, town.channel);
  expect((await staged.callback(hello)).status).toBe(204);
});

test('`with_response` gives the message back', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  const got = await staged.callback<RESTPostAPIInteractionCallbackWithResponseResult>(
    { type: 5, data: { flags: 64 } },
    '?with_response=true',
  );
  expect(got).toMatchObject({
    status: 200,
    body: {
      interaction: {
        id: staged.id,
        type: 2,
        response_message_loading: true,
        response_message_ephemeral: true,
      },
    },
  });
});

test('a second callback is 40060', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  await staged.callback(hello);
  expect(await staged.callback(hello)).toMatchObject({ status: 400, body: { code: 40060 } });
  expect(town.playground.messages(town.channel)).toHaveLength(1);
});

test('of two callbacks at one moment one is taken', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  const both = await Promise.all([staged.callback(hello), staged.callback(hello)]);
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 400]));
});

test('an unknown interaction, or a wrong token, is 10062', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  const unknown = { status: 404, body: { code: 10062 } };
  const api = `${town.playground.apiUrl}/v10/interactions`;
  expect(await request(`${api}/1/${staged.token}/callback`, 'POST', hello)).toMatchObject(unknown);
  expect(await request(`${api}/${staged.id}/wrong/callback`, 'POST', hello)).toMatchObject(unknown);
});

test('after three seconds it is 10062 and the person reads that nothing came', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const staged = stage(town, town.fan, town.channel, {}, clock.now());
  clock.advance(3_000);
  expect((await staged.answer).outcome).toBe('no-response');
  expect(await staged.callback(hello)).toMatchObject({ status: 404, body: { code: 10062 } });
});

test('an event that is delivered late has less time left', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const staged = stage(town, town.fan, town.channel, {}, clock.now() - 2_500);
  clock.advance(500);
  expect((await staged.answer).outcome).toBe('no-response');
});

test('an event of long ago is dead at once', async () => {
  const clock = new ManualClock();
  const town = await createTown({ clock });
  const staged = stage(town, town.fan, town.channel, {}, clock.now() - 60_000);
  expect(await staged.callback(hello)).toMatchObject({ status: 404, body: { code: 10062 } });
});

test('a doubled event is one interaction', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  const again = town.playground
    .as(town.fan)
    .in(town.channel)
    .rawInteraction({ id: staged.id, token: staged.token });
  await staged.callback(hello);
  expect((await again).message?.id).toBe((await staged.answer).message?.id);
});

test('a component’s answer updates its message, or leaves it and updates later', async () => {
  const town = await createTown();
  const message = await withButton(town);
  const updated = press(town, message);
  await updated.callback({ type: 7, data: { content: 'pressed', components: [] } });
  expect(await updated.answer).toMatchObject({
    outcome: 'update',
    message: { id: message.id, content: 'pressed', components: [] },
  });
  const later = press(town, message);
  await later.callback({ type: 6 });
  expect((await later.answer).outcome).toBe('deferred-update');
  await later.webhook('PATCH', '/messages/@original', { content: 'in the end' });
  expect((await (await later.answer).settled()).message).toMatchObject({
    id: message.id,
    content: 'in the end',
  });
});

test('an update is no answer to a command: 50035', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  expect(await staged.callback({ type: 7, data: { content: 'x' } })).toMatchObject({
    status: 400,
    body: { code: 50035 },
  });
});

test('a new message in answer to a component refers to the component’s', async () => {
  const town = await createTown();
  const message = await withButton(town);
  const staged = press(town, message);
  await staged.callback(hello);
  expect((await staged.answer).message).toMatchObject({
    message_reference: { message_id: message.id },
    interaction_metadata: { interacted_message_id: message.id },
  });
});

test('choices answer an autocomplete; 26 of them are refused', async () => {
  const town = await createTown();
  const type = InteractionType.ApplicationCommandAutocomplete;
  const choices = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `c${i}`, value: `${i}` }));
  const staged = stage(town, town.fan, town.channel, { type });
  expect(await staged.callback({ type: 8, data: { choices: choices(26) } })).toMatchObject({
    status: 400,
    body: { code: 50035 },
  });
  await staged.callback({ type: 8, data: { choices: choices(2) } });
  expect(await staged.answer).toMatchObject({ outcome: 'choices', choices: choices(2) });
});

test('a modal is an answer; the modal’s own submission cannot open another', async () => {
  const town = await createTown();
  const input = { type: 1, components: [{ type: 4, style: 1, custom_id: 'name', label: 'Name' }] };
  const modal = { type: 9, data: { title: 'Who?', custom_id: 'who', components: [input] } };
  const staged = stage(town, town.fan, town.channel);
  await staged.callback(modal);
  const opened = await staged.answer;
  expect(opened).toMatchObject({ outcome: 'modal', modal: { custom_id: 'who' } });
  const submitted = stage(town, town.fan, town.channel, { type: InteractionType.ModalSubmit });
  expect(await submitted.callback(modal)).toMatchObject({ status: 400, body: { code: 50035 } });
});

test.each([
  [1, 20],
  [2, 23],
  [3, 23],
])('the answer to a command of type %i is a message of type %i', async (type, messageType) => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel, { data: { id: '1', name: 'x', type } });
  await staged.callback(hello);
  expect((await staged.answer).message?.type).toBe(messageType);
});

test('an answer may carry files', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ type: 4, data: { content: 'see', attachments: [{ id: 0 }] } }));
  form.set('files[0]', new File(['ics'], 'film.ics', { type: 'text/calendar' }));
  expect((await staged.callback(form)).status).toBe(204);
  const [attachment] = (await staged.answer).message?.attachments ?? [];
  expect(attachment?.filename).toBe('film.ics');
  expect(Buffer.from(town.playground.attachment(attachment?.id ?? '')?.bytes ?? []).toString()).toBe('ics');
});

test('a refused callback leaves the interaction open', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  expect((await staged.callback({ type: 4, data: { content: 'x'.repeat(2001) } })).status).toBe(400);
  expect((await staged.callback(hello)).status).toBe(204);
});
