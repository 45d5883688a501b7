import { expect, it } from 'vitest';
import { createMembership } from '../../src/discord/membership.ts';
import { createPostRest } from '../../src/discord/rest.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { follow } from '../support/followed-town.ts';

it('of a server is who is a member, as far as anybody can say, by an answer that holds for a while', async () => {
  const { playground, application, guild } = await follow();
  const [fan, stranger] = [
    playground.createUser({ username: 'fan' }),
    playground.createUser({ username: 'stranger' }),
  ];
  guild.addMember(fan);
  const time = { ms: 0, turns: 0 };
  const isMember = createMembership({
    rest: createPostRest({
      token: application.token,
      apiUrl: playground.apiUrl,
      metrics: createMetrics(),
      log: createLog('silent'),
    }),
    turn: async () => {
      time.turns += 1;
    },
    monotonic: () => time.ms,
  });
  expect(await isMember(guild.id, fan.id)).toBe(true);
  expect(await isMember(guild.id, stranger.id)).toBe(false);
  guild.member(fan).leave();
  expect(await isMember(guild.id, fan.id)).toBe(true);
  expect(time.turns).toBe(2);
  time.ms = 15 * 60_000;
  playground.faults.next({ method: 'GET' }, { kind: 'status', status: 503 });
  await expect(isMember(guild.id, fan.id)).rejects.toThrow(/^Discord did not say whether somebody/u);
  expect(await isMember(guild.id, fan.id)).toBe(false);
  // A server in which the bot is not: nobody can say.
  const other = playground.createGuild({ name: 'elsewhere', owner: stranger });
  expect(await isMember(other.id, fan.id)).toBe(true);
});
