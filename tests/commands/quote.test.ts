import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../src/kit/custom-id.ts';
import { UserError } from '../../src/kit/errors.ts';
import { ask, asker, commands, library, offered, read } from '../support/asking.ts';
import { press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, idOf, textOf } from '../support/reply.ts';

const kirby = library.quotation('kirby-train-carriage')?.segments ?? [];

describe('/quote', () => {
  it('gives a speaker’s words whole, with role, occasion, film, source and date', async () => {
    const reply = await ask('quote', { speaker: 'kirby' });
    expect(reply).toMatchObject({ private: false, outcome: 'answered' });
    const text = textOf(bodyOf(reply));
    expect(text).toContain('## Vanessa Kirby\nco-star\n');
    expect(kirby).toHaveLength(2);
    for (const segment of kirby) expect(text).toContain(`“${segment}”`);
    expect(text).toContain('Occasion not stated.');
    expect(text).toMatch(/-# Source: .*publisher not stated, 5 June 2023, paragraph 6\)/u);
  });

  it('tells to whom it was said', async () => {
    expect((await read('quote', { speaker: 'Tom Cruise' })).text).toContain(
      'Said to Empire Magazine (interview).',
    );
  });

  it('shows all of them in a channel before any comes again', async () => {
    const context = asker();
    const shown = [];
    for (let round = 0; round < 6; round++) shown.push((await read('quote', {}, context)).text);
    expect(new Set(shown.slice(0, 3)).size).toBe(3);
    expect(shown.slice(3)).toEqual(shown.slice(0, 3));
  });

  it('begins anew in another channel', async () => {
    const context = asker();
    const { text } = await read('quote', {}, context);
    const elsewhere = { ...context, place: { channelId: '9', userId: '1' } };
    expect((await read('quote', {}, elsewhere)).text).toBe(text);
  });

  it.each([
    [{ about: 'covid' }, 'Vanessa Kirby'],
    [{ about: 'the easy road' }, 'Tom Cruise'],
    [{ speaker: 'white widow' }, 'Vanessa Kirby'],
    [{ speaker: 'tom', film: 'part one' }, 'Tom Cruise'],
    [{ about: 'best version' }, 'Vanessa Kirby'],
    [{ about: 'industry' }, 'Tom Cruise'],
  ])('finds by %j a quotation of %s', async (options, speaker) => {
    expect((await read('quote', options)).text).toContain(`## ${speaker}\n`);
  });

  it('leads to another with the same wish, aloud', async () => {
    const { body } = await read('quote', { about: 'no compromise', film: 'part one' });
    const id = idOf(body, 'Another quotation');
    expect(readCustomId(id)).toMatchObject({ kind: 'call', aloud: true, command: 'quote' });
    expect(id).toBe('+quote?about=no-compromise&film=dead-reckoning-part-one');
  });

  it('leads from the only one that fits to any other', async () => {
    expect(idOf((await read('quote', { speaker: 'kirby' })).body, 'Another quotation')).toBe('+quote');
  });

  it('leads on to the speaker, the film and the source', async () => {
    const { body } = await read('quote', { speaker: 'kirby' });
    expect(buttonsOf(body).map(({ id }) => id)).toEqual([
      '+quote',
      '/cast?person=vanessa-kirby',
      '/film?film=dead-reckoning-part-one',
      '/article?article=article-2023-06-05',
    ]);
  });

  it('says what the source says of somebody who is not quoted, and who is', async () => {
    const reply = await ask('quote', { speaker: 'mcquarrie' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(bodyOf(reply).content).toBe(
      'No quotation fits Christopher McQuarrie. The article quotes no words of Christopher McQuarrie. ' +
        'What there is instead: Tom Cruise, Pom Klementieff or Vanessa Kirby.',
    );
  });

  it('says which parts of a wish would bring something', async () => {
    const reply = await ask('quote', { speaker: 'cruise', about: 'covid', film: 'fallout' });
    expect(bodyOf(reply).content).toMatch(
      /^No quotation fits Tom Cruise, Covid and Mission: Impossible – Fallout\./u,
    );
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toEqual([
      '/quote?speaker=tom-cruise',
      '/quote?about=covid',
    ]);
  });

  it.each([
    [{ speaker: 'Humphrey Bogart' }, '/quote?speaker=tom-cruise'],
    [{ about: 'zeppelins' }, '/quote?about=covid'],
    [{ film: 'Jaws' }, '/quote?film=dead-reckoning-part-one'],
  ])('answers %j privately with what comes near', async (options, id) => {
    const reply = await ask('quote', options);
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map((button) => button.id)).toContain(id);
  });

  it('shows one quotation by its button, and says so where it is gone', async () => {
    const reply = await press('quote:show?id=kirby-train-carriage', commands, asker());
    expect(textOf(bodyOf(reply))).toContain('## Vanessa Kirby');
    await expect(press('quote:show?id=gone', commands, asker())).rejects.toThrow(UserError);
    await expect(press('quote:show', commands, asker())).rejects.toThrow(UserError);
  });

  it('offers speakers who are quoted, and topics on which something was said', () => {
    expect(offered('quote', 'speaker', '').map(([name]) => name)).toEqual([
      'Tom Cruise',
      'Pom Klementieff',
      'Vanessa Kirby',
    ]);
    expect(offered('quote', 'about', 'cov')).toEqual([['Covid', 'covid']]);
    expect(offered('quote', 'film', 'top')).toEqual([['Top Gun: Maverick', 'top-gun-maverick']]);
  });
});
