import { expect, it } from 'vitest';
import { commands } from '../support/asking.ts';
import { commandNamed } from '../support/pressing.ts';

it('what may send a direct message at once has one cooldown: for each person, whatever channel', () => {
  const { subcommands, components } = commandNamed(commands, 'remindme');
  const cooldown = subcommands.add?.cooldown;
  expect(cooldown).toEqual({ person: { times: 12, seconds: 60 } });
  expect(components.retry?.cooldown).toBe(cooldown);
});
