import { expect, test } from 'vitest';
import { FaultBox } from '../../../src/playground/rest/fault-box.ts';
import type { FaultTarget } from '../../../src/playground/weather.ts';

const request = { method: 'POST', path: '/channels/1/messages', applicationId: 'a' };

test.each<[target: FaultTarget, meets: boolean]>([
  [{}, true],
  [{ method: 'POST' }, true],
  [{ method: 'GET' }, false],
  [{ path: /^\/channels\/\d+\/messages$/ }, true],
  [{ path: /\/pins/ }, false],
  [{ path: /messages/g }, true],
  [{ application: 'a' }, true],
  [{ application: { id: 'a' } }, true],
  [{ application: 'b' }, false],
  [{ method: 'POST', path: /messages/, application: 'b' }, false],
])('a fault for %j meets the request: %s', (target, meets) => {
  const box = new FaultBox();
  box.inject({ ...target, times: 2 }, { kind: 'close' });
  for (let i = 0; i < 2; i++) expect(box.meet(request) !== undefined).toBe(meets);
});

test('a fault is used up after its number of times, one unless told', () => {
  const box = new FaultBox();
  box.inject({}, { kind: 'close' });
  expect(box.meet(request)?.fault.kind).toBe('close');
  expect(box.meet(request)).toBeUndefined();
  box.inject({ times: 3 }, { kind: 'reset' });
  expect([1, 2, 3, 4].map(() => box.meet(request)?.fault.kind)).toEqual([
    'reset',
    'reset',
    'reset',
    undefined,
  ]);
});

test('hits are counted when the fault acts, not when it is chosen', () => {
  const box = new FaultBox();
  const fault = box.inject({}, { kind: 'hold', at: 'after' });
  const met = box.meet(request);
  expect(fault.hits).toBe(0);
  met?.reached();
  expect(fault.hits).toBe(1);
});

test('the n-th wait ends at the n-th hit, also one that was before', async () => {
  const box = new FaultBox();
  const fault = box.inject({ times: 3 }, { kind: 'close' });
  const hit = () => box.meet(request)?.reached();
  hit();
  await fault.met();
  let second = false;
  const waiting = fault.met().then(() => {
    second = true;
  });
  await Promise.resolve();
  expect(second).toBe(false);
  hit();
  await waiting;
  hit();
  await fault.met();
  expect(fault.hits).toBe(3);
});

test('letting go frees the held, and those held later', async () => {
  const box = new FaultBox();
  const fault = box.inject({ times: 2 }, { kind: 'hold', at: 'before' });
  const first = box.meet(request);
  fault.release();
  await first?.released;
  await box.meet(request)?.released;
});

test('a fault that is taken away meets nobody, and its held go on', async () => {
  const box = new FaultBox();
  const fault = box.inject({ times: Number.POSITIVE_INFINITY }, { kind: 'hold', at: 'before' });
  const held = box.meet(request);
  fault.cancel();
  await held?.released;
  expect(box.meet(request)).toBeUndefined();
});

test('all are taken away at once, used up ones among them', async () => {
  const box = new FaultBox();
  box.inject({}, { kind: 'hold', at: 'before' });
  const held = box.meet(request);
  box.inject({ times: 9 }, { kind: 'close' });
  box.clear();
  await held?.released;
  expect(box.meet(request)).toBeUndefined();
});
