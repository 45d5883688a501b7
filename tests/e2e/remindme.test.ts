import { describe, expect, it } from 'vitest';
import type { User } from '../../src/playground/community.ts';
import {
  buildSeasonTown,
  letTimePass,
  moderate,
  moveClock,
  nextDue,
  rowsOf,
  run,
  type SeasonTown,
  SLOW,
  until,
} from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

const RELEASE_DAY = '2023-07-14T09:00:00Z';

const FILM = { film: 'dead-reckoning-part-one' };

/** The bot's direct messages to a person, oldest first. */
const mail = ({ playground, application }: SeasonTown, person: User) =>
  playground
    .messages(playground.directMessages(person, application))
    .filter(({ author, interaction_metadata }) => author.id === application.id && !interaction_metadata);

const mailWords = (town: SeasonTown, person: User = town.fan) => mail(town, person).map(wordsOf);

/** What a person is answered, here or in direct messages, and what followed privately. */
async function ask(
  town: SeasonTown,
  name: string,
  options: Parameters<typeof moderate>[3] = {},
  { person = town.fan, place = town.general }: { person?: User; place?: SeasonTown['general'] } = {},
) {
  const answer = await town.playground.as(person).in(place).command(`remindme ${name}`, options);
  return (await answer.settled()).message;
}

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

  it('tells who takes no direct messages at once, and saves nothing', async () => {
    const town = await buildSeasonTown();
    town.fan.acceptsDirectMessages = false;
    const bot = await run(town);
    const answer = wordsOf(await ask(town, 'add', FILM));
    expect(answer).toContain('You take no direct messages from me.');
    expect(answer).toContain('Nothing is saved');
    expect(await nextDue(bot)).toBeNull();
    town.fan.acceptsDirectMessages = true;
    expect(wordsOf(await ask(town, 'add', FILM))).toContain('I remind you by direct message');
    expect(await nextDue(bot)).toBe('2023-07-07T09:00:00Z');
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

  it('is edited in a dialogue, joined with another wish, offered by its title and removed', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    const { playground, fan, general } = town;
    await ask(town, 'add', { ...FILM, when: '3d' });
    const joined = await ask(town, 'add', { ...FILM, when: 'on the day at 8' });
    expect(wordsOf(joined)).toContain('You had a reminder of this already');
    expect(wordsOf(joined)).toContain('3 days before and on the day, at 08:00 (UTC)');
    expect(mail(town, fan)).toHaveLength(1);
    const there = playground.as(fan).in(general);
    const dialogue = await there.press(joined ?? '', customIdOf(joined, /^Edit/u));
    expect(JSON.stringify(dialogue.modal)).toContain('"3d, 0d, 08:00"');
    const edited = await (await there.submit(dialogue, { typed: '1 week before at 7pm' })).settled();
    expect(wordsOf(edited.message)).toContain('7 days before, at 19:00 (UTC)');
    expect(await nextDue(bot)).toBe('2023-07-07T19:00:00Z');
    const offers = await there.autocomplete('remindme remove', { reminder: 'dead' }, 'reminder');
    expect(offers).toEqual([{ name: expect.stringContaining('7 days before'), value: expect.any(String) }]);
    const gone = await ask(town, 'remove', { reminder: String(offers[0]?.value) });
    expect(wordsOf(gone)).toContain('0 private reminders');
    expect(await nextDue(bot)).toBeNull();
    expect(wordsOf(await ask(town, 'add', { ...FILM, when: '2 hours before' }))).toContain('count days');
    expect(wordsOf(await ask(town, 'add', { ...FILM, when: 'soonish' }))).toContain(
      'can’t read all of “soonish”',
    );
    expect(wordsOf(await ask(town, 'add', {}))).toContain('Name one thing');
    await moveClock(bot, '2023-07-14T12:00:00Z');
    expect(wordsOf(await ask(town, 'add', FILM))).toContain('All of these moments have gone by');
  });

  it('is stopped by the button under a message', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town, '2023-07-13T08:00:00Z');
    await ask(town, 'add', { ...FILM, when: '1d, 0d' });
    await moveClock(bot, '2023-07-13T09:00:00Z');
    await until(town, () => mail(town, town.fan).length === 2);
    const [, last] = mail(town, town.fan);
    const { playground, fan, application } = town;
    const there = playground.directMessages(fan, application);
    const pressed = await playground
      .as(fan)
      .in(there)
      .press(last ?? '', customIdOf(last, /^Stop these/u));
    expect(wordsOf((await pressed.settled()).message)).toContain('You are not reminded of');
    expect(await nextDue(bot)).toBeNull();
  });

  it('counts in the person’s own zone, and follows it when it changes', async () => {
    const town = await buildSeasonTown();
    const bot = await run(town);
    const { playground, german, application } = town;
    const at = { person: german, place: playground.directMessages(german, application) };
    const added = await ask(town, 'add', { ...FILM, when: 'am Vortag um 18 Uhr' }, at);
    expect(wordsOf(added)).toContain('da du keine Zeitzone gewählt hast');
    expect(await nextDue(bot)).toBe('2023-07-13T18:00:00Z');
    const offer = await ask(town, 'zone', {}, at);
    const there = playground.as(german).in(at.place);
    const menu = customIdOf(offer, /zone-chosen/u);
    const chosen = await there.select(offer ?? '', menu, ['Europe/Berlin']);
    expect(wordsOf((await chosen.settled()).message)).toContain('Deine Zeitzone ist Europe/Berlin');
    expect(await nextDue(bot)).toBe('2023-07-13T16:00:00Z');
    await moveClock(bot, '2023-07-13T16:00:00Z');
    await until(town, () => mail(town, german).length === 2);
    expect(wordsOf(mail(town, german)[1])).toContain('noch 1 Tag.');
    expect(await nextDue(bot)).toBeNull();
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
