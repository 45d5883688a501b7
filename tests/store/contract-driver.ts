import { expect, test, vi } from 'vitest';
import type { Driver } from '../../src/store/driver.ts';
import type { OpenFresh } from './contract.ts';

async function keysOf(driver: Driver, prefix: string): Promise<string[]> {
  const keys = [];
  for await (const [key] of driver.scan(prefix)) keys.push(key);
  return keys;
}

async function expired(driver: Driver, key: string): Promise<void> {
  await vi.waitFor(async () => expect(await driver.get(key)).toBeUndefined());
}

/** What the ledger and the collections ask of a driver beyond Keyv. */
export function driverContract(open: OpenFresh): void {
  test('sets what is absent once, and leaves what is there', async () => {
    const { driver } = await open();
    expect(await driver.setIfAbsent('k:a', 'first')).toBe(true);
    expect(await driver.setIfAbsent('k:a', 'second')).toBe(false);
    expect(await driver.get('k:a')).toBe('first');
  });

  test('lets one alone of many set what is absent', async () => {
    const { driver } = await open();
    const tries = Array.from({ length: 50 }, (_, index) => driver.setIfAbsent('k:a', String(index)));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  test('takes what has expired for absent', async () => {
    const { driver } = await open();
    await driver.setIfAbsent('k:a', '{"value":"old"}', 1);
    await expired(driver, 'k:a');
    expect(await driver.setIfAbsent('k:a', '{"value":"new"}')).toBe(true);
    expect(await driver.get('k:a')).toBe('{"value":"new"}');
  });

  test('replaces only what is still as it was', async () => {
    const { driver } = await open();
    await driver.setIfAbsent('k:a', '1');
    await driver.setIfAbsent('k:b', '1');
    const done = await driver.replaceMany([
      { key: 'k:a', was: '1', becomes: '2' },
      { key: 'k:b', was: 'other', becomes: '2' },
      { key: 'k:none', was: '1', becomes: '2' },
    ]);
    expect(done).toEqual([true, false, false]);
    expect(await Promise.all(['k:a', 'k:b', 'k:none'].map((key) => driver.get(key)))).toEqual([
      '2',
      '1',
      undefined,
    ]);
  });

  test('keeps what is not synced just as well while it runs', async () => {
    const { driver } = await open();
    const sets = [1, 2, 3].map(() => driver.setIfAbsent('k:a', '1', undefined, false));
    expect((await Promise.all(sets)).filter(Boolean)).toHaveLength(1);
    const change = { key: 'k:a', was: '1', becomes: '2' };
    const changes = [driver.replaceMany([change], false), driver.replaceMany([change])];
    expect((await Promise.all(changes)).flat().filter(Boolean)).toHaveLength(1);
    expect(await driver.get('k:a')).toBe('2');
  });

  test('scans by prefix in the order of keys, without taking % and _ for more than they are', async () => {
    const { driver } = await open();
    for (const key of ['p_2', 'p_1', 'px1', 'P_1', 'p%1', 'p', 'q']) await driver.setIfAbsent(key, 'x');
    expect(await keysOf(driver, 'p_')).toEqual(['p_1', 'p_2']);
    expect(await keysOf(driver, 'p')).toEqual(['p', 'p%1', 'p_1', 'p_2', 'px1']);
    expect(await keysOf(driver, 'none')).toEqual([]);
  });

  test('scans more than a page, each key once, while others write and delete', async () => {
    const { driver } = await open();
    const keys = Array.from({ length: 1203 }, (_, index) => `k:${String(index).padStart(5, '0')}`);
    for (const key of keys) await driver.setIfAbsent(key, 'x');
    const seen = [];
    for await (const [key] of driver.scan('k:')) {
      seen.push(key);
      if (seen.length === 10) await driver.replaceMany([{ key: 'k:01000', was: 'x', becomes: 'y' }]);
    }
    expect(seen).toEqual(keys);
  });

  test('does not scan what has expired, and sweeps it away', async () => {
    const { driver } = await open();
    await driver.setIfAbsent('k:a', '{"value":"x"}', 1);
    await driver.setIfAbsent('k:b', '{"value":"x"}', 600_000);
    await driver.setIfAbsent('k:c', 'x');
    await expired(driver, 'k:a');
    expect(await keysOf(driver, 'k:')).toEqual(['k:b', 'k:c']);
    // Redis has done so by itself.
    expect([0, 1]).toContain(await driver.sweep());
    expect(await driver.sweep()).toBe(0);
    expect(await keysOf(driver, 'k:')).toEqual(['k:b', 'k:c']);
  });

  test('deletes once, of many that try', async () => {
    const { driver } = await open();
    await driver.setIfAbsent('k:a', 'x');
    const tries = Array.from({ length: 20 }, () => driver.delete('k:a'));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await driver.get('k:a')).toBeUndefined();
  });

  test('answers a check while it is open', async () => {
    const store = await open();
    await expect(store.check()).resolves.toBeUndefined();
  });

  test('may be closed twice', async () => {
    const store = await open();
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });
}
