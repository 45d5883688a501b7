import { expect, it } from 'vitest';
import { createTurns } from '../../../src/guilds/registry/turns.ts';

it('tasks of one key come one after another, also after one that failed; other keys do not wait', async () => {
  const turns = createTurns();
  const first = Promise.withResolvers<void>();
  const said: string[] = [];
  const slow = turns.take('a', async () => {
    await first.promise;
    throw new Error('a bug');
  });
  const next = turns.take('a', async () => said.push('next'));
  await turns.take('b', async () => said.push('other'));
  expect(said).toEqual(['other']);
  first.resolve();
  await expect(slow).rejects.toThrow('a bug');
  await next;
  expect(said).toEqual(['other', 'next']);
});
