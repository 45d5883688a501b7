import { expect, test, vi } from 'vitest';
import type { OpenFresh } from './contract.ts';

const awkwardKeys = ['a', 'a:b', '%', '_', "it's", 'ключ', '😀', 'a'.repeat(400), 'x\\', '"'];

/** What Keyv's own documentation promises of a store. */
export function keyvContract(open: OpenFresh): void {
  test('gives undefined for what is not there', async () => {
    expect(await (await open()).keyv('things').get('nothing')).toBeUndefined();
  });

  test.each([
    0,
    '',
    ':',
    'null',
    null,
    false,
    [1, [2]],
    'it\'s "quoted"',
    '😀',
    { deep: { list: ['ü', '😀'] } },
    Buffer.from([0, 255]),
    { deep: Buffer.from('bytes') },
  ])('gives back %j as it was set', async (value) => {
    const keyv = (await open()).keyv('things');
    expect(await keyv.set('key', value)).toBe(true);
    expect(await keyv.get('key')).toEqual(value);
  });

  test('keeps awkward keys apart', async () => {
    const keyv = (await open()).keyv('things');
    for (const key of awkwardKeys) await keyv.set(key, `of ${key}`);
    expect(await keyv.getMany(awkwardKeys)).toEqual(awkwardKeys.map((key) => `of ${key}`));
  });

  test('overwrites', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.set('key', 1);
    await keyv.set('key', 2);
    expect(await keyv.get('key')).toBe(2);
  });

  test('sets many at once and gets many in the order asked, undefined among them', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.setMany([
      { key: 'a', value: 1 },
      { key: 'b', value: 2 },
    ]);
    expect(await keyv.getMany(['b', 'none', 'a'])).toEqual([2, undefined, 1]);
    expect(await keyv.getMany(['none', 'neither'])).toEqual([undefined, undefined]);
  });

  test('tells whether it has something', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.set('key', 1);
    expect([await keyv.has('key'), await keyv.has('none')]).toEqual([true, false]);
  });

  test('deletes once', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.set('key', 1);
    expect([await keyv.delete('key'), await keyv.delete('key')]).toEqual([true, false]);
    expect(await keyv.get('key')).toBeUndefined();
  });

  test('deletes many, and says whether there were any', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.setMany(['a', 'b', 'c'].map((key) => ({ key, value: 1 })));
    expect(await keyv.delete(['a', 'b'])).toBe(true);
    expect(await keyv.delete(['a', 'none'])).toBe(false);
    expect(await keyv.getMany(['a', 'b', 'c'])).toEqual([undefined, undefined, 1]);
  });

  test('forgets what has expired, and keeps what has not', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.set('short', 1, 1);
    await keyv.set('long', 1, 600_000);
    await keyv.set('shorter', 1, 1);
    await vi.waitFor(async () => expect(await keyv.has('shorter')).toBe(false));
    await vi.waitFor(async () => expect(await keyv.getMany(['short', 'long'])).toEqual([undefined, 1]));
    expect([await keyv.get('short'), await keyv.get('long')]).toEqual([undefined, 1]);
  });

  test('makes something lasting of what was to expire when it is set again without a time', async () => {
    const keyv = (await open()).keyv('things');
    await keyv.set('key', 1, 1);
    await keyv.set('key', 2);
    await keyv.set('witness', 1, 1);
    await vi.waitFor(async () => expect(await keyv.get('witness')).toBeUndefined());
    expect(await keyv.get('key')).toBe(2);
  });

  test('clears one namespace and leaves its neighbours, whose names begin alike', async () => {
    const store = await open();
    const [one, other] = [store.keyv('film'), store.keyv('films')];
    await one.set('key', 1);
    await other.set('key', 2);
    await one.clear();
    expect([await one.get('key'), await other.get('key')]).toEqual([undefined, 2]);
  });

  test('iterates over its own namespace alone', async () => {
    const store = await open();
    await store.keyv('film').setMany(['b', 'a', 'c:d'].map((key) => ({ key, value: `of ${key}` })));
    await store.keyv('films').set('x', 1);
    const keyv = store.keyv('film');
    const seen = new Map();
    for await (const [key, value] of keyv.iterator?.(undefined) ?? []) seen.set(key, value);
    expect(seen).toEqual(new Map(['a', 'b', 'c:d'].map((key) => [key, `of ${key}`])));
  });

  test('iterates over many, without what has expired', async () => {
    const keyv = (await open()).keyv('things');
    const keys = Array.from({ length: 1234 }, (_, index) => `k${index}`);
    await keyv.setMany(keys.map((key) => ({ key, value: key })));
    await keyv.set('gone', 1, 1);
    await vi.waitFor(async () => expect(await keyv.has('gone')).toBe(false));
    const seen = new Set();
    for await (const [key] of keyv.iterator?.(undefined) ?? []) seen.add(key);
    expect(seen).toEqual(new Set(keys));
  });

  test('throws instead of losing a write once it is closed', async () => {
    const store = await open();
    const keyv = store.keyv('things');
    await store.close();
    await expect(keyv.set('key', 1)).rejects.toThrow();
    await expect(keyv.get('key')).rejects.toThrow();
    await expect(store.check()).rejects.toThrow();
  });
}
