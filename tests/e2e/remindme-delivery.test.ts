import { describe, expect, it } from 'vitest';
import { ask, FILM, mail, mailWords, RELEASE_DAY } from '../support/remindme.ts';
import {
  buildSeasonTown,
  letTimePass,
  moderate,
  moveClock,
  nextDue,
  rowsOf,
  run,
  SLOW,
  until,
} from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

describe('/remindme', SLOW, () => {
  it('sends a reminder by direct message, once, through restarts and downtimes', async () => {
    const town = await buildSeasonTown();
    let bot = await run(town);
    const answer = await ask(town, 'add', { ...FILM, when: '3 days before at 18:00 and on the day' });
    expect(answer?.onlyFor).toEqual(town.fan.id);
    expect(wordsOf(answer)).toContain('<t:1689098400:F>');
    expect(wordsOf(answer)).toContain('at 18:00 (UTC)');
    expect(wordsOf(answer)).toContain('Source, as of 5 June 2023');
    expect(mailWords(town)).toEqual([expect.stringContaining('You will hear from me here')]);
    expect(await nextDue(bot)).toBe('2023-07-11T18:00:00Z');
    expect(await bot.stop()).toBe(0);
    bot = await run(town, '2023-07-11T18:30:00Z');
    await until(town, () => mail(town, town.fan).length === 2);
    expect(wordsOf(mail(town, town.fan)[1])).toContain('3 days to go.');
    await bot.said(/^deliveries are done/);
    await moveClock(bot, '2023-07-14T18:00:00Z');
    await until(town, () => mail(town, town.fan).length === 3);
    await bot.said(/^deliveries are done/);
    expect(wordsOf(mail(town, town.fan)[2])).toContain('set for today');
    expect(await bot.stop()).toBe(0);
    expect(await rowsOf(town)).toEqual(['private 3d sent', 'private 0d sent']);
    expect(town.playground.refusals).toEqual([]);
  });

  it.each([
    ['while its nonce is known', {}, 61],
    // Longer than Discord remembers a nonce: here what was written to the person is the proof.
    ['and after', { nonceWindowMs: 1 }, 600],
  ])('is killed with its message on the way, and sends it once, %s', async (_when, options, seconds) => {
    const town = await buildSeasonTown(options);
    const bot = await run(town);
    await ask(town, 'add', { ...FILM, when: 'on the day' });
    const path = /channels\/\d+\/messages$/u;
    const met = town.playground.faults.next({ method: 'POST', path }, { kind: 'hold', at: 'after' });
    await moveClock(bot, RELEASE_DAY);
    await met.met();
    await bot.stop('SIGKILL');
    met.release();
    await letTimePass(town, seconds);
    const next = await run(town, RELEASE_DAY);
    await next.said(/^deliveries are done/);
    expect(await next.stop()).toBe(0);
    expect(mail(town, town.fan)).toHaveLength(2);
    expect(await rowsOf(town)).toEqual(['private 0d sent']);
  });

  it('tells who closes them later once, at the next command, and goes on when they come back', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    await ask(town, 'add', { ...FILM, when: '3d, 1d, 0d' });
    town.fan.acceptsDirectMessages = false;
    await moveClock(bot, '2023-07-13T09:00:00Z');
    await bot.said(/^deliveries are done/);
    await moveClock(bot, RELEASE_DAY);
    await bot.said(/^deliveries are done/);
    const { playground, general, fan } = town;
    const told = () =>
      playground
        .messages(general)
        .filter(({ onlyFor }) => onlyFor === fan.id)
        .map(wordsOf)
        .filter((words) => words.includes('could not reach you'));
    const asked = async () => (await playground.as(fan).in(general).command('about')).settled();
    await asked();
    await until(town, () => told().length > 0);
    await asked();
    const list = await ask(town, 'list');
    expect(wordsOf(list)).toContain('You take no direct messages from me.');
    expect(told()).toHaveLength(1);
    fan.acceptsDirectMessages = true;
    const pressed = await playground
      .as(fan)
      .in(general)
      .press(list ?? '', customIdOf(list, /^Try again/u));
    expect(wordsOf((await pressed.settled()).message)).toContain('It works again');
    await until(town, () => mailWords(town).some((words) => words.includes('set for today')));
    expect(mailWords(town).filter((words) => words.includes('to go'))).toEqual([]);
    expect(await bot.stop()).toBe(0);
    expect(await rowsOf(town)).toEqual([
      expect.stringMatching(/^private 3d (?:missed|failed)/u),
      expect.stringMatching(/^private 1d (?:missed|failed)/u),
      'private 0d sent',
    ]);
  });

  it('follows an event of a server that is moved: one notice, nothing lost and nothing twice', async () => {
    const town = await buildSeasonTown();
    let bot = await run(town);
    const { playground, guild, general, fan } = town;
    const event = async (...[name, options]: [string, Record<string, string>]) => {
      const asked = await moderate(town, general, `event ${name}`, options);
      const press = await playground
        .as(guild.ownerId)
        .in(general)
        .press(asked ?? '', customIdOf(asked, /event:save/u));
      await press.settled();
    };
    await event('add', { title: 'Watch party', when: '2023-07-01 20:00' });
    await ask(town, 'add', { event: 'Watch party', when: '1d, 2 hours before' });
    expect(await nextDue(bot)).toBe('2023-06-30T20:00:00Z');
    await event('move', { event: 'Watch party', when: '2023-07-03 20:00' });
    expect(await bot.stop()).toBe(0);
    // Away while the change comes to count.
    bot = await run(town, '2023-07-02T20:00:00Z');
    await until(town, () => mail(town, fan).length === 3);
    await moveClock(bot, '2023-07-03T18:00:00Z');
    await until(town, () => mail(town, fan).length === 4);
    await bot.said(/^deliveries are done/);
    const words = mailWords(town);
    expect(words.filter((text) => text.includes('the date has changed'))).toHaveLength(1);
    expect(words.filter((text) => text.includes('begins'))).toHaveLength(2);
    const [description] = mail(town, fan).flatMap(({ embeds }) => embeds.map((embed) => embed.description));
    expect(description).toContain(`https://discord.com/channels/${guild.id}`);
    await event('add', { title: 'After party', when: '2023-07-05 20:00' });
    const leaver = playground.createUser({ username: 'leaver' });
    guild.addMember(leaver);
    await ask(town, 'add', { event: 'After party', when: '1d, 2 hours before' }, { person: leaver });
    guild.member(leaver).leave();
    await moveClock(bot, '2023-07-04T20:00:00Z');
    await expect.poll(() => nextDue(bot)).toBeNull();
    expect(mailWords(town, leaver)).toEqual([expect.stringContaining('You will hear from me here')]);
    const place = playground.directMessages(leaver, town.application);
    const told = () =>
      playground.messages(place).filter((message) => wordsOf(message).includes('no longer in the server'));
    await (await playground.as(leaver).in(place).command('about')).settled();
    await until(town, () => told().length > 0);
    await (await playground.as(leaver).in(place).command('about')).settled();
    expect(told().map(wordsOf)).toEqual([expect.stringContaining('**After party**')]);
    expect(await bot.stop()).toBe(0);
    const rows = await rowsOf(town);
    expect(rows.filter((row) => row.startsWith('private')).toSorted()).toEqual([
      'private 1d sent',
      'private 2h sent',
    ]);
  });
});
