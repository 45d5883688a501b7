import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManualClock } from '../support/manual-clock.ts';
import { openSession } from '../support/raw-gateway.ts';
import { createTown } from '../support/town.ts';

const odd = fc.constantFrom(
  '@everyone',
  '<@1>',
  '\u202egnp.exe',
  '\u200b',
  '**x**',
  '`',
  '__proto__',
  'constructor',
  '1'.repeat(40),
  'x'.repeat(6_000),
  '',
);
const value = fc.oneof(
  odd,
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(odd, { maxLength: 3 }),
);
const data = fc.dictionary(
  fc.constantFrom(
    'id',
    'name',
    'type',
    'custom_id',
    'component_type',
    'values',
    'options',
    'resolved',
    '__proto__',
  ),
  value,
);
const fields = fc.record(
  {
    type: fc.constantFrom(2, 3, 4, 5),
    data,
    locale: odd,
    message: fc.constantFrom(undefined, null, { id: '1' }, { id: '__proto__' }),
  },
  { requiredKeys: [] },
);

test('whatever an interaction carries, its event reaches the bot and can be answered', {
  timeout: 60_000,
}, async () => {
  const town = await createTown();
  const gateway = await openSession(town.playground, town.application);
  const place = town.playground.as(town.fan).in(town.channel);
  let events = 0;
  const posted: Promise<unknown>[] = [];
  gateway.socket.on('message', (bytes: Buffer) => {
    const { t, d } = JSON.parse(bytes.toString('utf8'));
    if (t !== 'INTERACTION_CREATE') return;
    events += 1;
    const body = d.type === 4 ? { type: 8, data: { choices: [] } } : { type: 5, data: { flags: 64 } };
    posted.push(town.bot.post(`/interactions/${d.id}/${d.token}/callback`, body));
  });
  await fc.assert(
    fc.asyncProperty(fields, async (given) => {
      const answer = await place.rawInteraction(given);
      expect(['deferred', 'choices']).toContain(answer.outcome);
    }),
    { numRuns: 1_000 },
  );
  expect(events).toBeGreaterThanOrEqual(1_000);
  await Promise.all(posted);
  expect(town.playground.refusals).toEqual([]);
});

test('a thousand events at once are each answered once', async () => {
  // However busy the machine is: by this clock they are all in time.
  const town = await createTown({ clock: new ManualClock() });
  const posted: Promise<unknown>[] = [];
  const gateway = await openSession(town.playground, town.application);
  gateway.socket.on('message', (bytes: Buffer) => {
    const { t, d } = JSON.parse(bytes.toString('utf8'));
    if (t === 'INTERACTION_CREATE')
      posted.push(
        town.bot.post(`/interactions/${d.id}/${d.token}/callback`, {
          type: 4,
          data: { content: d.data.name },
        }),
      );
  });
  const place = town.playground.as(town.fan).in(town.channel);
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, i) =>
      place.rawInteraction({ data: { id: '1', name: `n${i}`, type: 1 } }),
    ),
  );
  await Promise.all(posted);
  expect(answers.map(({ message }) => message?.content)).toEqual(answers.map((_, i) => `n${i}`));
  expect(town.playground.messages(town.channel)).toHaveLength(1_000);
});
