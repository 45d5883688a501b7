import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { ask, asker, offered, read } from '../support/asking.ts';
import { bodyOf, buttonsOf } from '../support/reply.ts';

describe('/film', () => {
  it('has everything on one card, each thing with its place in the source', async () => {
    const { text } = await read('film', { film: 'mi7' });
    for (const part of [
      '## Mission: Impossible – Dead Reckoning Part One',
      'The name shown is ours. Written in the source: Dead Reckoning Part One.',
      'A film of Mission: Impossible.',
      '39 days to go',
      'Followed by Mission: Impossible – Dead Reckoning Part Two.',
      '**Vanessa Kirby**: co-star, plays The White Widow (daughter of Max)',
      'The article gives no link to the trailer.',
      'Source, as of 5 June 2023:',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('tells nothing of a film that no source tells', async () => {
    const { text } = await read('film', { film: 'fallout' });
    expect(text).not.toContain('Release');
    expect(text).toContain('The article does not say when Fallout came out.');
  });

  it('leads to release, cast, production, quotations, the next film and the source', async () => {
    const { body } = await read('film', { film: 'part one' });
    expect(buttonsOf(body).map(({ label }) => label)).toEqual([
      'Release: Mission: Impossible – Dead Reckoning Part One',
      'Cast, as far as named',
      'How it was made',
      '3 quotations',
      'Film: Mission: Impossible – Dead Reckoning Part Two',
      'Source of 5 June 2023',
    ]);
  });

  it('speaks German', async () => {
    const { text } = await read('film', { film: 'part two' }, asker({ locale: 'de' }));
    expect(text).toContain('Fortsetzung von Mission: Impossible – Dead Reckoning Part One.');
    expect(text).toContain('Stand 5. Juni 2023');
  });

  it('answers privately with what comes near, for a film that nobody knows', async () => {
    const reply = await ask('film', { film: 'Jaws' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toContain('/film?film=top-gun-maverick');
  });

  it('has to be told which film', async () => {
    await expect(ask('film')).rejects.toThrow(UserError);
    await expect(ask('film', { film: '   ' })).rejects.toThrow(UserError);
  });

  it('offers films by their names and ours', () => {
    expect(offered('film', 'film', 'mi6')[0]).toEqual(['Mission: Impossible – Fallout', 'fallout']);
  });
});
