import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { ask, asker, commands, offered, read } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, idOf, textOf } from '../support/reply.ts';

describe('/cast', () => {
  it('finds who plays a character, and says as whom and whose daughter', async () => {
    for (const person of ['white widow', 'The White Widow', 'kirby', 'vanesa kirby', 'vanessa-kirby']) {
      const { text } = await read('cast', { person });
      expect(text).toContain('## Vanessa Kirby');
      expect(text).toContain('co-star, plays The White Widow (daughter of Max)');
      expect(text).toContain('as of 5 June 2023');
      expect(text).toContain('paragraph 6');
    }
  });

  it('says of a character whom nobody is said to play just that', async () => {
    const { text } = await read('cast', { person: 'ethan hunt' });
    expect(text).toContain('## Ethan Hunt');
    expect(text).toContain('The article does not name who plays Ethan Hunt.');
    expect(text).not.toContain('Played by');
  });

  it('says what the article leaves open of somebody who is named', async () => {
    expect((await read('cast', { person: 'klementieff' })).text).toContain(
      'The article does not name the character that Pom Klementieff plays.',
    );
  });

  it('lists everybody, and the characters that are left open', async () => {
    const { text } = await read('cast');
    for (const name of [
      'Tom Cruise',
      'Christopher McQuarrie',
      'Pom Klementieff',
      'Vanessa Kirby',
      'Ethan Hunt',
      'Max',
    ]) {
      expect(text).toContain(`**${name}**`);
    }
    expect(text).toContain('writer/director');
  });

  it('says that the article does not name the cast of Part Two', async () => {
    const reply = await ask('cast', { film: 'part two' });
    expect(reply).toMatchObject({ outcome: 'answered' });
    expect(textOf(bodyOf(reply))).toContain('The article does not name the cast of Part Two.');
    expect(textOf(bodyOf(reply))).toContain('as of 5 June 2023');
  });

  it('of a film marks as our reading what is not stated outright', async () => {
    const { text } = await read('cast', { film: 'part one' });
    expect(text).toContain('-# Source: paragraph 5 (our reading)');
    const card = await read('cast', { person: 'klementieff' });
    expect(card.text).toContain('Our reading: The article says whom she plays but not in which film');
  });

  it('says whom somebody plays where the character has no name', async () => {
    for (const args of [{}, { film: 'part one' }]) {
      expect((await read('cast', args)).text).toContain('Plays a mysterious adversary of Ethan Hunt.');
    }
  });

  it('says privately that somebody is not named with a film, and where they are', async () => {
    const reply = await ask('cast', { person: 'kirby', film: 'fallout' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(bodyOf(reply).content).toMatch(
      /^No source names Vanessa Kirby with Mission: Impossible – Fallout\./u,
    );
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toEqual([
      '/cast?person=vanessa-kirby',
      '/cast?film=fallout',
    ]);
    expect((await ask('cast', { person: 'kirby', film: 'part one' })).kind).toBe('message');
  });

  it('leads from a person to their words and films', async () => {
    const { body } = await read('cast', { person: 'tom cruise' });
    const words = await press(idOf(body, '1 quotation of Tom Cruise'), commands, asker());
    expect(textOf(bodyOf(words))).toContain('It’s never the easy road,');
    const film = await press(idOf(body, 'Film: Top Gun: Maverick'), commands, asker());
    expect(textOf(bodyOf(film))).toContain('## Top Gun: Maverick');
  });

  it.each([
    [{ person: 'Humphrey Bogart' }, '/cast?person=tom-cruise'],
    [{ film: 'Jaws' }, '/cast?film=fallout'],
  ])('answers %j privately with what comes near', async (options, id) => {
    const reply = await ask('cast', options);
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map((button) => button.id)).toContain(id);
  });

  it('says privately that nobody is named where there are no packs', async () => {
    expect(await ask('cast', {}, contextOf(createLibrary([])))).toMatchObject({
      private: true,
      outcome: 'not_found',
    });
  });

  it('shows a character by its button, on the page that is asked for', async () => {
    const shown = await press('cast:character?id=max&page=7', commands, asker());
    expect(textOf(bodyOf(shown))).toContain('The article does not name who plays Max.');
    for (const id of ['cast:character?id=gone', 'cast:character', 'cast:character?id=max&page=x']) {
      await expect(press(id, commands, asker())).rejects.toThrow(UserError);
    }
  });

  it('offers people with whom they play, and characters that are left open', () => {
    expect(offered('cast', 'person', 'kir')).toEqual([['Vanessa Kirby (The White Widow)', 'vanessa-kirby']]);
    expect(offered('cast', 'person', 'hunt')).toEqual([['Ethan Hunt', 'ethan-hunt']]);
    expect(offered('cast', 'film', 'maverick')).toEqual([['Top Gun: Maverick', 'top-gun-maverick']]);
  });
});
