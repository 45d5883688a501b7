import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { learnedFrom, RECORD } from './learned-from.ts';

it('is what the weights are learned from still: if not, run `npm run pack:learn`', async () => {
  expect(JSON.parse(await readFile(RECORD, 'utf8'))).toEqual(await learnedFrom());
});
