import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openCollection } from '../../src/store/records.ts';
import type { OpenFresh } from './contract.ts';

const counters = {
  name: 'counters',
  version: 1,
  schema: z.strictObject({ count: z.int().min(0), label: z.string().default('none') }),
};

const asInput = (count: number) => ({ count, label: 'x' });

async function gather<T>(list: AsyncIterable<T>): Promise<T[]> {
  const all = [];
  for await (const item of list) all.push(item);
  return all;
}

export function collectionContract(open: OpenFresh): void {
  test('gives back a record, and undefined where there is none', async () => {
    const records = await openCollection(await open(), counters);
    await records.set('a', asInput(1));
    expect([await records.get('a'), await records.get('b')]).toEqual([asInput(1), undefined]);
  });

  test('gives all what they ask for at once, each its own', async () => {
    const records = await openCollection(await open(), counters);
    await records.set('a', asInput(1));
    await records.set('b', asInput(2));
    const asked = ['a', 'c', 'b', 'a'].map((key) => records.get(key));
    expect(await Promise.all(asked)).toEqual([asInput(1), undefined, asInput(2), asInput(1)]);
  });

  test('gives nobody a record to write into: others may have been given the same', async () => {
    const records = await openCollection(await open(), counters);
    await records.set('a', asInput(1));
    const found = await records.get('a');
    expect(() => Object.assign(found ?? {}, { count: 2 })).toThrow(TypeError);
    await records.update('a', () => asInput(3));
    expect(await records.get('a')).toEqual(asInput(3));
  });

  test('keeps collections apart', async () => {
    const store = await open();
    const one = await openCollection(store, counters);
    const other = await openCollection(store, { ...counters, name: 'counters-two' });
    await one.set('a', asInput(1));
    expect(await other.get('a')).toBeUndefined();
  });

  test('refuses to write what lacks the shape, and leaves what was there', async () => {
    const records = await openCollection(await open(), counters);
    await records.set('a', asInput(1));
    await expect(records.set('a', asInput(-1))).rejects.toMatchObject({ code: 'invalid' });
    await expect(records.update('a', () => asInput(0.5))).rejects.toMatchObject({ code: 'invalid' });
    await expect(records.setIfAbsent('b', asInput(-1))).rejects.toMatchObject({ code: 'invalid' });
    expect(await records.get('a')).toEqual(asInput(1));
  });

  test.each([
    '',
    ' ',
    'a b',
    'ü',
    '\n',
    'x'.repeat(401),
    'counters:a',
  ])('refuses %j as a key', async (key) => {
    const records = await openCollection(await open(), counters);
    await expect(records.get(key)).rejects.toThrow(RangeError);
    await expect(records.set(key, asInput(1))).rejects.toThrow(RangeError);
    await expect(records.setIfAbsent(key, asInput(1))).rejects.toThrow(RangeError);
    await expect(records.update(key, () => asInput(1))).rejects.toThrow(RangeError);
    await expect(records.delete(key)).rejects.toThrow(RangeError);
  });

  test('sets what is absent once', async () => {
    const records = await openCollection(await open(), counters);
    const tries = [1, 2, 3].map((count) => records.setIfAbsent('a', asInput(count)));
    expect(await Promise.all(tries)).toEqual([true, false, false]);
    expect(await records.get('a')).toEqual(asInput(1));
  });

  test('loses no update where many change one record at once', async () => {
    const records = await openCollection(await open(), counters);
    const more = () => records.update('a', (now) => asInput((now?.count ?? 0) + 1));
    await Promise.all(Array.from({ length: 40 }, more));
    expect(await records.get('a')).toEqual(asInput(40));
  });

  test('changes what has to be there only where it is', async () => {
    const records = await openCollection(await open(), counters);
    const more = (now: { count: number }) => asInput(now.count + 1);
    expect(await records.updateIfThere('gone', more)).toBeUndefined();
    expect(await records.get('gone')).toBeUndefined();
    await records.set('a', asInput(1));
    const times = Array.from({ length: 5 }, () => records.updateIfThere('a', more));
    expect(
      (await Promise.all(times)).map((record) => record?.count).toSorted((a = 0, b = 0) => a - b),
    ).toEqual([2, 3, 4, 5, 6]);
  });

  test('keeps the time to live of a record that is updated', async () => {
    const records = await openCollection(await open(), counters);
    // Long enough for a slow way to the store: what has expired by then would be a new record.
    await records.set('a', asInput(1), 1500);
    await records.update('a', () => asInput(2));
    expect(await records.get('a')).toEqual(asInput(2));
    await vi.waitFor(async () => expect(await records.get('a')).toBeUndefined(), { timeout: 5000 });
  });

  test('deletes once', async () => {
    const records = await openCollection(await open(), counters);
    await records.set('a', asInput(1));
    expect([await records.delete('a'), await records.delete('a')]).toEqual([true, false]);
  });

  test('lists all records, or those under a prefix, by their keys', async () => {
    const records = await openCollection(await open(), counters);
    for (const key of ['g2:a', 'g1:b', 'g1:a']) await records.set(key, asInput(1));
    expect((await gather(records.list())).map(([key]) => key)).toEqual(['g1:a', 'g1:b', 'g2:a']);
    expect(await gather(records.list({ prefix: 'g1:' }))).toEqual([
      ['g1:a', asInput(1)],
      ['g1:b', asInput(1)],
    ]);
  });

  test('lists keys alone, and of records only those in whose key or text something stands', async () => {
    const store = await open();
    const records = await openCollection(store, counters);
    await records.set('g1/42', asInput(1));
    await records.set('g2/7', asInput(42));
    await records.set('g3/7', asInput(7));
    // What is passed over is not read.
    await store.keyv('counters').set('odd', { v: 1, data: { count: 'many' } });
    expect((await gather(records.list({ naming: '42' }))).map(([key]) => key)).toEqual(['g1/42', 'g2/7']);
    expect(await gather(records.keys())).toEqual(['g1/42', 'g2/7', 'g3/7', 'odd']);
    expect(await gather(records.keys('g2/'))).toEqual(['g2/7']);
  });

  test('names the record that can not be read, and lists the others where somebody is told', async () => {
    const store = await open();
    const records = await openCollection(store, counters);
    await records.set('b', asInput(1));
    await store.keyv('counters').set('a', { v: 1, data: { count: 'many' } });
    await expect(records.get('a')).rejects.toThrow(/counters: record a is not valid:.*count/su);
    await expect(gather(records.list())).rejects.toMatchObject({ code: 'invalid' });
    const unreadable: string[] = [];
    const list = records.list({ onUnreadable: (key, error) => unreadable.push(`${key} ${error.code}`) });
    expect(await gather(list)).toEqual([['b', asInput(1)]]);
    expect(unreadable).toEqual(['a invalid']);
  });

  test('fills a field that is missing with its default', async () => {
    const store = await open();
    await store.keyv('counters').set('a', { v: 1, data: { count: 3 } });
    const records = await openCollection(store, counters);
    expect(await records.get('a')).toEqual({ count: 3, label: 'none' });
  });
}
