import { expect, test, vi } from 'vitest';
import { MOVED, removeMark, writeMark } from '../../src/store/marks.ts';
import { announce, PRESENCE, refuseInUse } from '../../src/store/presence.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onEveryStore } from '../support/backends.ts';

const quiet = (error: unknown) => {
  throw error;
};

async function keysOf({ driver }: Store): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of driver.scan(PRESENCE)) keys.push(key);
  return keys;
}

onEveryStore(({ name, freshUrl }) => {
  async function open(): Promise<Store> {
    const store = await openStore(freshUrl(), { application: 'test' });
    return store;
  }

  test(`${name}: who uses it is seen until it is taken back, and said anew is one all the same`, async () => {
    const store = await open();
    const presence = await announce(store, quiet);
    await presence.renew();
    await presence.renew();
    expect(await keysOf(store)).toHaveLength(1);
    await expect(refuseInUse(store)).rejects.toMatchObject({ code: 'in-use' });
    await expect(refuseInUse(store)).rejects.not.toThrow(/more/u);
    await presence.withdraw();
    await refuseInUse(store);
    await store.close();
  });

  test(`${name}: a host whose clock is far behind the store's is seen, too`, async () => {
    const store = await open();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    const presence = await announce(store, quiet).finally(() => vi.useRealTimers());
    await expect(refuseInUse(store)).rejects.toMatchObject({ code: 'in-use' });
    await presence.withdraw();
    await store.close();
  });

  test(`${name}: who was cut off while the store was moved away hears of it, and is not seen where it begins so`, async () => {
    const store = await open();
    const presence = await announce(store, quiet);
    await writeMark(store.driver, MOVED, { id: 'x', to: 'elsewhere', at: '2023', done: true });
    await expect(presence.renew()).rejects.toMatchObject({ code: 'moved' });
    await presence.withdraw();
    await expect(announce(store, quiet)).rejects.toMatchObject({ code: 'moved' });
    await removeMark(store.driver, MOVED);
    expect(await keysOf(store)).toEqual([]);
    await store.close();
  });
});
