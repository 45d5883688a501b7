import { mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { giveToOwnerOfFolder } from '../../src/store-tools/ownership.ts';

it.each([
  [0, 1],
  [1000, 0],
  [undefined, 0],
])('a file made by user %s is given to whom its folder belongs %i times', (uid, times) => {
  const folder = mkdtempSync(join(tmpdir(), 'owner-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const given: unknown[] = [];
  giveToOwnerOfFolder(join(folder, 'bot.sqlite'), { uid, give: (...what) => given.push(what) });
  const owner = statSync(folder);
  expect(given).toEqual(
    Array.from({ length: times }, () => [join(folder, 'bot.sqlite'), owner.uid, owner.gid]),
  );
});

it('a link is given away itself, and not what it leads to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'owner-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const link = join(folder, 'bot.sqlite');
  symlinkSync(join(folder, 'nothing'), link);
  // What it leads to is not there, so that to give that away would fail.
  expect(() => giveToOwnerOfFolder(link, { uid: 0 })).not.toThrow();
});
