import { expect, test } from 'vitest';
import { createOutage } from '../src/outage.ts';
import { silence } from '../src/store/errors.ts';

/** A store that is away until a test says otherwise, and an outage whose waits a test lets go. */
function scene() {
  const lines: unknown[] = [];
  const note = (what: unknown, text?: string) => void lines.push([text, what]);
  let ms = 0;
  const gate = Promise.withResolvers<void>();
  const world: { fault: Error | undefined } = { fault: silence('gone') };
  const answer = async () => {
    if (world.fault) throw world.fault;
  };
  const outage = createOutage({
    probe: answer,
    wait: async (delay) => {
      await gate.promise;
      ms += delay;
    },
    monotonic: () => ms,
    log: { warn: note, info: note },
  });
  return {
    outage,
    lines,
    world,
    answer,
    go: () => gate.resolve(),
    stop: () => gate.reject(new Error('stopping')),
  };
}

test('an outage is said once when it begins and once when it ends, however many meet it', async () => {
  const { outage, lines, world, answer, go } = scene();
  let overs = 0;
  outage.whenOver(() => {
    overs += 1;
  });
  const done = Promise.all([outage.persist(answer), outage.persist(answer)]);
  await expect(outage.attempt(answer)).rejects.toThrow('gone');
  expect(outage.take(silence('still gone'))).toBe(true);
  world.fault = undefined;
  go();
  await done;
  expect(lines).toEqual([
    [
      'the store is away: commands say so, and what is due waits',
      { reason: 'the store does not answer: gone' },
    ],
    ['the store answers again', { seconds: 1 }],
  ]);
  expect(overs).toBe(1);
  await expect(outage.attempt(answer)).resolves.toBeUndefined();
});

test('whoever waits for an answer is told as soon as anybody finds the store away', async () => {
  const { outage, stop } = scene();
  const never = outage.attempt(() => new Promise(() => undefined));
  expect(outage.take(silence('gone'))).toBe(true);
  await expect(never).rejects.toThrow('gone');
  stop();
});

test('what is no outage is everybody’s own matter, and ends the waiting for one', async () => {
  const { outage, lines, world, answer, go } = scene();
  expect(outage.take(new Error('a bug'))).toBe(false);
  await expect(outage.persist(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(lines).toEqual([]);
  const waiting = outage.persist(answer);
  world.fault = new Error('NOAUTH');
  go();
  await expect(waiting).rejects.toThrow('NOAUTH');
});

test('a bot that stops waits no longer', async () => {
  const { outage, answer, stop } = scene();
  const waiting = outage.persist(answer);
  stop();
  await expect(waiting).rejects.toThrow('stopping');
});
