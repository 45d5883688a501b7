import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchFolders } from '../../src/packs/folder-watch.ts';
import { folderWith } from './fixtures.ts';

/** A watched folder with one pack; `heard` does something and comes back when that is told. */
async function watched() {
  const dir = join(await folderWith({ 'packs/a/films.json': '{}' }), 'packs');
  let touched = Promise.withResolvers<void>();
  const faults: unknown[] = [];
  const watch = watchFolders(dir, {
    onTouch: () => touched.resolve(),
    onFault: (error) => faults.push(error),
  });
  onTestFinished(() => watch.close());
  const heard = async (act: () => Promise<unknown>) => {
    await watch.renew();
    touched = Promise.withResolvers();
    await act();
    await touched.promise;
  };
  return { dir, watch, heard, faults };
}

describe('the folder of packs', () => {
  it('tells of whatever is done in it, in the way of any editor, time and again', async () => {
    const { dir, heard, faults } = await watched();
    const file = join(dir, 'a', 'films.json');
    await heard(() => writeFile(file, '{"films": []}'));
    for (let at = 0; at < 3; at++) {
      await writeFile(join(dirname(dir), 'new.json'), `${at}`);
      await heard(() => rename(join(dirname(dir), 'new.json'), file));
    }
    await heard(() => rm(file));
    await heard(() => mkdir(join(dir, 'b')));
    await heard(() => writeFile(join(dir, 'b', 'pack.json'), '{}'));
    await heard(() => rename(join(dir, 'a'), join(dirname(dir), 'old')));
    await heard(() => rename(join(dirname(dir), 'old'), join(dir, 'a')));
    await heard(() => writeFile(file, '{}'));
    expect(faults).toEqual([]);
  });

  it('is waited for where it is gone', async () => {
    const { dir, heard } = await watched();
    await heard(() => rename(dir, `${dir}-old`));
    await heard(() => rename(`${dir}-old`, dir));
    await heard(() => writeFile(join(dir, 'a', 'films.json'), '{}'));
  });
});
