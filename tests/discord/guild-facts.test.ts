import { REST } from '@discordjs/rest';
import { expect, it, onTestFinished } from 'vitest';
import { createGuildFacts } from '../../src/discord/guild-facts.ts';
import { Playground } from '../../src/playground/playground.ts';

it('says how many members have a role, and nothing where Discord refuses', async () => {
  const playground = await Playground.start();
  onTestFinished(() => playground.stop());
  const owner = playground.createUser({ username: 'owner' });
  const application = playground.createApplication({ name: 'Reckoner', owner });
  const guild = playground.createGuild({ name: 'Cinema', owner });
  guild.install(application);
  const role = guild.createRole({ name: 'countdown' });
  guild.member(owner).addRole(role);
  const faults: unknown[] = [];
  let turns = 0;
  const facts = createGuildFacts({
    rest: new REST({ api: playground.apiUrl, version: '10', retries: 0 }).setToken(application.token),
    turn: async () => {
      turns += 1;
    },
    onFault: (error) => faults.push(error),
  });
  expect(await facts.members(guild.id, role.id)).toBe(1);
  expect(await facts.members(guild.id, '1')).toBeUndefined();
  expect(faults).toEqual([]);
  expect(await facts.members('1', role.id)).toBeUndefined();
  expect(faults).toHaveLength(1);
  expect(turns).toBe(3);
});
