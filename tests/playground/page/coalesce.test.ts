import { describe, expect, it } from 'vitest';
import { pageModule } from './modules.ts';

const { coalesced } = await pageModule<{
  coalesced: (run: () => Promise<void>) => () => Promise<void>;
}>('base/coalesce.js');

describe('a coalesced function', () => {
  it('never runs twice at a time, and once more for all calls that came meanwhile', async () => {
    const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let runs = 0;
    const run = coalesced(async () => {
      const gate = gates[runs];
      runs += 1;
      await gate?.promise;
    });
    const first = run();
    const later = [run(), run(), run()];
    expect(runs).toBe(1);
    gates[0]?.resolve();
    await first;
    gates[1]?.resolve();
    await Promise.all(later);
    expect(runs).toBe(2);
    await run();
    expect(runs).toBe(3);
  });

  it('runs again after one that failed', async () => {
    let runs = 0;
    const run = coalesced(async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    });
    const [first, second] = [run(), run()];
    await expect(first).rejects.toThrow('once');
    await second;
    expect(runs).toBe(2);
  });
});
