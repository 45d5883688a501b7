import { expect, onTestFinished, test } from 'vitest';
import { createKeeping } from '../src/keeping.ts';
import { createLog } from '../src/log.ts';
import { OperatorError } from '../src/service.ts';
import { silence } from '../src/store/errors.ts';
import { layoutKey } from '../src/store/layout.ts';
import { MOVED, writeMark } from '../src/store/marks.ts';
import { refuseInUse } from '../src/store/presence.ts';
import { openStore } from '../src/store/store.ts';
import { scratchUrl } from './store/scratch.ts';

/** What waits for an outage to end is let go one wait at a time. */
function keepingOf(storeUrl: string) {
  let stopping = false;
  const waits: number[] = [];
  const keeping = createKeeping(
    { storeUrl },
    {
      wait: async (ms) => {
        waits.push(ms);
        if (waits.length > 5 || stopping) throw new Error('stopping');
      },
      monotonic: () => 0,
      now: () => Temporal.Instant.from('2023-06-05T09:00:00Z'),
      log: createLog('silent'),
    },
  );
  onTestFinished(() => {
    stopping = true;
    return keeping.close();
  });
  return { keeping, waits };
}

test('waits for a store whose server is away, with growing pauses, until the bot stops', async () => {
  const { keeping, waits } = keepingOf('redis://user:hunter2@127.0.0.1:1');
  expect(await keeping.obstacle()).toBe('the store is not open');
  await expect(keeping.open('1')).rejects.toThrow('stopping');
  expect(waits).toEqual([1000, 1000, 2000, 4000, 5000, 5000]);
  const said = await keeping.obstacle();
  expect(said).toMatch(
    /^the store is not open: The store redis:\/\/127\.0\.0\.1:1 can't be opened: .*ECONNREFUSED/u,
  );
  expect(said).not.toContain('hunter2');
});

test('leaves it to the operator where the store is not ours', async () => {
  const storeUrl = scratchUrl();
  await (await openStore(storeUrl, { application: '1' })).close();
  await expect(keepingOf(storeUrl).keeping.open('2')).rejects.toBeInstanceOf(OperatorError);
});

test('a bot that was cut off from its store while that was moved away is told to end, and goes on with nothing', async () => {
  const storeUrl = scratchUrl();
  const { keeping } = keepingOf(storeUrl);
  await keeping.open('1');
  const tool = await openStore(storeUrl, { application: '1' });
  await writeMark(tool.driver, MOVED, {
    id: 'x',
    to: 'redis://there',
    at: '2023-07-14T09:00:00Z',
    done: true,
  });
  await tool.close();
  let tries = 0;
  const cutOff = keeping.outage.persist(async () => {
    tries += 1;
    throw silence('cut off');
  });
  await expect(cutOff).rejects.toMatchObject({ code: 'moved' });
  expect(tries).toBe(1);
  const ending = await keeping.takenAway;
  expect(ending).toBeInstanceOf(OperatorError);
  expect(ending.message).toContain('was moved to redis://there');
});

test('an opening that fails half way leaves nobody behind who seems to use the store', async () => {
  const storeUrl = scratchUrl();
  const store = await openStore(storeUrl, { application: '1' });
  await store.driver.setIfAbsent(layoutKey({ name: 'ledger' }), '99');
  await expect(keepingOf(storeUrl).keeping.open('1')).rejects.toThrow(/layout 99/u);
  await refuseInUse(store);
  await store.close();
});
