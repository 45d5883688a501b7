import { expect, test } from 'vitest';
import { createKeeping } from '../src/keeping.ts';
import { OperatorError } from '../src/service.ts';
import { openStore } from '../src/store/store.ts';
import { scratchUrl } from './store/scratch.ts';

const options = {
  now: () => Temporal.Instant.from('2023-06-05T09:00:00Z'),
  onFault: (error: unknown) => expect.fail(String(error)),
};

test('leaves it to a restart where the store’s server is away, and to the operator where the store is not ours', async () => {
  const away = createKeeping({ storeUrl: 'redis://user:hunter2@127.0.0.1:1' }, options);
  const error = await away.open('1').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'unreachable', message: expect.not.stringContaining('hunter2') });
  expect(error).not.toBeInstanceOf(OperatorError);
  expect(await away.obstacle()).toBe('the store is not open');

  const storeUrl = scratchUrl();
  await (await openStore(storeUrl, { application: '1' })).close();
  await expect(createKeeping({ storeUrl }, options).open('2')).rejects.toBeInstanceOf(OperatorError);
});
