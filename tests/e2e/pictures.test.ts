import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { citeOf, filmNamed, folderWith, smallPack } from '../packs/fixtures.ts';
import { openPanel } from '../support/panel.ts';
import {
  buildSeasonTown,
  moderate,
  moveClock,
  postsIn,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { buildTown, customIdOf, moveIn, wordsOf } from '../support/town.ts';

const ALT =
  /39 days to go\. Friday, 14 July 2023\. Planned, in theaters, region not stated\. According to the article of 5 June 2023\./;

/** A file as the playground serves it. */
async function fetched(url: string): Promise<string> {
  const answer = await fetch(url);
  return Buffer.from(await answer.arrayBuffer()).toString('latin1');
}

describe('/countdown, over real sockets', SLOW, () => {
  it('shows a picture that says what the text says, in a server and in a DM', async () => {
    const town = await buildTown();
    await moveIn(town);
    const person = town.playground.as(town.fan);
    for (const place of [
      person.in(town.general),
      person.in(town.playground.directMessages(town.fan, town.application)),
    ]) {
      const { message } = await (await place.command('countdown', { film: 'part one' })).settled();
      expect(wordsOf(message)).toContain('39 days to go (1 month and 9 days).');
      expect(wordsOf(message)).toContain('Source, as of 5 June 2023');
      const [file] = message?.attachments ?? [];
      expect(file).toMatchObject({ filename: 'countdown.webp', content_type: 'image/webp' });
      expect(file?.description).toMatch(ALT);
      expect((await fetched(file?.url ?? '')).slice(8, 12)).toBe('WEBP');
    }
    expect(town.playground.refusals).toEqual([]);
  });
});

/** A pack with one article, of 3 February 2031 as all of these, on one film. */
function articleOf(pack: string, date: string) {
  const claim = {
    date: { precision: 'day' as const, value: date },
    kind: 'theatrical' as const,
    region: null,
    status: 'planned' as const,
    cite: citeOf(pack),
  };
  return smallPack(pack, { films: [{ ...filmNamed('tide', 'Tide', pack), releases: [claim] }] });
}

describe('how a date moved, over real sockets', SLOW, () => {
  it('is a picture at the press of a button: two packs that contradict each other, and the server that settles it', async () => {
    const town = await buildTown();
    const folder = await folderWith({
      'a/pack.json': articleOf('a', '2031-12-01'),
      'b/pack.json': articleOf('b', '2031-11-14'),
    });
    await moveIn(town, { PACKS_DIR: folder, BOT_NOW: '2031-02-10T09:00:00Z' });
    const fan = town.playground.as(town.fan).in(town.general);
    const moved = async () => {
      const { message } = await (await fan.command('release', { film: 'tide' })).settled();
      const pressed = await fan.press(message ?? '', customIdOf(message, /^How the date moved$/));
      const picture = (await pressed.settled()).message;
      const [file] = picture?.attachments ?? [];
      expect(file).toMatchObject({ filename: 'history.webp', content_type: 'image/webp' });
      expect((await fetched(file?.url ?? '')).slice(8, 12)).toBe('WEBP');
      return { asked: wordsOf(message), text: wordsOf(picture), alt: file?.description ?? '' };
    };
    const disputed = await moved();
    expect(disputed.asked).toContain(
      '14 November 2031 counts here: the earlier date, so that nobody misses it.',
    );
    expect(disputed.asked).toContain(
      'Contradicted on the same day, 3 February 2031: planned: 1 December 2031',
    );
    for (const words of [disputed.text, disputed.alt]) {
      expect(words).toContain('An article for a: 1 December 2031 (planned, contradicted that day)');
      expect(words).toContain(
        'An article for b: 14 November 2031 (planned, counts here, contradicted that day)',
      );
    }
    const moderator = town.playground.as(town.guild.ownerId).in(town.general);
    const given = { film: 'tide', date: '1 December 2031', source: 'the studio' };
    const question = await (await moderator.command('event correct', given)).settled();
    await (await moderator.press(question.message ?? '', customIdOf(question.message, /^Save$/))).settled();
    const settled = await moved();
    expect(settled.asked).not.toContain('counts here');
    for (const words of [settled.text, settled.alt]) {
      expect(words).toContain('10 February 2031, this server: 1 December 2031 (planned, counts here)');
    }
    expect(town.playground.refusals).toEqual([]);
  });
});

const posts = (town: SeasonTown) => postsIn(town, town.news);

/** A town whose channel gets pictures: switched on in the panel, where the part for it is. */
async function illustrated() {
  const town = await buildSeasonTown();
  const bot = await run(town);
  const panel = await openPanel(town, town.guild.ownerId, town.news, 'setup');
  await panel.choose('tab', 'more');
  await panel.press('flip\\?.*what=picture');
  expect(panel.text()).toContain('Posts carry a picture card.');
  await panel.press('save');
  expect(wordsOf(await moderate(town, town.news, 'reminders list'))).toContain('Posts carry a picture card.');
  return { town, bot };
}

describe('a scheduled post', SLOW, () => {
  it('carries its picture, and an edit of a moved date takes it away', async () => {
    const { town, bot } = await illustrated();
    await moveClock(bot, '2023-06-14T09:00:00Z');
    await until(town, () => posts(town).length === 1);
    await bot.said(/^deliveries are done/);
    const [post] = posts(town);
    expect(post?.content).toContain('30 days to go.');
    expect(post?.attachments).toMatchObject([{ filename: 'countdown.webp', content_type: 'image/webp' }]);
    expect(post?.attachments[0]?.description).toMatch(/30 days to go\. Friday, 14 July 2023\./);
    const moderator = town.playground.as(town.guild.ownerId).in(town.general);
    const question = await (
      await moderator.command('event correct', {
        film: 'Dead Reckoning Part One',
        date: '20 July 2023',
        source: 'the studio',
      })
    ).settled();
    await (await moderator.press(question.message ?? '', customIdOf(question.message, /^Save$/))).settled();
    // The bot's clock runs on meanwhile, and the change counts ten minutes after it was seen.
    await moveClock(bot, '2023-06-14T09:30:00Z');
    await until(town, () => posts(town)[0]?.content.includes('changed') ?? false);
    expect(posts(town)[0]?.attachments).toEqual([]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('goes out without its picture where files may not be attached, and moderators are told before', async () => {
    const { town, bot } = await illustrated();
    town.news.overwrite({ role: town.guild.everyone, deny: PermissionFlagsBits.AttachFiles });
    const list = async () => wordsOf(await moderate(town, town.news, 'reminders list'));
    while (!(await list()).includes('“Attach Files”'));
    await moveClock(bot, '2023-06-14T09:00:00Z');
    await until(town, () => posts(town).length === 1);
    await bot.said(/^a post goes out without its picture/);
    expect(posts(town)).toMatchObject([{ attachments: [] }]);
    expect(posts(town)[0]?.content).toContain('30 days to go.');
    expect(town.playground.refusals).toEqual([]);
  });
});
