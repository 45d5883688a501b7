import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRIORITY, type Priority } from '../../src/reminders/occurrence.ts';
import { gapOf, Pacer, PacerClosedError, shareAmong } from '../../src/reminders/pace.ts';
import { VirtualTime } from './virtual-time.ts';

function paced(share = 1, lateness?: () => number) {
  const time = new VirtualTime(lateness);
  const pacer = new Pacer({ share: () => share, monotonic: time.monotonic, wait: time.wait });
  const left: { name: string; at: number }[] = [];
  const ask = (name: string, priority: Priority = PRIORITY.countdown, signal?: AbortSignal) =>
    pacer.turn(priority, signal).then(() => {
      left.push({ name, at: time.now });
    });
  return { time, pacer, left, ask, names: () => left.map(({ name }) => name) };
}

describe('a part of the pace', () => {
  test('is the part of the shards while each of them runs once', () => {
    expect(shareAmong(1, 0, true)).toBe(1);
    expect(shareAmong(0.25, 0.5, true)).toBe(0.25);
    expect(shareAmong(0.25, 0.75, true)).toBe(0.25);
    expect(shareAmong(0.25, 0.75, false)).toBe(0.25);
  });

  test('shrinks for all alike while shards run twice', () => {
    expect(shareAmong(1, 1, true)).toBe(0.5);
    expect(shareAmong(0.25, 1, true)).toBe(0.2);
  });

  test('is what is left, and almost one request a second at least, for whom the others have not seen yet', () => {
    expect(shareAmong(0.5, 0.75, false)).toBe(0.25);
    expect(1000 / gapOf(shareAmong(1, 1, false))).toBeCloseTo(0.94, 2);
    expect(1000 / gapOf(shareAmong(0.25, 1.25, false))).toBeCloseTo(0.94, 2);
  });

  const part = fc.integer({ min: 1, max: 64 }).map((shards) => shards / 64);

  test('never adds up to more than Discord lets through, whoever comes while others run', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), part, (running, comes) => {
        const all = running.reduce((sum, own) => sum + own, 0);
        const settled = running.reduce((sum, own) => sum + shareAmong(own, all - own, true), 0);
        // The others have not seen it, and may have been settled before.
        const meanwhile = (settled + shareAmong(comes, all, false)) * 47;
        expect(meanwhile).toBeLessThan(50);
        const together = running.reduce((sum, own) => sum + shareAmong(own, all - own + comes, true), 0);
        expect((together + shareAmong(comes, all, true)) * 47).toBeLessThanOrEqual(47.001);
      }),
    );
  });
});

describe('the pace', () => {
  test('is 47 a second for a process that has all shards, and its share of them otherwise', () => {
    expect(gapOf(1)).toBeCloseTo(21.277, 3);
    expect(gapOf(0.25)).toBeCloseTo(85.106, 3);
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses %d as a share', (share) => {
    expect(() => gapOf(share)).toThrow(RangeError);
  });

  test('lets the first leave at once, and the next ones evenly', async () => {
    const { time, left, ask } = paced();
    const asked = ['a', 'b', 'c'].map((name) => ask(name));
    await time.pass(100);
    await Promise.all(asked);
    expect(left.map(({ name, at }) => [name, Math.round(at)])).toEqual([
      ['a', 0],
      ['b', 21],
      ['c', 43],
    ]);
  });

  test('saves up nothing while it is idle', async () => {
    const { time, left, ask } = paced();
    await time.pass(10_000);
    const asked = ['a', 'b'].map((name) => ask(name));
    await time.pass(100);
    await Promise.all(asked);
    expect(left.map(({ at }) => Math.round(at))).toEqual([10_000, 10_021]);
  });

  test('lets the next one go at once where a turn was not used, and no two sooner than that', async () => {
    const { time, pacer, left, ask } = paced();
    const slot = await pacer.slot(PRIORITY.countdown);
    const asked = ['a', 'b'].map((name) => ask(name));
    await time.pass(5);
    slot.unused();
    await time.pass(100);
    await Promise.all(asked);
    expect(left.map(({ at }) => Math.round(at))).toEqual([5, 26]);
    // Others have gone since.
    slot.unused();
    const last = ask('c');
    slot.unused();
    await last;
    expect(left.map(({ at }) => Math.round(at))).toEqual([5, 26, 105]);
  });

  test('does not take back for an unused turn what Discord has said', async () => {
    const { time, pacer, left, ask } = paced();
    const slot = await pacer.slot(PRIORITY.countdown);
    pacer.rest(1000);
    const asked = ask('a');
    slot.unused();
    await time.pass(2000);
    await asked;
    expect(left.map(({ at }) => Math.round(at))).toEqual([1000]);
  });

  test('stands still while Discord wants it to', async () => {
    const { time, pacer, left, ask } = paced();
    pacer.rest(5000);
    const asked = [ask('a'), ask('b')];
    await time.pass(6000);
    await Promise.all(asked);
    expect(left.map(({ at }) => Math.round(at))).toEqual([5000, 5021]);
  });

  test('also in the midst of a wait', async () => {
    const { time, pacer, left, ask } = paced();
    const asked = [ask('a'), ask('b')];
    await time.pass(10);
    pacer.rest(1000);
    await time.pass(2000);
    await Promise.all(asked);
    expect(left.map(({ at }) => Math.round(at))).toEqual([0, 1010]);
  });

  test('is kept where timers are late by less than a gap', async () => {
    const { time, left, ask } = paced(1, () => 12);
    const asked = Array.from({ length: 48 }, (_, n) => ask(String(n)));
    await time.pass(1013);
    await Promise.all(asked);
    expect(left.at(-1)?.at).toBeCloseTo(1012, 3);
  });

  test('makes good no more than one gap of a longer stall', async () => {
    const lateness = [0, 300];
    const { time, left, ask } = paced(1, () => lateness.shift() ?? 0);
    const asked = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name));
    await time.pass(1000);
    await Promise.all(asked);
    expect(left.map(({ at }) => Math.round(at))).toEqual([0, 21, 343, 343, 364]);
  });

  test('whatever comes when, and however late timers are: each is no more than one gap early, and nobody is left waiting', async () => {
    const anyAsk = fc.record({
      after: fc.oneof(fc.constant(0), fc.integer({ max: 120, min: 0 })),
      priority: fc.constantFrom<Priority>(0, 1, 2, 3),
    });
    const anyDelay = fc.oneof(fc.nat(15), fc.nat(200));
    const many = { minLength: 40, maxLength: 120 };
    await fc.assert(
      fc.asyncProperty(fc.array(anyAsk, many), fc.array(anyDelay), async (asks, delays) => {
        let timer = 0;
        const { time, left, ask } = paced(1, () => delays[timer++ % (delays.length || 1)] ?? 0);
        const asked: Promise<void>[] = [];
        for (const { after, priority } of asks) {
          if (after > 0) await time.pass(after);
          asked.push(ask('x', priority));
        }
        await time.pass(asks.length * (gapOf(1) + 200) + 1);
        await Promise.all(asked);
        expect(left).toHaveLength(asks.length);
        // So 50 take longer than a second, by 21 ms.
        for (const [i, { at: from }] of left.entries()) {
          for (const [more, { at }] of left.slice(i + 1).entries()) {
            expect(at - from).toBeGreaterThanOrEqual(more * gapOf(1) - 1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('whose turn it is', () => {
  test('is decided by priority, and among equals by who came first', async () => {
    const { time, ask, names } = paced();
    const asked = [
      ask('first'),
      ask('notice', PRIORITY.aside),
      ask('post', PRIORITY.countdown),
      ask('ping 1', PRIORITY.releaseDay),
      ask('ping 2', PRIORITY.releaseDay),
    ];
    await time.pass(10);
    asked.push(ask('person', PRIORITY.waitedFor));
    await time.pass(1000);
    await Promise.all(asked);
    expect(names()).toEqual(['first', 'person', 'ping 1', 'ping 2', 'post', 'notice']);
  });

  test('is refused to one who gives up before it, and to one who comes after', async () => {
    const { time, pacer, ask, names } = paced();
    const asked = ask('a');
    await asked;
    const gone = new AbortController();
    const given = ask('b', PRIORITY.countdown, gone.signal);
    expect(pacer.waiting).toBe(1);
    gone.abort(new Error('stopping'));
    expect(pacer.waiting).toBe(0);
    await expect(given).rejects.toThrow('stopping');
    await expect(ask('c', PRIORITY.countdown, gone.signal)).rejects.toThrow('stopping');
    await time.pass(100);
    expect(names()).toEqual(['a']);
  });

  test('is nobody’s any more when it is closed', async () => {
    const { pacer, ask } = paced();
    await ask('a');
    const waiting = ask('b');
    pacer.close();
    await expect(waiting).rejects.toThrow(PacerClosedError);
    await expect(ask('c')).rejects.toThrow(PacerClosedError);
    expect(pacer.waiting).toBe(0);
  });

  test('is refused when waiting itself fails, and the pacer can be asked again', async () => {
    let broken = false;
    const time = new VirtualTime();
    const wait = (ms: number) => (broken ? Promise.reject(new Error('no timer')) : time.wait(ms));
    const pacer = new Pacer({ share: () => 1, monotonic: time.monotonic, wait });
    await pacer.turn(PRIORITY.countdown);
    broken = true;
    await expect(pacer.turn(PRIORITY.countdown)).rejects.toThrow('no timer');
    broken = false;
    const again = pacer.turn(PRIORITY.countdown);
    await time.pass(100);
    await expect(again).resolves.toBeUndefined();
  });
});
