import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { createProbe } from '../../src/discord/probe.ts';
import { createPostRest } from '../../src/discord/rest.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { follow } from '../support/followed-town.ts';

it('a channel of which the gateway does not tell is there, locked, out of sight or gone, or nobody knows', async () => {
  const { playground, application, guild, general } = await follow();
  const rest = createPostRest({
    token: application.token,
    apiUrl: playground.apiUrl,
    metrics: createMetrics(),
    log: createLog('silent'),
  });
  let turns = 0;
  let passed = 0;
  const ask = createProbe(
    rest,
    async () => {
      turns += 1;
    },
    () => passed,
  );
  /** Asks when an earlier answer does not hold any more. */
  const probe = (channel: string) => {
    passed += 300_000;
    return ask(channel);
  };
  const thread = guild.createThread(general, { name: 'talk' });
  thread.edit({ archived: true });
  expect(await probe(thread.id)).toBeUndefined();
  thread.edit({ archived: true, locked: true });
  expect(await probe(thread.id)).toBe('thread-locked');
  general.overwrite({ role: guild.everyone, deny: PermissionFlagsBits.ViewChannel });
  expect(await probe(general.id)).toBe('missing-access');
  general.delete();
  expect(await probe(general.id)).toBe('channel-gone');
  playground.faults.next({ method: 'GET' }, { kind: 'status', status: 503 });
  expect(await probe(general.id)).toBeUndefined();
  expect(turns).toBe(5);
  playground.faults.clear();
  // What Discord did not say is asked again, what it did say holds for some minutes.
  expect([await ask(general.id), await ask(general.id)]).toEqual(['channel-gone', 'channel-gone']);
  expect(turns).toBe(6);
});
