import { expect, it, vi } from 'vitest';
import { MOVED, writeMark } from '../../src/store/marks.ts';
import { openAnyStore } from '../../src/store/store.ts';
import { onPostgres, onRedis } from '../support/backends.ts';
import { freshPostgresUrl } from '../support/postgres-schema.ts';
import type { BotUnderTest } from '../support/process.ts';
import {
  buildSeasonTown,
  ledgerOf,
  moderate,
  moveClock,
  postsIn,
  run,
  type SeasonTown,
  until,
} from '../support/season.ts';
import { wordsOf } from '../support/town.ts';
import { Wire } from '../support/wire.ts';

/** A server that hangs is given up only after several seconds, more than once. */
const LONG = { timeout: 120_000 };

const BEFORE = '2023-07-14T08:59:00Z';
const RELEASE_DAY = '2023-07-14T09:00:00Z';

/** How a store goes away, and how it comes back. */
interface Loss {
  lose(): Promise<void> | void;
  restore(): Promise<void> | void;
}

const notified = (town: SeasonTown) => postsIn(town, town.news).map(({ id }) => town.playground.notified(id));

async function readiness(bot: BotUnderTest): Promise<string> {
  const answer = await fetch(`${await bot.address()}/readyz`);
  return `${answer.status} ${await answer.text()}`;
}

/** One line when the store was lost and one when it was back, and nothing loud besides. */
function expectCalmLog(bot: BotUnderTest): void {
  const loud = bot.log.filter(({ level, msg }) => level >= 40 && !msg.startsWith('BOT_NOW is set'));
  expect(loud).toMatchObject([{ level: 40, msg: expect.stringMatching(/^the store is away/) }]);
  expect(bot.log.filter(({ msg }) => msg === 'the store answers again')).toHaveLength(1);
}

/** What people are told meanwhile. */
async function askAround(town: SeasonTown): Promise<void> {
  const { playground, fan, general, application } = town;
  const pause = wordsOf(await moderate(town, town.news, 'reminders pause'));
  expect(pause).toMatch(
    /^My memory can’t be reached right now; try again in a moment\. Nothing was changed\.$/u,
  );
  const direct = playground.directMessages(fan, application);
  const alone = await playground.as(fan).in(direct).command('release');
  expect(wordsOf((await alone.settled()).message)).toContain('14 July 2023');
  const here = await playground.as(fan).in(general).command('release');
  const { message } = await here.settled();
  expect(wordsOf(message)).toContain('14 July 2023');
  expect(message?.onlyFor).toBe(fan.id);
  const told = () => playground.messages(general).map(wordsOf);
  await until(town, () => told().some((words) => words.includes('says nothing of what this server has set')));
}

/** A ping falls due while the store is away: it waits, comes once the store is back, and once. */
async function survives(town: SeasonTown, { lose, restore }: Loss): Promise<void> {
  const bot = await run(town, BEFORE);
  await moderate(town, town.news, 'subscribe', { role: town.role });
  await lose();
  await moveClock(bot, RELEASE_DAY);
  await bot.said(/^the store is away/);
  await askAround(town);
  expect(await readiness(bot)).toMatch(/^503 the store does not answer: ./u);
  expect(notified(town)).toEqual([]);
  await restore();
  await bot.said(/^the store answers again/);
  // Nobody has to wait for the next minute.
  await bot.said(/^deliveries are done/);
  await vi.waitFor(async () => expect(await readiness(bot)).toBe('200 ready\n'), LONG);
  expect(wordsOf(await moderate(town, town.news, 'reminders list'))).toContain('<#');
  expect(notified(town)).toEqual([[town.fan.id]]);
  expect(await bot.stop()).toBe(0);
  expectCalmLog(bot);
  expect((await ledgerOf(town)).filter((row) => row.startsWith('0d'))).toEqual(['0d sent']);
}

/** Discord takes a post while the store goes away: when it is back the ledger knows of it, and nothing is posted again. */
async function settles(town: SeasonTown, { lose, restore }: Loss): Promise<void> {
  const bot = await run(town, BEFORE);
  await moderate(town, town.news, 'subscribe', { role: town.role });
  const posting = { method: 'POST', path: /channels\/\d+\/messages$/ };
  const met = town.playground.faults.next(posting, { kind: 'hold', at: 'after' });
  await moveClock(bot, RELEASE_DAY);
  await met.met();
  await lose();
  met.release();
  await bot.said(/^the store is away/);
  await restore();
  await bot.said(/^deliveries are done/);
  expect(notified(town)).toEqual([[town.fan.id]]);
  expect(await bot.stop()).toBe(0);
  expectCalmLog(bot);
  expect((await ledgerOf(town)).filter((row) => row.startsWith('0d'))).toEqual(['0d sent']);
}

onRedis('a bot on a Redis', (server) => {
  const town = () => buildSeasonTown({}, server().freshUrl());
  const killed = () => ({ lose: () => server().stop('SIGKILL'), restore: () => server().start() });
  const hanging = () => ({ lose: () => server().freeze(), restore: () => server().thaw() });
  it('that is killed waits with what is due, and pings once', LONG, async () =>
    survives(await town(), killed()),
  );
  it('that is killed settles what was posted meanwhile', LONG, async () => settles(await town(), killed()));
  it('that hangs waits with what is due, and pings once', LONG, async () =>
    survives(await town(), hanging()),
  );
});

/** A town whose store is at the other end of a wire. */
async function wired(url: string): Promise<{ town: SeasonTown; wire: Wire }> {
  const near = new URL(url);
  const wire = await Wire.to(near.hostname, Number(near.port || 5432));
  [near.hostname, near.port] = ['127.0.0.1', String(wire.port)];
  return { town: await buildSeasonTown({}, near.href), wire };
}

onPostgres('a bot on PostgreSQL', () => {
  it('whose way there is cut waits with what is due, and pings once', LONG, async () => {
    const { town, wire } = await wired(freshPostgresUrl());
    await survives(town, { lose: () => wire.cut(), restore: () => wire.mend() });
  });
  it('that hears nothing of it settles what was posted meanwhile', LONG, async () => {
    const { town, wire } = await wired(freshPostgresUrl());
    await settles(town, { lose: () => wire.hush(), restore: () => wire.speak() });
  });
});

/** The store lies elsewhere by now. */
async function moveAway(url: string): Promise<void> {
  const store = await openAnyStore(url);
  await writeMark(store.driver, MOVED, { id: 'x', to: 'sqlite:there', at: RELEASE_DAY, done: true });
  await store.close();
}

async function expectSilentEnd(town: SeasonTown, bot: BotUnderTest): Promise<void> {
  expect(await bot.ended).toBe(78);
  expect(bot.everything()).toContain('was moved to sqlite:there');
  expect(notified(town)).toEqual([]);
}

onRedis('a bot whose store is moved away', (server) => {
  it(
    'while it is cut off sends nothing any more when it can reach the old one again, and ends',
    LONG,
    async () => {
      const near = server().freshUrl();
      const { town, wire } = await wired(near);
      const bot = await run(town, BEFORE);
      await moderate(town, town.news, 'subscribe', { role: town.role });
      await wire.cut();
      await moveClock(bot, RELEASE_DAY);
      await bot.said(/^the store is away/);
      await moveAway(near);
      await wire.mend();
      await expectSilentEnd(town, bot);
    },
  );
  it('while it is asleep sends nothing any more when it wakes, and ends', LONG, async () => {
    const url = server().freshUrl();
    const town = await buildSeasonTown({}, url);
    const bot = await run(town, BEFORE);
    await moderate(town, town.news, 'subscribe', { role: town.role });
    bot.signal('SIGSTOP');
    await moveAway(url);
    bot.signal('SIGCONT');
    // It has not looked at the store since: what falls due is what tells it.
    await moveClock(bot, RELEASE_DAY);
    await expectSilentEnd(town, bot);
  });
});
