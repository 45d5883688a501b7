import { describe, expect, it } from 'vitest';
import { ask, FILM, mail } from '../support/remindme.ts';
import { buildSeasonTown, moveClock, nextDue, run, SLOW, until } from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

describe('/remindme', SLOW, () => {
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
});
