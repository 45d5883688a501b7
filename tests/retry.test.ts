import { describe, expect, it } from 'vitest';
import { untilDone } from '../src/retry.ts';

/** Fails this many times, then succeeds; remembers each wait. */
async function tryWith(failures: number) {
  const waits: number[] = [];
  let tries = 0;
  const result = await untilDone(
    async () => {
      tries += 1;
      if (tries <= failures) throw new Error(`try ${tries}`);
      return tries;
    },
    { wait: async (ms) => void waits.push(ms), onFailure: () => undefined },
  );
  return { result, waits };
}

describe('trying until it is done', () => {
  it('does not wait where the first try succeeds', async () => {
    expect(await tryWith(0)).toEqual({ result: 1, waits: [] });
  });

  it('waits twice as long after each failure, up to a minute', async () => {
    const { waits } = await tryWith(9);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000));
  });

  it('gives up when the listener throws, and when the wait is ended', async () => {
    const fail = () => Promise.reject(new Error('away'));
    const stop = () => {
      throw new Error('gave up');
    };
    await expect(untilDone(fail, { wait: async () => undefined, onFailure: stop })).rejects.toThrow(
      'gave up',
    );
    const wait = () => Promise.reject(new Error('stopping'));
    await expect(untilDone(fail, { wait, onFailure: () => undefined })).rejects.toThrow('stopping');
  });
});
