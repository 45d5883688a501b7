import { expect, test } from 'vitest';
import type { Change } from '../../../src/playground/record.ts';
import { Journal } from '../../../src/playground/state/journal.ts';
import { redactPath, redactTokens } from '../../../src/playground/state/redaction.ts';
import { Signal } from '../../../src/playground/state/signal.ts';
import { ManualClock } from '../support/manual-clock.ts';

const frame = { kind: 'gateway', at: 1, applicationId: 'a', shard: [0, 1], direction: 'out' } as const;
const refusal = { method: 'GET', path: '/x', status: 404, code: 0, message: '404' };

test('exchanges are numbered and the last thousand are kept', () => {
  const journal = new Journal(new ManualClock(), new Signal());
  for (let i = 1; i <= 1_200; i++) journal.exchanged({ ...frame, payload: { i } });
  expect(journal.exchanges).toHaveLength(1_000);
  expect(journal.exchanges[0]).toMatchObject({ number: 201, payload: { i: 201 } });
});

test('refusals bear their instant, and the last thousand are kept', () => {
  const clock = new ManualClock();
  const journal = new Journal(clock, new Signal());
  for (let i = 0; i < 1_001; i++) journal.refused({ ...refusal, path: `/${i}` });
  expect(journal.refusals).toHaveLength(1_000);
  expect(journal.refusals.at(-1)).toEqual({ ...refusal, path: '/1000', at: clock.now() });
});

test('tokens are unreadable in what is kept and in what is told', () => {
  const changes = new Signal<Change>();
  const told: Change[] = [];
  changes.subscribe((change) => told.push(change));
  const journal = new Journal(new ManualClock(), changes);
  journal.exchanged({ ...frame, payload: { op: 2, d: { token: 'secret', inner: [{ token: 'secret' }] } } });
  expect(JSON.stringify([journal.exchanges, told])).not.toContain('secret');
  expect(journal.exchanges[0]).toMatchObject({ payload: { op: 2, d: { token: '[redacted]' } } });
});

test.each([
  ['/interactions/1/secret/callback', '/interactions/1/[redacted]/callback'],
  ['/webhooks/1/secret', '/webhooks/1/[redacted]'],
  ['/webhooks/1/secret/messages/@original', '/webhooks/1/[redacted]/messages/@original'],
  ['/channels/1/messages', '/channels/1/messages'],
])('%s is written as %s', (path, redacted) => {
  expect(redactPath(path)).toBe(redacted);
});

test('what holds no token stays as it is', () => {
  expect(redactTokens(undefined)).toBeUndefined();
  expect(redactTokens({ a: [1, null, 'token'] })).toEqual({ a: [1, null, 'token'] });
});
