import { describe, expect, it, vi } from 'vitest';
import { createLibraries } from '../../src/packs/libraries.ts';
import { createReloading } from '../../src/packs/reloading.ts';
import type { Reading, Renewal } from '../../src/packs/renewal.ts';
import { smallPack } from './fixtures.ts';

const broken = { pack: 'a', file: 'a/pack.json', path: '', reason: 'is no JSON: it is empty' };

/** Packs over a disk that gives one reading after another, the last of them for ever, and a time that passes when a test says so. */
function disk(...readings: (Reading | Error)[]) {
  const libraries = createLibraries([smallPack('a')]);
  const waiting: (() => void)[] = [];
  const told: Renewal[] = [];
  const faults: unknown[] = [];
  const meanwhile = { act: (): void => undefined };
  let reads = 0;
  let asked = Promise.withResolvers<void>();
  const reloading = createReloading({
    libraries,
    read: async () => {
      const reading = readings[Math.min(reads, readings.length - 1)];
      reads += 1;
      if (reads === 1) meanwhile.act();
      if (!reading || reading instanceof Error) throw reading;
      return reading;
    },
    wait: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        asked.resolve();
      }),
    onRenewal: (renewal) => {
      told.push(renewal);
      asked.resolve();
    },
    onFault: (error) => {
      faults.push(error);
      asked.resolve();
    },
  });
  /** Lets whoever waits go on, and comes back when somebody waits again, or something is told. */
  const pass = async () => {
    const goes = waiting.splice(0);
    if (goes.length === 0) throw new Error('nobody waits');
    asked = Promise.withResolvers<void>();
    for (const go of goes) go();
    await asked.promise;
  };
  const names = () =>
    libraries
      .of()
      .packs()
      .map(({ name }) => name);
  return { reloading, pass, told, faults, names, meanwhile, reads: () => reads };
}

const sound = (name: string): Reading => ({ packs: [{ ...smallPack('a'), name }], refused: [] });

describe('packs that are written while the bot runs', () => {
  it('are read once when it is calm, however often they are written', async () => {
    const { reloading, pass, told, names, reads } = disk(sound('new'));
    for (let at = 0; at < 5; at++) reloading.touched();
    await pass();
    expect([reads(), told.length]).toEqual([0, 0]);
    await pass();
    expect([reads(), told.length]).toEqual([1, 1]);
    expect(names()).toEqual(['new']);
  });

  it('are not read while they are being written, but in the end they are', async () => {
    const { reloading, pass, told, reads } = disk(sound('new'));
    reloading.touched();
    for (let at = 0; at < 19; at++) {
      reloading.touched();
      await pass();
      expect(reads()).toBe(0);
    }
    reloading.touched();
    await pass();
    expect([reads(), told.length]).toEqual([1, 1]);
  });

  it('are looked at again where they are half written, and nobody hears of it', async () => {
    const { reloading, pass, told, names } = disk({ packs: [], refused: [broken] }, sound('new'));
    reloading.touched();
    await pass();
    expect(told).toEqual([]);
    await pass();
    expect(told.map(({ refused, changed }) => [refused, changed])).toEqual([[[], ['a']]]);
    expect(names()).toEqual(['new']);
  });

  it('are refused where that stays so, and the last good version stays in service', async () => {
    const { reloading, pass, told, names, reads } = disk({ packs: [], refused: [broken] });
    reloading.touched();
    await pass();
    await pass();
    expect(told.map(({ refused }) => refused)).toEqual([[broken]]);
    expect([names(), reads()]).toEqual([['a'], 2]);
  });

  it('are read once more where they are written while they are read', async () => {
    const { reloading, pass, names, told, meanwhile } = disk(sound('new'), sound('newer'));
    meanwhile.act = () => reloading.touched();
    reloading.touched();
    await pass();
    await pass();
    await vi.waitFor(() => expect([names(), told.length]).toEqual([['newer'], 2]));
  });

  it('stay in service where their folder is gone, until somebody asks', async () => {
    const { reloading, pass, told, names } = disk({ packs: [], refused: [] });
    reloading.touched();
    await pass();
    await pass();
    expect([names(), told.at(-1)?.missing]).toEqual([['a'], ['a']]);
    const asked = reloading.reload();
    await new Promise((resolve) => setImmediate(resolve));
    await pass();
    await asked;
    expect([names(), told.at(-1)?.removed]).toEqual([[], ['a']]);
  });

  it('stay as they are where the disk fails, and the next reading goes on', async () => {
    const { reloading, faults, names } = disk(new Error('the disk fails'), sound('new'));
    await reloading.reload();
    expect([faults.length, names()]).toEqual([1, ['a']]);
    await reloading.reload();
    expect(names()).toEqual(['new']);
  });
});
