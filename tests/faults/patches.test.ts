import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aimed, readAim, writeAim } from './aim.ts';
import { AIMING, type Patch, patched, VARIANTS } from './patches.ts';

const ROOT = join(import.meta.dirname, '..', '..');

test.each<Patch>([
  AIMING,
  ...Object.values(VARIANTS),
])('what is to be patched is there once: $file', (patch) => {
  const source = readFileSync(join(ROOT, patch.file), 'utf8');
  const result = patched(source, patch);
  expect(result).toContain(patch.put);
  expect(result.replace(patch.put, patch.find)).toBe(source);
});

test('a patch that does not fit is refused', () => {
  const patch = { file: 'x.ts', find: 'a', put: 'b' };
  expect(() => patched('c', patch)).toThrow('x.ts has “a” 0 times');
  expect(() => patched('aa', patch)).toThrow('x.ts has “a” 2 times');
});

test.each([
  ['before claim 2', ['claim 1', 'death', 'claim 2']],
  ['after claim 1', ['claim 1', 'death', 'claim 2']],
  ['after claim 2', ['claim 1', 'claim 2', 'death']],
  ['after renew 1', ['claim 1', 'claim 2']],
])('an aim %s strikes there', async (aim, told) => {
  const heard: string[] = [];
  const ledger = { claim: async (id: number) => void heard.push(`claim ${id}`) };
  const dangerous = aimed(ledger, readAim(aim), () => void heard.push('death'));
  await dangerous.claim(1);
  await dangerous.claim(2);
  expect(heard).toEqual(told);
  expect(writeAim(readAim(aim))).toBe(aim);
});
