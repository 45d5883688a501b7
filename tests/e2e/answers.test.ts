import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buildTown, customIdOf, moveIn, nextDoor, shared, wordsOf } from '../support/town.ts';

const AS_OF = /5 June 2023/;

describe('the bot, over real sockets', () => {
  const running = shared(async () => {
    const town = await buildTown();
    await moveIn(town);
    return town;
  });

  it('answers what a newcomer types, each with source and date, and nothing is refused', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const release = await here.command('release', { film: 'part two' });
    expect(wordsOf(release.message)).toMatch(/28 June 2024.*\n.*389 days/);
    expect(wordsOf(release.message)).toMatch(AS_OF);
    const quote = await here.command('quote', { speaker: 'kirby' });
    expect(wordsOf(quote.message)).toContain('It’s cool that you know that it will be the best version');
    expect(wordsOf(quote.message)).toMatch(AS_OF);
    const cast = await here.command('cast', { person: 'white widow' });
    expect(wordsOf(cast.message)).toContain('Vanessa Kirby');
    expect(wordsOf(cast.message)).toMatch(AS_OF);
    expect(town.playground.refusals).toEqual([]);
  });

  it('offers names while they are typed', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const choices = await here.autocomplete('release', { film: 'par' }, 'film');
    expect(choices.map(({ value }) => value)).toContain('dead-reckoning-part-two');
    const persons = await here.autocomplete('cast', { person: 'vansesa' }, 'person');
    expect(persons[0]?.value).toBe('vanessa-kirby');
  });

  it('leads on by buttons: cast, quotation, film; privately, and in place once private', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const cast = await here.command('cast', { person: 'pom klementieff' });
    if (!cast.message) throw new Error('no answer');
    const quote = await here.press(cast.message, customIdOf(cast.message, /quotation/));
    expect(quote.outcome).toBe('message');
    expect(quote.message?.onlyFor).toBe(town.fan.id);
    expect(wordsOf(quote.message)).toContain('reshoots within the shoot.');
    if (!quote.message) throw new Error('no quotation');
    const film = await here.press(quote.message, customIdOf(quote.message, /^\/film/));
    expect(film.outcome).toBe('update');
    expect(wordsOf(film.message)).toContain('14 July 2023');
    expect(town.playground.refusals).toEqual([]);
  });

  it('says another quotation aloud, none twice until all were said', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const said = new Set<string>();
    let answer = await here.command('quote');
    for (let round = 0; round < 3; round += 1) {
      if (!answer.message) throw new Error('no quotation');
      said.add(
        wordsOf(answer.message)
          .split('\n')
          .find((line) => line.startsWith('>')) ?? '',
      );
      answer = await here.press(answer.message, customIdOf(answer.message, /^\+quote/));
      expect(answer.message?.onlyFor).toBeUndefined();
    }
    expect(said.size).toBe(3);
  });

  it('explains a typing error privately, and one press gives what was meant', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const lost = await here.command('film', { film: 'the godfather' });
    expect(lost.message?.onlyFor).toBe(town.fan.id);
    if (!lost.message) throw new Error('no answer');
    const found = await here.press(lost.message, customIdOf(lost.message, /fallout/));
    expect(wordsOf(found.message)).toContain('Fallout');
    expect(found.message?.onlyFor).toBe(town.fan.id);
  });

  it('asks what to search for in a dialogue, and finds it', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const nothing = await here.command('search', { text: 'xyzzyx' });
    if (!nothing.message) throw new Error('no answer');
    const dialogue = await here.press(nothing.message, customIdOf(nothing.message, /^search:again/));
    expect(dialogue.outcome).toBe('modal');
    const hits = await here.submit(dialogue, { [customIdOf(dialogue.modal?.components, /./)]: 'covid' });
    expect(wordsOf(hits.message)).toContain('train carriage');
    expect(town.playground.refusals).toEqual([]);
  });

  it('shows the answer to the asker alone where they want that', async () => {
    const town = nextDoor(running());
    const here = town.playground.as(town.fan).in(town.general);
    const answer = await here.command('release', { private: true });
    expect(answer.message?.onlyFor).toBe(town.fan.id);
    expect((answer.message?.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
  });

  it('speaks the language of who asks', async () => {
    const town = nextDoor(running());
    const answer = await town.playground
      .as(town.german)
      .in(town.general)
      .command('release', { film: 'part one' });
    expect(wordsOf(answer.message)).toContain('14. Juli 2023');
    expect(wordsOf(answer.message)).toMatch(/39 Tage/);
  });

  it('answers in direct messages, and as an app that one person has installed', async () => {
    const town = nextDoor(running());
    const { playground, application, fan, german } = town;
    application.installFor(fan);
    const dm = playground.directMessages(fan, application);
    expect(wordsOf((await playground.as(fan).in(dm).command('cast')).message)).toContain('Tom Cruise');
    const group = playground.createGroup([fan, german]);
    const answer = await playground.as(fan).in(group).command('quote', { speaker: 'tom cruise' });
    expect(wordsOf(answer.message)).toContain('It’s never the easy road,');
    expect(playground.refusals).toEqual([]);
  });
});
