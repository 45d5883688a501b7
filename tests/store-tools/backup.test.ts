import { copyFileSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withDoubt } from '../../src/reminders/doubt.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { openStore } from '../../src/store/store.ts';
import { runStoreBackup } from '../../src/store-tools/backup-command.ts';
import { chosenStore } from '../../src/store-tools/chosen-store.ts';
import { runStoreCopy } from '../../src/store-tools/copy-command.ts';
import { runStoreRestore } from '../../src/store-tools/restore-command.ts';
import { NOON, occurrence } from '../reminders/ledger-samples.ts';
import { scratchFolder, scratchUrl } from '../store/scratch.ts';
import { call, contentsOf, fillRichly, openAsBot, withBot } from './rich-store.ts';

const pathOf = (url: string) => url.slice('sqlite:'.length);

const backup = (url: string, ...args: string[]) => call(runStoreBackup, args, { env: { STORE_URL: url } });
const restore = (url: string, ...args: string[]) => call(runStoreRestore, args, { env: { STORE_URL: url } });

async function filled() {
  const url = scratchUrl();
  await fillRichly(url);
  return { url, path: pathOf(url), file: join(scratchFolder(), 'kept', 'backup.sqlite') };
}

describe('a backup', () => {
  it('is one whole file that its owner alone can read, made while a bot uses and writes the store', async () => {
    const { url, path } = await filled();
    const before = await contentsOf(url);
    const { code, said } = await withBot(url, async () => {
      const store = await openAsBot(url);
      let writing = true;
      const writer = (async () => {
        for (let n = 0; writing; n++) {
          await store.keyv('others').set(String(n), 'x'.repeat(1000));
          await breath();
        }
      })();
      const made = await backup(url);
      writing = false;
      await writer;
      await store.close();
      return made;
    });
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('whole, and checked') });
    const [name, ...others] = readdirSync(join(dirname(path), 'backups'));
    expect(others).toEqual([]);
    expect(name).toMatch(/^store-\d{8}T\d{6}Z\.sqlite$/u);
    const kept = join(dirname(path), 'backups', name ?? '');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    const found = await contentsOf(`sqlite:${kept}`);
    expect(found.greetings).toEqual(before.greetings);
    expect(found.rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id));
    expect(found.planned).toEqual(before.planned);
  });

  it('that is stopped leaves nothing behind', async () => {
    const { url, file } = await filled();
    const store = await openAsBot(url);
    await store.keyv('others').set('large', 'x'.repeat(3_000_000));
    await store.close();
    const stop = new AbortController();
    const progress = () => ({ at: () => stop.abort(), end: () => undefined });
    const env = { STORE_URL: url };
    const stopped = await call(runStoreBackup, [file], { env, signal: stop.signal, progress });
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining('Nothing was kept') });
    expect(existsSync(file)).toBe(false);
  });

  it('writes over nothing, and says what is amiss', async () => {
    const { url, file } = await filled();
    expect(await backup(url, file)).toMatchObject({ code: 0 });
    expect(await backup(url, file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('choose another'),
    });
    expect(await backup(url, 'a', 'b')).toMatchObject({ code: 2, said: expect.stringContaining('Usage:') });
    expect(await backup(scratchUrl())).toMatchObject({ code: 1, said: expect.stringContaining('no bot') });
    expect(await backup('redis://me:hunter2@far')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^(?!.*hunter2).*BGSAVE.*store:copy/su),
    });
    expect(await backup('postgres://far/db')).toMatchObject({
      code: 1,
      said: expect.stringContaining('pg_dump'),
    });
  });
});

describe('a restore', () => {
  it('puts the backup in place, keeps what was there, and leaves in doubt what was due', async () => {
    const { url, path, file } = await filled();
    await backup(url, file);
    const store = await openAsBot(url);
    await store.keyv('greetings').clear();
    await store.close();
    const emptied = await contentsOf(url);
    const { code, said } = await restore(url, file);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('again') });
    const found = await contentsOf(url);
    expect(found.greetings.size).toBe(520);
    expect(found.count).toEqual({ due: 0, held: 0, claimed: 617 });
    const aside = readdirSync(dirname(path)).find((name) => name.includes('-before-')) ?? '';
    expect(said).toContain(aside);
    const old = `sqlite:${join(dirname(path), aside)}`;
    await expect(openAsBot(old)).rejects.toMatchObject({ code: 'moved' });
    expect(await call(runStoreCopy, ['--release', old])).toMatchObject({ code: 0 });
    expect((await contentsOf(old)).greetings).toEqual(emptied.greetings);
    // The file itself serves again.
    const later = { env: { STORE_URL: url }, now: () => Date.now() + 1000 };
    expect((await call(runStoreRestore, [file], later)).code).toBe(0);
  });

  it('is refused while a bot uses the store, which stays as it was', async () => {
    const { url, path, file } = await filled();
    await backup(url, file);
    const before = await contentsOf(url);
    const refused = await withBot(url, () => restore(url, file));
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(`process ${process.pid}`) });
    expect(await contentsOf(url)).toEqual(before);
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('store'))).toEqual(['store.sqlite']);
  });

  it('takes a file that was copied by other means, whose rows count as tried since its last beat', async () => {
    const { url, path } = await filled();
    const copied = join(scratchFolder(), 'copied.sqlite');
    copyFileSync(path, copied);
    expect((await restore(url, copied)).code).toBe(0);
    const store = await openAsBot(url);
    const ledger = await withDoubt(await openLedger(store), store, NOON);
    expect(await ledger.get(occurrence('20d').id)).toMatchObject({ state: 'claimed', firstAttempt: NOON });
    await store.close();
  });

  it('goes where there is no store, and where the one that is there is damaged', async () => {
    const { url, path, file } = await filled();
    await backup(url, file);
    rmSync(path);
    expect((await restore(url, file)).code).toBe(0);
    writeFileSync(path, 'no database any more '.repeat(500));
    expect(await restore(url, file)).toMatchObject({
      code: 0,
      said: expect.stringContaining('not a database'),
    });
    expect((await contentsOf(url)).greetings.size).toBe(520);
  });

  it('refuses what is no backup of this bot', async () => {
    const { url, file } = await filled();
    const notes = join(scratchFolder(), 'notes.txt');
    writeFileSync(notes, 'these are notes and no database, '.repeat(100));
    expect(await restore(url, notes)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not a database'),
    });
    expect(await restore(url, `${notes}.gone`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('no file'),
    });
    expect(await restore(url)).toMatchObject({ code: 2 });
    const other = scratchUrl();
    await (await openStore(other, { application: 'another' })).close();
    await backup(other, file);
    expect(await restore(url, file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('of application another'),
    });
    await (await openAsBot(url)).close();
    expect(await restore('redis://far', file)).toMatchObject({
      code: 1,
      said: expect.stringContaining('store:copy'),
    });
  });
});

it('means the store that npm start would use', () => {
  const id = '123456789012345678';
  const token = `${Buffer.from(id).toString('base64')}.a.b`;
  expect(chosenStore({ STORE_URL: 'sqlite:x', DISCORD_TOKEN: token }, [])).toBe('sqlite:x');
  expect(basename(chosenStore({}, []))).toBe('playground.sqlite');
  expect(chosenStore({ DISCORD_TOKEN: token }, ['1.sqlite', `${id}.sqlite`])).toContain(`${id}.sqlite`);
  expect(chosenStore({ DISCORD_TOKEN: token }, ['77.sqlite', 'playground.sqlite'])).toContain('77.sqlite');
  expect(() => chosenStore({ DISCORD_TOKEN: token }, ['1.sqlite', '2.sqlite'])).toThrow(/set STORE_URL/u);
  expect(() => chosenStore({ DISCORD_TOKEN: token }, [])).toThrow(/set STORE_URL/u);
});
