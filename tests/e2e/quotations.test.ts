import { describe, expect, it } from 'vitest';
import { openPanel } from '../support/panel.ts';
import {
  buildSeasonTown,
  moderate,
  moveClock,
  nextDue,
  postsIn,
  run,
  SLOW,
  until,
} from '../support/season.ts';
import { wordsOf } from '../support/town.ts';

describe('quotations, over real sockets', SLOW, () => {
  it('a channel is shown one each day, none twice in a round, and through a restart none twice', async () => {
    const town = await buildSeasonTown();
    let bot = await run(town);
    const panel = await openPanel(town, town.guild.ownerId, town.news, 'setup', {});
    await panel.choose('tab', 'what');
    await panel.choose('events', 'quotes');
    expect(panel.text()).toContain('a quotation each day');
    await panel.press('save');
    expect(panel.text()).toContain('Each day at 09:00 (UTC) a quotation');
    const shown = wordsOf(await moderate(town, town.news, 'reminders preview', {}));
    expect(shown).toContain('Quotation of the day');
    const first = String(await nextDue(bot));
    expect(first).toMatch(/T09:00:00Z$/u);
    let day = Temporal.PlainDate.from(first.slice(0, 10));
    for (let count = 1; count <= 3; count++) {
      expect(await nextDue(bot)).toBe(`${day.toString()}T09:00:00Z`);
      if (count === 2) {
        // Killed, and back when it was due.
        await bot.stop('SIGKILL');
        bot = await run(town, `${day.toString()}T10:00:00Z`);
      } else await moveClock(bot, `${day.toString()}T09:00:00Z`);
      await until(town, () => postsIn(town, town.news).length === count);
      await bot.said(/^deliveries are done/);
      day = day.add({ days: 1 });
    }
    const posts = postsIn(town, town.news).map(wordsOf);
    const speakers = posts.map((text) => /Tom Cruise|Pom Klementieff|Vanessa Kirby/u.exec(text)?.[0]);
    expect(new Set(speakers).size).toBe(3);
    expect(posts[0]).toContain(speakers[0]);
    expect(shown).toContain(speakers[0]);
    expect(posts[1]).toContain('It is late');
    expect(postsIn(town, town.news).flatMap(({ id }) => town.playground.notified(id))).toEqual([]);
    const plan = wordsOf(await moderate(town, town.news, 'reminders plan', {}));
    expect(plan).toContain('the quotation of the day, and so each day');
    expect(await bot.stop()).toBe(0);
    expect(town.playground.refusals).toEqual([]);
  });

  it('who said this is answered on a message, to the asker alone', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    const here = town.playground.as(town.fan).in(town.general);
    const said = here.say('it’s never the easy road!!');
    const answer = await (await here.contextMenu('Who said this?', said)).settled();
    expect(answer.message?.onlyFor).toBe(town.fan.id);
    expect(wordsOf(answer.message)).toContain('Tom Cruise');
    const chat = here.say('good morning everybody');
    const none = await (await here.contextMenu('Who said this?', chat)).settled();
    expect(wordsOf(none.message)).toContain('I know no quotation like this message');
    expect(await bot.stop()).toBe(0);
    expect(town.playground.refusals).toEqual([]);
  });
});
