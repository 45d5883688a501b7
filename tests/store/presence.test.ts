import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, test, vi } from 'vitest';
import { MOVED, removeMark, writeMark } from '../../src/store/marks.ts';
import { announce, PRESENCE, type Present, refuseInUse } from '../../src/store/presence.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onEveryStore } from '../support/backends.ts';

const quiet = (error: unknown) => {
  throw error;
};

async function keysOf({ driver }: Store): Promise<string[]> {
  const keys: string[] = [];
  // As the tools of earlier versions look: whatever lies here is somebody who is there.
  for await (const [key, text] of driver.scan(PRESENCE)) {
    expect(JSON.parse(text)).toMatchObject({ value: { pid: expect.any(Number), host: expect.any(String) } });
    keys.push(key);
  }
  return keys;
}

const elsewhere = (pid: number) => ({ pid, host: 'elsewhere' });

/** Somebody of whom the store says that he is there. */
async function present(store: Store, place: Pick<Present, 'pid' | 'host'>, share: number) {
  const presence = await announce(store, quiet, place);
  await presence.serve(share);
  return presence;
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

  test(`${name}: each sees how much others run, from when they have said it until they take it back`, async () => {
    const store = await open();
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map((pid) => announce(store, quiet, elsewhere(pid))),
    );
    if (!first || !second || !third) throw new Error('nobody is there');
    expect(first.others).toBe(0);
    await first.serve(0.5);
    await second.serve(0.5);
    expect([first.others, second.others]).toEqual([0, 0.5]);
    // Each bears a new name each time: whoever looks just then sees the one or the other, and once alone.
    for (let again = 0; again < 5; again++) {
      await Promise.all([first, second, third].map((one) => one.renew()));
      expect([first.others, second.others, third.others]).toEqual([0.5, 0.5, 1]);
    }
    await third.serve(0.25);
    await Promise.all([first.renew(), second.renew()]);
    expect([first.others, second.others]).toEqual([0.75, 0.75]);
    await first.withdraw();
    await second.renew();
    expect(second.others).toBe(0.25);
    await Promise.all([second.withdraw(), third.withdraw()]);
    await refuseInUse(store);
    await store.close();
  });

  test(`${name}: of who was killed on this host nothing is left for whoever runs there, and of others it is`, async () => {
    const store = await open();
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(ended, 'exit');
    const here = { pid: process.pid, host: hostname() };
    // As in a container that was started again: the same number.
    const left = [here, { ...here, pid: ended.pid ?? 0 }, { ...here, pid: process.ppid }, elsewhere(1)];
    const behind = await Promise.all(left.map((place, n) => present(store, place, 2 ** -(n + 1))));
    const presence = await announce(store, quiet);
    expect(presence.others).toBe(1 / 8 + 1 / 16);
    // A tool is told of all of them: what was killed may have been on its way to the store.
    await expect(refuseInUse(store)).rejects.toThrow(/more/u);
    for (const one of [presence, ...behind]) await one.withdraw();
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
