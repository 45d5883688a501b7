import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runStoreBackup } from '../../src/store-tools/backup-command.ts';
import { runStoreCopy } from '../../src/store-tools/copy-command.ts';
import { runStoreRestore } from '../../src/store-tools/restore-command.ts';
import { call } from '../store-tools/rich-store.ts';
import { passingFolder, passingStore } from '../support/folder.ts';
import {
  buildSeasonTown,
  ledgerOf,
  moderate,
  moveClock,
  postsIn,
  run,
  SLOW,
  until,
} from '../support/season.ts';
import { startBot } from '../support/town.ts';

const RELEASE_DAY = '2023-07-14T09:00:00Z';

it('a restored bot posts nothing a second time, and posts what had not been sent', SLOW, async () => {
  // Discord has forgotten every nonce by then: only a look can tell.
  const town = await buildSeasonTown({ nonceWindowMs: 1 });
  const { playground, guild, role, application } = town;
  const env = { STORE_URL: town.storeUrl };
  const other = guild.createChannel({ name: 'second' });
  const posts = () => [town.news, other].map((channel) => postsIn(town, channel).length);
  const first = await run(town, '2023-07-14T08:00:00Z');
  for (const channel of [town.news, other]) await moderate(town, channel, 'subscribe', { role });
  const file = join(await passingFolder('backup'), 'kept.sqlite');
  // Taken longer ago than a nonce is trusted.
  const now = () => Date.now() - 600_000;
  expect(await call(runStoreBackup, [file], { env, now })).toMatchObject({ code: 0 });
  expect(await call(runStoreRestore, [file], { env })).toMatchObject({
    code: 1,
    said: expect.stringContaining('A bot uses the store'),
  });
  await moveClock(first, RELEASE_DAY);
  await until(town, () => posts().join() === '1,1');
  await first.said(/^deliveries are done/);
  expect(await first.stop()).toBe(0);
  // As if the one had never been sent.
  const [lost] = postsIn(town, other);
  const message = `${playground.apiUrl}/v10/channels/${other.id}/messages/${lost?.id}`;
  const authorization = `Bot ${application.token}`;
  expect((await fetch(message, { method: 'DELETE', headers: { authorization } })).status).toBe(204);
  expect(posts()).toEqual([1, 0]);

  expect(await call(runStoreRestore, [file], { env })).toMatchObject({ code: 0 });
  expect(await ledgerOf(town)).toEqual([]);
  const second = await run(town, '2023-07-14T09:10:00Z');
  await second.said(/^deliveries are done/);
  expect(await second.stop()).toBe(0);
  expect(posts()).toEqual([1, 1]);
  expect((await ledgerOf(town)).filter((row) => row.startsWith('0d'))).toEqual(['0d sent', '0d sent']);
  expect(playground.notified(postsIn(town, town.news)[0]?.id ?? '')).toEqual([town.fan.id]);
});

it('a bot refuses the store that it was moved away from, and goes on in the other', SLOW, async () => {
  const town = await buildSeasonTown();
  const first = await run(town, '2023-07-14T08:00:00Z');
  await moderate(town, town.news, 'subscribe', { role: town.role });
  expect(await first.stop()).toBe(0);
  const to = await passingStore();
  expect(await call(runStoreCopy, [town.storeUrl, to])).toMatchObject({ code: 0 });
  const refused = await startBot({ ...town.env, STORE_URL: town.storeUrl });
  expect(await refused.ended).toBe(78);
  expect(refused.everything()).toContain('set STORE_URL to that one');
  const moved = await run({ ...town, storeUrl: to }, RELEASE_DAY);
  await moved.said(/^deliveries are done/);
  expect(await moved.stop()).toBe(0);
  expect(postsIn(town, town.news)).toHaveLength(1);
});
