import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { ask, asker, commands, library, offered, read } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, idOf, menusOf, textOf } from '../support/reply.ts';

describe('/production', () => {
  it('tells everything without a topic, with a menu of topics', async () => {
    const { body, text } = await read('production');
    for (const { title } of library.production()) expect(text).toContain(`**${title}**`);
    expect(text).toContain('as of 5 June 2023');
    expect(menusOf(body)[0]?.options.map(({ label }) => label)).toContain('The train carriage');
  });

  it.each([
    ['train', 'Covid made them leave the location'],
    ['norway', 'motorcycle stunt in Norway'],
    ['reshoots', 'scenes are shot anew'],
    ['train-carriage', 'months between them'],
  ])('tells on %j of: %s', async (topic, words) => {
    const { text } = await read('production', { topic });
    expect(text).toContain(words);
    expect(text).toContain('Source: paragraph');
  });

  it('shows a topic that is chosen from the menu, and says so where it is gone', async () => {
    const reply = await press('production:topic', commands, asker(), ['covid']);
    expect(textOf(bodyOf(reply))).toContain('## Covid');
    await expect(press('production:topic', commands, asker(), ['gone'])).rejects.toThrow(UserError);
    await expect(press('production:topic', commands, asker(), [])).rejects.toThrow(UserError);
  });

  it('tells only what is about a film, where that is asked for', async () => {
    const { text } = await read('production', { film: 'part one' });
    expect(text).toContain('Film: Mission: Impossible – Dead Reckoning Part One.');
    expect(text).not.toContain('No fixed beginning–middle–end order');
  });

  it('leads to the words that were spoken', async () => {
    const { body } = await read('production', { topic: 'train' });
    const words = await press(idOf(body, 'In the words of Vanessa Kirby'), commands, asker());
    expect(textOf(bodyOf(words))).toContain('“We were shooting in a train carriage,”');
  });

  it('says privately that nothing is told of a film', async () => {
    const reply = await ask('production', { film: 'fallout' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toEqual(['/production']);
    expect(await ask('production', {}, contextOf(createLibrary([])))).toMatchObject({ outcome: 'not_found' });
  });

  it.each([
    [{ topic: 'zeppelins' }, '/production?topic=covid'],
    [{ film: 'Jaws' }, '/production?film=dead-reckoning-part-one'],
  ])('answers %j privately with what comes near', async (options, id) => {
    const reply = await ask('production', options);
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map((button) => button.id)).toContain(id);
  });

  it('speaks German', async () => {
    const { text } = await read('production', { topic: 'covid' }, asker({ locale: 'de' }));
    expect(text).toContain('Unsere Lesart:');
    expect(text).toContain('Quelle: Absatz 6');
  });

  it('offers topics on which something is told', () => {
    expect(offered('production', 'topic', 'rail')).toEqual([['The train carriage', 'train-carriage']]);
    expect(offered('production', 'film', 'fall')).toEqual([['Mission: Impossible – Fallout', 'fallout']]);
  });
});
