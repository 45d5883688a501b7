import { expect, it } from 'vitest';
import { componentId } from '../../src/kit/custom-id.ts';
import { readWhen } from '../../src/kit/remind-when.ts';
import { commands } from '../support/asking.ts';
import { commandNamed } from '../support/pressing.ts';
import { oslo } from '../support/server.ts';

it('what may send a direct message at once has one cooldown: for each person, whatever channel', () => {
  const { subcommands, components } = commandNamed(commands, 'remindme');
  const cooldown = subcommands.add?.cooldown;
  expect(cooldown).toEqual({ person: { times: 12, seconds: 60 } });
  expect(components.retry?.cooldown).toBe(cooldown);
});

it.each([
  ['7d-1d-0d', undefined],
  ['3d', '18:00'],
])('the dialogue that edits %s at %s holds words of no language, and can be sent back as it is', async (s, time) => {
  const here = await oslo();
  const state = { of: 'x', s, ...(time === undefined ? {} : { t: time.replace(':', '') }) };
  const opened = await here.press(componentId('remindme', 'edit-ask', state), { locale: 'fr' });
  const [, held] = /"value":"([^"]*)"/.exec(JSON.stringify(opened)) ?? [];
  expect(held).not.toMatch(/\bat\b/);
  expect(readWhen(held ?? '')).toEqual({ steps: s.split('-'), time });
});
