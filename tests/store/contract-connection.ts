import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openCollection } from '../../src/store/records.ts';
import type { OpenFresh } from './contract.ts';

const notes = { name: 'notes', version: 1, schema: z.strictObject({ text: z.string() }) };

/** More than one packet of any kind carries at once. */
const LONG = '😀'.repeat(50_000);

/**
 * That a connection of another kind carries each kind of call, where the store behind it is one that already keeps the whole
 * contract.
 */
export function connectionContract(kind: string, open: OpenFresh): void {
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  describe(`a store on ${kind}`, () => {
    test('carries what Keyv asks', async () => {
      const keyv = (await opened()).keyv('things');
      for (const value of [LONG, Buffer.from([0, 255]), { deep: ['ü', null] }]) {
        expect(await keyv.set('key', value)).toBe(true);
        expect(await keyv.get('key')).toEqual(value);
      }
      await keyv.setMany(['a', 'b'].map((key) => ({ key, value: `of ${key}` })));
      expect(await keyv.getMany(['b', 'none', 'a'])).toEqual(['of b', undefined, 'of a']);
      expect([await keyv.delete('a'), await keyv.delete('a'), await keyv.has('b')]).toEqual([
        true,
        false,
        true,
      ]);
      const seen = new Set();
      for await (const [key] of keyv.iterator?.(undefined) ?? []) seen.add(key);
      expect(seen).toEqual(new Set(['b', 'key']));
      await keyv.clear();
      expect(await keyv.getMany(['b', 'key'])).toEqual([undefined, undefined]);
    });

    test('carries what the ledger and the collections ask', async () => {
      const store = await opened();
      const { driver } = store;
      const tries = Array.from({ length: 50 }, (_, index) => driver.setIfAbsent('k:a', String(index)));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
      const was = (await driver.get('k:a')) ?? '';
      expect(await driver.setIfAbsent('k:b', LONG)).toBe(true);
      const changes = [
        { key: 'k:a', was, becomes: 'x' },
        { key: 'k:b', was: 'y', becomes: 'x' },
      ];
      expect(await driver.replaceMany(changes)).toEqual([true, false]);
      const seen = [];
      for await (const entry of driver.scan('k:')) seen.push(entry);
      expect(seen).toEqual([
        ['k:a', 'x'],
        ['k:b', LONG],
      ]);
      expect([await driver.delete('k:a'), await driver.delete('k:a')]).toEqual([true, false]);
      expect(await store.sweep()).toBe(0);
      await store.check();
      const records = await openCollection(store, notes);
      await records.set('one', { text: LONG });
      await records.update('one', () => ({ text: 'short' }));
      expect(await records.get('one')).toEqual({ text: 'short' });
    });

    test('loses no write silently once it is closed', async () => {
      const store = await opened();
      await store.close();
      await expect(store.keyv('things').set('key', 1)).rejects.toThrow();
      await expect(store.check()).rejects.toThrow();
    });
  });
}
