import { REST } from '@discordjs/rest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../../../src/playground/weather.ts';
import { createTown } from '../support/town.ts';

const fault = fc.oneof<fc.Arbitrary<Fault>[]>(
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom(500, 502, 503, 504) }),
  fc.constantFrom<Fault>({ kind: 'reset' }, { kind: 'close' }),
  fc.record({ kind: fc.constant('lost' as const), how: fc.constantFrom('reset' as const, 'close' as const) }),
  fc.constant<Fault>({ kind: 'slow', before: [0, 5], after: [0, 5] }),
  fc.constantFrom<Fault>(
    { kind: 'rate-limit', scope: 'user', retryAfter: 0.02 },
    { kind: 'rate-limit', scope: 'global', retryAfter: 0.02 },
    { kind: 'rate-limit', scope: 'shared', retryAfter: 0.02 },
  ),
);

/** Sends until it is told that the message stands, as a careful bot does. */
async function insist(rest: REST, channelId: string): Promise<void> {
  const body = { content: 'out today', nonce: channelId, enforce_nonce: true };
  for (let attempt = 0; attempt < 20; attempt++) {
    const sent = await rest.post(`/channels/${channelId}/messages`, { body }).then(
      () => true,
      () => false,
    );
    if (sent) return;
  }
  throw new Error('given up');
}

test('with an enforced nonce and patience every channel has its post once, whatever the weather', {
  timeout: 120_000,
}, async () => {
  const town = await createTown();
  const rest = new REST({ api: town.playground.apiUrl, version: '10', retries: 2 }).setToken(
    town.application.token,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 25 }), async (faults) => {
      const channels = Array.from({ length: 8 }, (_, i) => town.guild.createChannel({ name: `c${i}` }));
      for (const one of faults) town.playground.faults.next({ method: 'POST' }, one);
      await Promise.all(channels.map(({ id }) => insist(rest, id)));
      town.playground.faults.clear();
      expect(channels.map((channel) => town.playground.messages(channel).length)).toEqual(
        channels.map(() => 1),
      );
      for (const channel of channels) channel.delete();
    }),
    { numRuns: 12 },
  );
});

test('without a nonce a lost answer makes two', async () => {
  const town = await createTown();
  town.playground.faults.next({ method: 'POST' }, { kind: 'lost', how: 'reset' });
  const rest = new REST({ api: town.playground.apiUrl, version: '10', retries: 2 }).setToken(
    town.application.token,
  );
  await rest.post(`/channels/${town.channel.id}/messages`, { body: { content: 'out today' } });
  expect(town.playground.messages(town.channel)).toHaveLength(2);
});
