import { ComponentType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Answer, Place } from '../../../src/playground/acting.ts';
import { openSession } from '../support/raw-gateway.ts';
import { createTown, stage, type Town } from '../support/town.ts';

const text = { type: Type.TextInput, style: 1, custom_id: 'name' };
const labelled = (component: object) => ({ type: Type.Label, label: 'Label', component });

async function opened(components: readonly object[]): Promise<Town & { modal: Answer; place: Place }> {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  const got = await staged.callback({ type: 9, data: { title: 'T', custom_id: 'm', components } });
  expect(got.status).toBe(204);
  return { ...town, modal: await staged.answer, place: town.playground.as(town.fan).in(town.channel) };
}

async function submission(
  town: Town & { modal: Answer; place: Place },
  values: Parameters<Place['submit']>[1],
): Promise<unknown> {
  const gateway = await openSession(town.playground, town.application);
  void town.place.submit(town.modal, values);
  return (await gateway.event('INTERACTION_CREATE')).d;
}

test('a text comes back in its row', async () => {
  const town = await opened([{ type: Type.ActionRow, components: [{ ...text, label: 'Name' }] }]);
  expect(await submission(town, { name: 'Max' })).toMatchObject({
    type: 5,
    data: {
      custom_id: 'm',
      components: [{ type: 1, components: [{ type: 4, custom_id: 'name', value: 'Max' }] }],
    },
  });
});

test('labels carry one component each; texts between them come back empty', async () => {
  const select = { type: Type.StringSelect, custom_id: 'zone', options: [{ label: 'Berlin', value: 'b' }] };
  const role = { type: Type.RoleSelect, custom_id: 'role', required: false };
  const town = await opened([
    labelled(text),
    { type: Type.TextDisplay, content: 'x' },
    labelled(select),
    labelled(role),
  ]);
  const pinged = town.guild.createRole({ name: 'pinged' });
  expect(await submission(town, { name: 'Max', zone: ['b'], role: pinged.id })).toMatchObject({
    data: {
      components: [
        { type: 18, component: { type: 4, custom_id: 'name', value: 'Max' } },
        { type: 10 },
        { type: 18, component: { type: 3, custom_id: 'zone', values: ['b'] } },
        { type: 18, component: { type: 6, custom_id: 'role', values: [pinged.id] } },
      ],
      resolved: { roles: { [pinged.id]: { name: 'pinged' } } },
    },
  });
});

test('what is left out keeps the modal’s own value', async () => {
  const town = await opened([labelled({ ...text, value: 'Berlin' })]);
  expect(await submission(town, {})).toMatchObject({
    data: { components: [{ component: { value: 'Berlin' } }] },
  });
});

test.each([
  ['a required text left empty', { ...text }, {}],
  ['too long a text', { ...text, max_length: 3 }, { name: 'four' }],
  ['too short a text', { ...text, min_length: 3 }, { name: 'no' }],
])('Discord’s client would not send %s', async (_what, input, values) => {
  const { place, modal } = await opened([labelled(input)]);
  await expect(place.submit(modal, values)).rejects.toThrow('takes');
});

test('an optional text may stay empty', async () => {
  const town = await opened([labelled({ ...text, required: false, min_length: 3 })]);
  expect(await submission(town, {})).toMatchObject({ data: { components: [{ component: { value: '' } }] } });
});

test('only a modal can be sent off', async () => {
  const town = await createTown();
  const staged = stage(town, town.fan, town.channel);
  await staged.callback({ type: 4, data: { content: 'x' } });
  await expect(
    town.playground
      .as(town.fan)
      .in(town.channel)
      .submit(await staged.answer, {}),
  ).rejects.toThrow('no modal');
});
