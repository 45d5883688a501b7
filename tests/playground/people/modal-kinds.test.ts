import { ComponentType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { StandingComponent } from '../../../src/playground/people/components.ts';
import { submitted } from '../../../src/playground/people/modal-values.ts';
import { makeApplication } from '../../../src/playground/state/applications.ts';
import { makeChannel } from '../../../src/playground/state/channels.ts';
import { makeGuild } from '../../../src/playground/state/guilds.ts';
import { settingsFrom } from '../../../src/playground/state/settings.ts';
import { makeUser } from '../../../src/playground/state/users.ts';
import { createWorld } from '../../../src/playground/state/world.ts';

function scene() {
  const world = createWorld(settingsFrom({}));
  const user = makeUser(world, { username: 'finn' });
  const guild = makeGuild(world, { name: 'Club', ownerId: user.id });
  const application = makeApplication(world, { name: 'Bot', ownerId: user.id });
  return { world, user, application, channel: makeChannel(world, guild, { name: 'general' }) };
}

function label(component: StandingComponent): StandingComponent {
  return { type: Type.Label, id: 1, component: { id: 2, ...component } };
}

test.each<
  [what: string, component: StandingComponent, value: string | string[] | boolean | undefined, sent: object]
>([
  ['a box that is ticked', { type: Type.Checkbox, custom_id: 'x' }, true, { value: true }],
  ['a box that is not', { type: Type.Checkbox, custom_id: 'x' }, undefined, { value: false }],
  ['boxes of a group', { type: Type.CheckboxGroup, custom_id: 'x' }, ['a', 'b'], { values: ['a', 'b'] }],
  ['one of several', { type: Type.RadioGroup, custom_id: 'x' }, 'a', { value: 'a' }],
  ['none of several', { type: Type.RadioGroup, custom_id: 'x' }, undefined, { value: null }],
  [
    'an optional select left empty',
    { type: Type.StringSelect, custom_id: 'x', required: false },
    undefined,
    { values: [] },
  ],
])('%s is sent as Discord sends it', (_what, component, value, sent) => {
  const filled = value === undefined ? {} : { x: value };
  const { components } = submitted(scene(), [label(component)], filled);
  expect(components).toEqual([
    { type: Type.Label, id: 1, component: { type: component.type, id: 2, custom_id: 'x', ...sent } },
  ]);
});

test('what several selects chose is resolved together', () => {
  const place = scene();
  const other = makeUser(place.world, { username: 'olga' });
  const selects = ['one', 'two'].map((custom_id) => label({ type: Type.UserSelect, custom_id }));
  const { resolved } = submitted(place, selects, { one: place.user.id, two: other.id });
  expect(resolved).toMatchObject({
    users: { [place.user.id]: { username: 'finn' }, [other.id]: { username: 'olga' } },
  });
});

test('a required select cannot be left empty', () => {
  const options = [{ value: 'a' }];
  expect(() => submitted(scene(), [label({ type: Type.StringSelect, custom_id: 'x', options })], {})).toThrow(
    'choose 1 to 1',
  );
});
