import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/playground/acting.ts';
import { readCalendar } from '../support/calendar-text.ts';
import { buildTown, customIdOf, moveIn, wordsOf } from '../support/town.ts';

const PUBLIC = 'https://bot.example.org/films';

/** The calendar that a message brings along, as somebody who downloads it reads it. */
async function attached({ message }: Answer) {
  const [file] = message?.attachments ?? [];
  if (!file) throw new Error('no file came');
  const answer = await fetch(file.url);
  expect(answer.headers.get('content-disposition')).toContain(file.filename);
  return { name: file.filename, ...readCalendar(await answer.text()) };
}

test('dates are taken along as a file that moves with a correction, and as a feed that knows no server', async () => {
  const town = await buildTown();
  const ada = town.playground.createUser({ username: 'ada' });
  town.guild.addMember(ada, [town.guild.createRole({ name: 'Moderators', permissions: P.ManageGuild })]);
  const bot = await moveIn(town, { PUBLIC_URL: PUBLIC });
  const moderator = town.playground.as(ada).in(town.general);
  const confirm = async (words: string, options: Record<string, string>) => {
    const { message } = await (await moderator.command(words, options)).settled();
    if (!message) throw new Error('nothing was asked');
    await (await moderator.press(message, customIdOf(message, /^Save$/))).settled();
  };
  const here = town.playground.as(town.fan).in(town.general);

  const first = await here.command('calendar', { film: 'part two' });
  expect(first.message?.onlyFor).toBeUndefined();
  expect(wordsOf(first.message)).toContain('5 June 2023');
  expect(wordsOf(first.message)).toContain(`<${PUBLIC}/calendar/dead-reckoning.ics>`);
  const before = await attached(first);
  expect(before.name).toBe('dead-reckoning-part-two.ics');
  expect(before.events).toMatchObject([{ start: '2024-06-28', sequence: 0 }]);

  await confirm('event correct', { film: 'part two', date: '2024-07-05', source: 'the studio' });
  await confirm('event add', { title: 'Gala', when: '20 June 2023 20:00' });
  const after = await attached(await here.command('calendar', { film: 'part two' }));
  expect(after.events).toMatchObject([{ uid: before.events[0]?.uid, start: '2024-07-05', sequence: 1 }]);
  const german = await town.playground
    .as(town.german)
    .in(town.general)
    .command('calendar', { private: true });
  expect(german.message?.onlyFor).toBe(town.german.id);
  const all = await attached(german);
  expect(all.events.map(({ title }) => title.replace(/.*Part/u, 'Part'))).toEqual([
    'Part One',
    'Part Two',
    'Gala',
  ]);

  const address = await bot.address();
  const feed = await fetch(`${address}/calendar/dead-reckoning.ics`);
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await feed.text();
  expect(text).not.toContain('Gala');
  expect(readCalendar(text).events.map(({ start, sequence }) => [start, sequence])).toEqual([
    ['2023-07-14', 0],
    ['2024-06-28', 0],
  ]);
  const headers = { 'if-none-match': feed.headers.get('etag') ?? '' };
  const again = await fetch(`${address}/calendar/dead-reckoning.ics`, { headers, cache: 'no-store' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await fetch(`${address}/calendar/nothing.ics`)).status).toBe(404);
  expect(town.playground.refusals).toEqual([]);
  expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
}, 60_000);

test('a DM has the file too, and so has who has installed the app; without a public address there is no feed', async () => {
  const town = await buildTown();
  town.application.installFor(town.fan);
  await moveIn(town);
  const group = town.playground.createGroup([town.fan, town.german]);
  const there = await town.playground.as(town.fan).in(group).command('calendar', { film: 'part one' });
  expect((await attached(there)).events).toHaveLength(1);
  const dm = town.playground.as(town.fan).in(town.playground.directMessages(town.fan, town.application));
  const answer = await dm.command('calendar');
  expect((await attached(answer)).events).toHaveLength(2);
  expect(wordsOf(answer.message)).not.toMatch(/webcal|calendar\/dead-reckoning/u);
  expect(town.playground.refusals).toEqual([]);
}, 60_000);
