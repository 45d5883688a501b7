import { expect, it } from 'vitest';
import { createDirectMessages } from '../../src/discord/direct-messages.ts';
import { createPostRest } from '../../src/discord/rest.ts';
import { UserError } from '../../src/kit/errors.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { follow } from '../support/followed-town.ts';

it('a direct message arrives, meets a closed door, may be tried again, or shows a fault of ours that names nobody', async () => {
  const { playground, application, guild } = await follow();
  const fan = playground.createUser({ username: 'fan' });
  guild.addMember(fan);
  const say = createDirectMessages(
    createPostRest({
      token: application.token,
      apiUrl: playground.apiUrl,
      metrics: createMetrics(),
      log: createLog('silent'),
    }),
    async () => undefined,
  );
  const failing = (status: number) => {
    playground.faults.next({ method: 'POST', path: /messages$/u }, { kind: 'status', status });
    return say(fan.id, { content: 'x' }).catch((error: unknown) => error);
  };
  const channel = playground.directMessages(fan, application).id;
  expect(await say(fan.id, { content: 'x' })).toEqual({ channel });
  expect(await failing(503)).toBeInstanceOf(UserError);
  const refused = await failing(403);
  expect(refused).toBeInstanceOf(Error);
  expect(refused).not.toBeInstanceOf(UserError);
  expect(String(refused)).toMatch(/^Error: Discord refused a direct message: 403/u);
  expect(String(refused)).not.toContain(channel);
  fan.acceptsDirectMessages = false;
  expect(await say(fan.id, { content: 'x' })).toEqual({ closed: 'direct-messages-closed' });
});
