import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptClock } from '../src/kept-clock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what is kept is read again, by whoever opens the file next', async () => {
  const path = join(folder, 'deeper', 'clock.json');
  await keptClock(path).keep('2023-07-14T08:30:00.5Z');
  expect(String(await keptClock(path).read())).toBe('2023-07-14T08:30:00.5Z');
});

test('writes at the same time come one after the other, and the last one stands', async () => {
  const clock = keptClock(join(folder, 'clock.json'));
  const days = Array.from({ length: 20 }, (_, i) => `2023-06-${String(i + 10)}T00:00:00Z`);
  await Promise.all(days.map((day) => clock.keep(day)));
  expect(String(await clock.read())).toBe('2023-06-29T00:00:00Z');
  expect(await readdir(folder)).toEqual(['clock.json']);
});

test.each(['', '{', '{"now":"yesterday"}', '[]'])('a file that says %j is as good as none', async (text) => {
  const path = join(folder, 'clock.json');
  await writeFile(path, text);
  expect(await keptClock(path).read()).toBeUndefined();
});

test('nothing is kept before the first time, and after it was forgotten', async () => {
  const clock = keptClock(join(folder, 'clock.json'));
  expect(await clock.read()).toBeUndefined();
  await clock.keep('2023-07-14T00:00:00Z');
  await clock.forget();
  expect(await clock.read()).toBeUndefined();
});
