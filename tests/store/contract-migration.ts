import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Definition } from '../../src/store/envelope.ts';
import { openCollection } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import type { OpenFresh } from './contract.ts';

interface Person {
  name: string;
  born: number;
}

const first: Definition<{ fullName: string }> = {
  name: 'people',
  version: 1,
  schema: z.strictObject({ fullName: z.string() }),
};

const toSecond = (old: unknown) => ({ name: first.schema.parse(old).fullName });
const toThird = (old: unknown) => ({ ...z.object({ name: z.string() }).parse(old), born: 0 });

const third: Definition<Person> = {
  name: 'people',
  version: 3,
  schema: z.strictObject({ name: z.string(), born: z.int() }),
  migrations: [toSecond, toThird],
};

async function storedVersions(store: Store): Promise<unknown[]> {
  const versions = [];
  for await (const [, raw] of store.driver.scan('people:')) versions.push(JSON.parse(raw).value.v);
  return versions;
}

function refuse(): never {
  throw new Error('not today');
}

/** What becomes of records that another version of the bot has written. */
export function migrationContract(open: OpenFresh): void {
  async function storeWithOld(count: number): Promise<Store> {
    const store = await open();
    const people = await openCollection(store, first);
    for (let index = 0; index < count; index++) await people.set(`p${index}`, { fullName: `n${index}` });
    return store;
  }

  test('takes every old record through each step when the collection is opened', async () => {
    const store = await storeWithOld(450);
    const people = await openCollection(store, third);
    expect(await people.get('p7')).toEqual({ name: 'n7', born: 0 });
    expect(await storedVersions(store)).toEqual(Array.from({ length: 450 }, () => 3));
  });

  test('goes on where a migration was broken off', async () => {
    const store = await storeWithOld(5);
    const broken = { ...third, migrations: [toSecond, () => refuse()] };
    await expect(openCollection(store, broken)).rejects.toMatchObject({ code: 'invalid' });
    await store.keyv('people').set('p2', { v: 3, data: { name: 'done already', born: 1 } });
    const people = await openCollection(store, third);
    expect(await people.get('p2')).toEqual({ name: 'done already', born: 1 });
    expect(await people.get('p3')).toEqual({ name: 'n3', born: 0 });
  });

  test('names the record that can not be migrated, from what version, and why', async () => {
    const store = await storeWithOld(1);
    const opened = openCollection(store, { ...third, migrations: [refuse, toThird] });
    await expect(opened).rejects.toThrow("people: record p0 can't be taken from version 1: not today");
  });

  test('reads an old record that appears after the collection was opened', async () => {
    const store = await open();
    const people = await openCollection(store, third);
    await store.keyv('people').set('late', { v: 1, data: { fullName: 'Late' } });
    expect(await people.get('late')).toEqual({ name: 'Late', born: 0 });
  });

  test('refuses to open a collection that a newer version has opened', async () => {
    const store = await open();
    await openCollection(store, third);
    const opened = openCollection(store, first);
    await expect(opened).rejects.toMatchObject({ code: 'newer' });
    await expect(opened).rejects.toThrow(/the collection has version 3.*knows 1/u);
  });

  test('refuses to read or change a record that is newer than it knows', async () => {
    const store = await open();
    const people = await openCollection(store, third);
    await store.keyv('people').set('p', { v: 4, data: {} });
    await expect(people.get('p')).rejects.toMatchObject({ code: 'newer' });
    await expect(people.update('p', (now) => now ?? { name: '', born: 0 })).rejects.toThrow(
      /record p has version 4/u,
    );
  });

  test('keeps the time to live of a record that it migrates', async () => {
    const store = await open();
    await (await openCollection(store, first)).set('p', { fullName: 'n' }, 600_000);
    const expires = async () => JSON.parse((await store.driver.get('people:p')) ?? '{}').expires;
    const before = await expires();
    await openCollection(store, third);
    expect(await expires()).toBe(before);
    expect(before).toEqual(expect.any(Number));
  });

  test('does not touch a neighbour whose name begins alike', async () => {
    const store = await storeWithOld(1);
    await store.keyv('people-2').set('p', { v: 1, data: {} });
    await openCollection(store, third);
    expect(await store.keyv('people-2').get('p')).toEqual({ v: 1, data: {} });
  });

  test.each([
    [{ ...third, migrations: [toSecond] }, /version 3 needs 2 migrations, not 1/u],
    [{ ...third, name: 'People' }, /can't be a collection's name/u],
    [{ ...third, name: 'meta' }, /can't be a collection's name/u],
  ])('refuses a definition that is wrong', async (definition, reason) => {
    await expect(openCollection(await open(), definition)).rejects.toThrow(reason);
  });
}
