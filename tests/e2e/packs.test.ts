import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Pack } from '../../src/packs/schema.ts';
import { DATA, datedFilm, filmNamed, smallPack } from '../packs/fixtures.ts';
import { buildSeasonTown, moderate, moveClock, postsIn, run, SLOW, until } from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

const gulls = (day: string): Pack => ({
  ...smallPack('gulls', { films: [{ ...datedFilm('gull', day, 'gulls'), title: 'The Gull' }] }),
  name: 'Gulls of the North',
});

/** A town in which the bot has the project's own packs and one more, in a folder that is a test's to change. */
async function twoPacks() {
  const dir = await mkdtemp(join(tmpdir(), 'packs-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp(DATA, dir, { recursive: true });
  const write = async (pack: string, text: string) => {
    await mkdir(join(dir, pack), { recursive: true });
    // As many editors save.
    await writeFile(join(dir, pack, '.pack.json.new'), text);
    await rename(join(dir, pack, '.pack.json.new'), join(dir, pack, 'pack.json'));
  };
  const save = (pack: Pack) => write(pack.id, JSON.stringify(withNames(pack), null, 2));
  await save(gulls('2023-08-06'));
  const town = await buildSeasonTown();
  town.env.PACKS_DIR = dir;
  const bot = await run(town);
  const { playground, fan, german, application } = town;
  const ask = async (words: string, options: Record<string, string>, at = town.general) => {
    const answer = await playground
      .as(at === town.general ? fan : german)
      .in(at)
      .command(words, options);
    const { message, followups } = await answer.settled();
    return wordsOf([message, ...followups]);
  };
  const offered = async () => {
    const typed = await playground.as(fan).in(town.general).autocomplete('release', { film: '' }, 'film');
    return typed.map(({ name }) => name);
  };
  return { dir, town, bot, write, save, ask, offered, mail: playground.directMessages(german, application) };
}

/** What a film is called has to be among its names. */
const withNames = (pack: Pack): Pack => ({
  ...pack,
  films: pack.films.map((film) => ({ ...film, names: { source: [film.title], ours: [] } })),
});

type TwoPacks = Awaited<ReturnType<typeof twoPacks>>;

test('a server follows some packs, and packs are read anew while the bot runs', SLOW, async () => {
  const here = await twoPacks();
  const { town, bot } = here;
  await moderate(town, town.news, 'subscribe', { role: town.role });
  await leaveAndReturn(here);
  await move(here);
  await spoil(here);
  await comeAndGo(here);
  const address = await bot.address();
  const counted = async () => {
    const metrics = await (await fetch(`${address}/metrics`)).text();
    const lines = metrics.matchAll(/^reckoner_pack_reloads_total\{result="(\w+)"\} [1-9]/gmu);
    return [...lines].map(([, result]) => result);
  };
  // Whether the reading at the start finds something is a matter of how fast that was: once more, with nothing changed.
  bot.signal('SIGHUP');
  await expect
    .poll(counted, { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['changed', 'unchanged', 'refused', 'partly']));
  expect(town.playground.refusals).toEqual([]);
  expect(bot.log.filter(({ level, pack }) => level >= 50 && pack !== 'gulls')).toEqual([]);
  expect(await bot.stop()).toBe(0);
});

/** The server leaves a pack, of which it is told before what that stops, and follows it again. */
async function leaveAndReturn({ town, bot, ask, offered, mail }: TwoPacks): Promise<void> {
  const { playground, guild, news } = town;
  expect(await offered()).toContain('The Gull');
  const owner = playground.as(guild.ownerId).in(town.general);
  const choose = async () => {
    const shown = await moderate(town, town.general, 'settings packs');
    const chosen = await owner.select(shown ?? '', customIdOf(shown, /^settings:packs\?/u), [
      'dead-reckoning',
    ]);
    return (await chosen.settled()).message;
  };
  const press = async (message: Awaited<ReturnType<typeof choose>>, label: RegExp) => {
    const pressed = await owner.press(message ?? '', customIdOf(message, label));
    return wordsOf((await pressed.settled()).message);
  };
  const asked = await choose();
  expect(wordsOf(asked)).toContain(`<#${news.id}>: The Gull`);
  expect(wordsOf(asked)).toContain('Nothing is saved yet');
  expect(await press(asked, /^Leave everything/u)).toContain('Nothing was saved.');
  expect(await offered()).toContain('The Gull');
  expect(wordsOf(await moderate(town, news, 'reminders plan'))).toContain('The Gull');

  expect(await press(await choose(), /^Follow only these$/u)).toContain('**Packs**');
  expect(await offered()).not.toContain('The Gull');
  expect(await ask('search', { text: 'gull' })).not.toContain('The Gull');
  expect(await ask('release', { film: 'The Gull' }, mail)).toContain('6. August 2023');
  const plan = wordsOf(await moderate(town, news, 'reminders plan'));
  expect(plan).not.toContain('The Gull');
  expect(plan).toContain('Dead Reckoning');
  await moveClock(bot, '2023-07-07T09:00:00Z');
  // 30 days before the one film are 7 days before the other.
  await until(town, () => postsIn(town, news).length > 0);
  await bot.said(/^deliveries are done/u);
  expect(postsIn(town, news).map(wordsOf).join()).not.toContain('The Gull');

  const followed = await moderate(town, town.general, 'settings packs');
  expect(await press(followed, /^Follow all packs$/u)).toContain('all, and new ones too');
  expect(wordsOf(await moderate(town, news, 'reminders plan'))).toContain('The Gull');
}

const released = ({ ask }: TwoPacks) => ask('release', { film: 'The Gull' });

/** A date that is changed is news once it has stood for ten minutes. */
async function move(here: TwoPacks): Promise<void> {
  const { town, bot, save } = here;
  const posts = () => postsIn(town, town.news);
  const before = posts().length;
  expect(await released(here)).toContain('6 August 2023');
  await save(gulls('2023-08-11'));
  await bot.said(/^packs are reloaded: changed gulls$/u);
  expect(await released(here)).toContain('11 August 2023');
  expect(posts()).toHaveLength(before);
  await moveClock(bot, '2023-07-07T09:20:00Z');
  await until(town, () => posts().length > before);
  expect(JSON.stringify(posts().at(-1))).toContain('6 August 2023 → **Friday, 11 August 2023**');
}

/** What is wrong is told with file, line and reason, and changes nothing. */
async function spoil(here: TwoPacks): Promise<void> {
  const { bot, write } = here;
  await write('gulls', '{\n  "schemaVersion": 1,\n  "id" "gulls"\n}\n');
  const refused = await bot.said(/^a pack is refused, its last good version stays in service/u);
  expect(refused).toMatchObject({ level: 50, pack: 'gulls', file: 'gulls/pack.json', line: 3 });
  expect(refused.reason).toBe("is no JSON: line 3, column 8: Expected ':' after property name");
  expect(await released(here)).toContain('11 August 2023');
}

/** A new folder is taken up; one that is gone stays in service until somebody asks. */
async function comeAndGo({ dir, bot, save, offered }: TwoPacks): Promise<void> {
  await save({ ...smallPack('terns', { films: [filmNamed('tern', 'The Tern', 'terns')] }), name: 'Terns' });
  await bot.said(/^packs are reloaded: added terns$/u);
  expect(await offered()).toContain('The Tern');
  await rm(join(dir, 'terns'), { recursive: true });
  const gone = await bot.said(/^the folder of the pack terns is gone/u);
  expect(gone.level).toBe(40);
  expect(await offered()).toContain('The Tern');
  bot.signal('SIGHUP');
  await bot.said(/^packs are reloaded: removed terns$/u);
  expect(await offered()).not.toContain('The Tern');
}
