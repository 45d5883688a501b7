import { expect, it } from 'vitest';
import { createTending } from '../../../src/guilds/places/tending.ts';

it('does it for one server at a time, once more where it was asked for meanwhile, and not when it is closed', async () => {
  const begun: string[] = [];
  const gates = new Map<string, () => void>();
  const failed: unknown[] = [];
  const tending = createTending(
    async (guild) => {
      begun.push(guild);
      await new Promise<void>((resolve) => gates.set(guild, resolve));
      if (guild === 'b') throw new Error('no');
    },
    (guild, error) => failed.push([guild, String(error)]),
  );
  for (const guild of ['a', 'a', 'a', 'b']) tending.ask(guild);
  expect(begun).toEqual(['a', 'b']);
  gates.get('b')?.();
  gates.get('a')?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'a']);
  expect(failed).toEqual([['b', 'Error: no']]);
  tending.ask('a');
  const closed = tending.close();
  tending.ask('c');
  gates.get('a')?.();
  await closed;
  expect(begun).toEqual(['a', 'b', 'a']);
});
