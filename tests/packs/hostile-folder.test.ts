import { symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../src/packs/load.ts';
import { readPack } from '../../src/packs/pack-folder.ts';
import { refusalText } from '../../src/packs/problem.ts';
import { checked, expectPlain, folderOf, MIB, parts } from '../support/hostile-pack.ts';
import { folderWith, smallPack } from './fixtures.ts';

describe('a hostile pack', () => {
  it('of more bytes than the memory has room for is refused before it is read', async () => {
    const dir = await folderOf({ 'pack.json': smallPack('bad'), ...parts(5, '') });
    for (const part of Object.keys(parts(5, ''))) await truncate(join(dir, 'bad', part), 8 * MIB);
    const { refused } = await loadPacks(dir);
    expect(refused).toHaveLength(1);
    expect(refused.map(refusalText)).toEqual([expect.stringMatching(/^bad: is larger than 32 MiB in all/)]);
  });

  it('takes as much of the room for all as its files have bytes, whatever its letters', async () => {
    const head = JSON.stringify({ ...smallPack('bad'), name: '港の灯' });
    const dir = await folderOf({ 'pack.json': head });
    expect(await readPack(join(dir, 'bad'), 'bad')).toMatchObject({ bytes: Buffer.byteLength(head) });
  });

  it.each(['linked', 'linked/'])('that is a link out of the folder is refused', async (to) => {
    const outside = await folderWith({ 'linked/pack.json': smallPack('bad') });
    const dir = await folderWith({ 'good/pack.json': smallPack('good') });
    await symlink(join(outside, to), join(dir, 'bad'));
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['good']);
    expect(refused.map(refusalText)).toEqual([
      'bad: is no folder (links are not followed) (to mend it: copy the folder itself to this place)',
    ]);
  });

  it.each([
    '../../../../../../etc/passwd',
    '/dev/zero',
    'more.json',
    '../good/pack.json',
    'nowhere',
  ])('with a file that is a link to %s is refused', async (target) => {
    const dir = await folderOf({ 'pack.json': smallPack('bad') });
    await symlink(target, join(dir, 'bad', 'more.json'));
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['good']);
    expectPlain(refused);
    expect(refused.map(({ file, reason }) => [file, reason])).toEqual([
      ['bad/more.json', 'is no ordinary file (links are not followed)'],
    ]);
  });

  it('cannot write into the log: names of files and folders are one harmless line', async () => {
    const dir = await folderOf({
      'pack.json': smallPack('bad'),
      'x\n\u001b[31m\u202e.json': '{"\u202e\\u001b[2J": 1}',
    });
    const { refused } = await loadPacks(dir);
    expectPlain(refused);
    const { output } = await checked(dir);
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('is one of hundreds that nobody has room for: the first by name are taken', async () => {
    const many = Array.from({ length: 505 }, (_, at) => `p-${String(at).padStart(3, '0')}`);
    const dir = await folderWith(
      Object.fromEntries(many.map((id) => [`${id}/pack.json`, { ...smallPack(id), films: [], sources: [] }])),
    );
    const { packs, refused } = await loadPacks(dir);
    expect(packs).toHaveLength(500);
    expect(refused.map(({ pack }) => pack)).toEqual(many.slice(500));
  });
});
