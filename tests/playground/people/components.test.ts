import type { APIMessage } from 'discord-api-types/v10';
import { ComponentType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Place } from '../../../src/playground/acting.ts';
import { openSession } from '../support/raw-gateway.ts';
import { createTown, stage, type Town } from '../support/town.ts';

const row = (...components: object[]) => ({ type: Type.ActionRow, components });
const button = { type: Type.Button, style: 1, label: 'Go', custom_id: 'go' };

async function posted(
  components: readonly object[],
  more: object = { content: 'x' },
): Promise<Town & { message: APIMessage; place: Place }> {
  const town = await createTown();
  const got = await town.bot.post<APIMessage>(`/channels/${town.channel.id}/messages`, {
    ...more,
    components,
  });
  expect(got.status).toBe(200);
  return { ...town, message: got.body, place: town.playground.as(town.fan).in(town.channel) };
}

test('a press carries the component and its message', async () => {
  const { playground, application, place, message } = await posted([row(button)]);
  const gateway = await openSession(playground, application);
  void place.press(message, 'go');
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({
    type: 3,
    data: { custom_id: 'go', component_type: 2, id: 2 },
    message: { id: message.id, content: 'x' },
  });
});

test('buttons within containers and sections are found', async () => {
  const section = {
    type: Type.Section,
    components: [{ type: Type.TextDisplay, content: 'x' }],
    accessory: button,
  };
  const { playground, application, place, message } = await posted(
    [{ type: Type.Container, components: [section] }],
    { flags: 1 << 15 },
  );
  const gateway = await openSession(playground, application);
  void place.press(message, 'go');
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({ data: { custom_id: 'go' } });
});

test('a component that is missing, disabled or of another kind cannot be used', async () => {
  const select = { type: Type.UserSelect, custom_id: 'who' };
  const { place, message } = await posted([row({ ...button, disabled: true }), row(select)]);
  await expect(place.press(message, 'nope')).rejects.toThrow('no component "nope"');
  await expect(place.press(message, 'go')).rejects.toThrow('disabled');
  await expect(place.press(message, 'who')).rejects.toThrow('no button');
});

test('a message that a person cannot see cannot be used', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: 'x', flags: 64, components: [row(button)] } });
  const { message } = await staged.answer;
  const place = town.playground.as(town.owner).in(town.channel);
  await expect(place.press(message?.id ?? '', 'go')).rejects.toThrow('sees no message');
});

test('people’s own messages have no components', async () => {
  const { place } = await posted([row(button)]);
  await expect(place.press(place.say('mine'), 'go')).rejects.toThrow('only messages of applications');
});

test('a string select takes what it offers, within its bounds', async () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
  const select = { type: Type.StringSelect, custom_id: 's', options, min_values: 1, max_values: 2 };
  const { playground, application, place, message } = await posted([row(select)]);
  await expect(place.select(message, 's', [])).rejects.toThrow('choose 1 to 2');
  await expect(place.select(message, 's', ['a', 'b', 'c'])).rejects.toThrow('choose 1 to 2');
  await expect(place.select(message, 's', ['z'])).rejects.toThrow('"z" is not offered');
  const gateway = await openSession(playground, application);
  void place.select(message, 's', ['a', 'c']);
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({
    data: { component_type: 3, values: ['a', 'c'] },
  });
});

test.each([
  ['user', Type.UserSelect, 'users'],
  ['role', Type.RoleSelect, 'roles'],
  ['channel', Type.ChannelSelect, 'channels'],
  ['mentionable', Type.MentionableSelect, 'roles'],
] as const)('a %s select resolves what was chosen', async (_kind, type, part) => {
  const { playground, application, place, message, guild, fan, channel } = await posted([
    row({ type, custom_id: 's' }),
  ]);
  const ids = { users: fan.id, roles: guild.createRole({ name: 'r' }).id, channels: channel.id };
  const gateway = await openSession(playground, application);
  void place.select(message, 's', [ids[part]]);
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({
    data: { component_type: type, values: [ids[part]], resolved: { [part]: { [ids[part]]: {} } } },
  });
});
