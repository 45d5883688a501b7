import { expect, test } from 'vitest';
import {
  commandNamed,
  commandsIn,
  editCommand,
  removeCommand,
  replaceCommands,
  saveCommand,
} from '../../../src/playground/state/command-book.ts';
import { settingsFrom } from '../../../src/playground/state/settings.ts';
import { createWorld, type World } from '../../../src/playground/state/world.ts';

const greet = { name: 'greet', description: 'Greets' };
const menu = { name: 'greet', type: 3 };

function fresh(): World {
  return createWorld(settingsFrom({}));
}

test('a command is filled in with Discord’s defaults', () => {
  const world = fresh();
  expect(saveCommand(world, 'app', 'global', greet)).toMatchObject({
    ...greet,
    application_id: 'app',
    type: 1,
    integration_types: [0],
    contexts: null,
    default_member_permissions: null,
    nsfw: false,
  });
  const local = saveCommand(world, 'app', '42', greet);
  expect(local).toMatchObject({ guild_id: '42' });
  expect(local).not.toHaveProperty('contexts');
});

test('a name counts for its type', () => {
  const world = fresh();
  const [slash, context] = [
    saveCommand(world, 'app', 'global', greet),
    saveCommand(world, 'app', 'global', menu),
  ];
  expect(slash.id).not.toBe(context.id);
  expect(commandNamed(commandsIn(world, 'app', 'global'), menu)?.id).toBe(context.id);
});

test('what is unchanged keeps id and version; what changes keeps its id', () => {
  const world = fresh();
  const first = saveCommand(world, 'app', 'global', greet);
  expect(saveCommand(world, 'app', 'global', greet)).toEqual(first);
  const changed = saveCommand(world, 'app', 'global', { ...greet, description: 'Waves' });
  expect(changed.id).toBe(first.id);
  expect(changed.version).not.toBe(first.version);
  const edited = editCommand(world, 'app', 'global', changed, { name: 'wave' });
  expect(edited).toMatchObject({ id: first.id, name: 'wave', description: 'Waves' });
});

test('applications and scopes are kept apart', () => {
  const world = fresh();
  saveCommand(world, 'one', 'global', greet);
  saveCommand(world, 'two', 'global', greet);
  replaceCommands(world, 'one', 'global', []);
  expect(commandsIn(world, 'one', 'global').size).toBe(0);
  expect(commandsIn(world, 'two', 'global').size).toBe(1);
  expect(commandsIn(world, 'two', '42').size).toBe(0);
});

test('watchers hear of a removal only if there was something to remove', () => {
  const world = fresh();
  const { id } = saveCommand(world, 'app', '42', greet);
  let heard = 0;
  world.changes.subscribe(() => heard++);
  expect(removeCommand(world, 'app', '42', 'nope')).toBe(false);
  expect(removeCommand(world, 'app', '42', id)).toBe(true);
  expect(heard).toBe(1);
});
