import { API } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { createCommandIds } from '../../src/discord/command-ids.ts';
import { createLog } from '../../src/log.ts';
import { createTown } from '../playground/support/town.ts';

/** Ids of a command that another process has registered, where everything that is asked for is counted. */
async function idsInTown() {
  const { application, bot, playground } = await createTown();
  const commands = `/applications/${application.id}/commands`;
  await bot.put(commands, [{ name: 'setup', description: 'x' }]);
  const api = new API(new REST({ api: playground.apiUrl }).setToken(application.token));
  const ids = createCommandIds({ api, commands: [], ownerGuild: undefined, log: createLog('silent') });
  const asked = () =>
    playground.exchanges.filter((it) => it.kind === 'rest' && it.method === 'GET' && it.path === commands)
      .length;
  return { application, bot, commands, ids, asked };
}

describe('the ids of commands', () => {
  it('are asked for once by several at once, and anew by whoever comes later', async () => {
    const { application, ids, asked } = await idsInTown();
    expect(ids.get('setup')).toBeUndefined();
    await Promise.all([ids.read(application.id), ids.read(application.id)]);
    expect(ids.get('setup')).toMatch(/^\d+$/);
    expect(asked()).toBe(1);
    await ids.read(application.id);
    expect(asked()).toBe(2);
  });

  it('are asked for again once an interaction bears another, once for each', async () => {
    const { application, bot, commands, ids, asked } = await idsInTown();
    await ids.read(application.id);
    const former = ids.get('setup') ?? '';
    ids.see(application.id, 'setup', former);
    expect(asked()).toBe(1);
    await bot.put(commands, []);
    await bot.put(commands, [{ name: 'setup', description: 'x' }]);
    ids.see(application.id, 'setup', '1');
    await expect.poll(() => ids.get('setup')).not.toBe(former);
    ids.see(application.id, 'setup', '1');
    expect(asked()).toBe(2);
  });
});
