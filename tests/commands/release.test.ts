import { describe, expect, it } from 'vitest';
import type { PictureScene } from '../../src/kit/picture.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { altOf } from '../../src/views/layout/picture.ts';
import { citeOf, datedFilm, filmNamed, smallPack } from '../packs/fixtures.ts';
import { ask, asker, commands, offered, read } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, textOf } from '../support/reply.ts';

describe('/release', () => {
  it('answers with the next planned film, its source and its date', async () => {
    const reply = await ask('release');
    expect(reply).toMatchObject({ private: false, outcome: 'answered' });
    const text = textOf(bodyOf(reply));
    expect(text).toContain('## Mission: Impossible – Dead Reckoning Part One');
    expect(text).toContain('Next date:');
    expect(text).toContain('**Friday, 14 July 2023** (<t:1689328800:D>, <t:1689328800:R>)');
    expect(text).toContain('39 days to go (1 month and 9 days).');
    expect(text).toContain('Planned, in theaters, region not stated.');
    expect(text).toContain('Source, as of 5 June 2023:');
    expect(text).toContain('paragraph 7');
    expect(text).toContain('Our reading: The sentence with the date says only “the film”');
  });

  it.each([
    ['2023-07-14T12:00:00Z', 'Part One', 'Set for today, according to the article of 5 June 2023.'],
    ['2023-07-15T00:00:00Z', 'Part Two', '349 days to go (11 months and 13 days).'],
    ['2024-06-28T00:00:00Z', 'Part Two', 'Set for today, according to the article of 5 June 2023.'],
    [
      '2024-06-29T00:00:00Z',
      'Part Two',
      'Was due on 28 June 2024, 1 day ago. That was the plan as of 5 June 2023',
    ],
    ['2026-11-22T00:00:00Z', 'Part Two', 'Was due on 28 June 2024, 2 years, 4 months and 25 days ago.'],
  ])('speaks at %s of %s: "%s"', async (now, film, sentence) => {
    const { text } = await read('release', {}, asker({ now }));
    expect(text.split('\n')[0]).toContain(film);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/out now|-\d+ days/u);
  });

  it.each([
    'part two',
    'PART 2',
    'dead-reckoning-part-two',
    'DR2',
    'ded reckoning part two',
    'Dead Reckoning – Part Two',
  ])('knows which film is meant by %j', async (film) => {
    const { text } = await read('release', { film });
    expect(text).toContain('## Mission: Impossible – Dead Reckoning Part Two');
    expect(text).toContain('28 June 2024');
  });

  it('says of a film without a date that no source gives one', async () => {
    const { text } = await read('release', { film: 'fallout' });
    expect(text).toContain('No source gives a date for this film.');
    expect(text).toContain('The article does not say when Fallout came out.');
    expect(text).toContain('as of 5 June 2023');
  });

  it('speaks German', async () => {
    const { text } = await read(
      'release',
      { film: 'part one' },
      asker({ locale: 'de', now: '2026-07-14T12:00:00Z' }),
    );
    expect(text).toContain('**Freitag, 14. Juli 2023**');
    expect(text).toContain(
      'War für den 14. Juli 2023 geplant, das ist 3 Jahre her. So war der Plan mit Stand 5. Juni 2023',
    );
    expect(text).toContain('Geplant, im Kino, Region nicht genannt.');
  });

  it('answers privately with what comes near, for a film that nobody knows', async () => {
    const reply = await ask('release', { film: 'Jaws' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(bodyOf(reply).content).toMatch(
      /^Nothing for “Jaws”\. Here is what there is: Mission: Impossible/u,
    );
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toContain('/release?film=fallout');
  });

  it('shows how a date moved at the press of a button, as a picture and in words, in one pack or over two', async () => {
    const releases = (pack: string, date: string, said?: string) => [
      {
        date: { precision: 'day' as const, value: date },
        kind: 'theatrical' as const,
        region: null,
        status: 'planned' as const,
        ...(said === undefined ? {} : { said }),
        cite: citeOf(pack),
      },
    ];
    const pack = (id: string, ...said: ReturnType<typeof releases>) =>
      smallPack(id, { films: [{ ...filmNamed('tide', 'Tide', id), releases: said }] });
    const [first, second] = [releases('a', '2031-11-14'), releases('b', '2031-12-01', '2031-05-01')];
    const over = [pack('a', ...first), pack('b', ...second)];
    const one = [pack('a', ...first, ...releases('a', '2031-12-01', '2031-05-01'))];
    for (const packs of [over, one]) {
      const scenes: PictureScene[] = [];
      const pictures = {
        draw: async (scene: PictureScene) => {
          scenes.push(scene);
          return new Uint8Array([1]);
        },
      };
      const context = contextOf(createLibrary(packs), { pictures });
      const card = bodyOf(await ask('release', { film: 'tide' }, context));
      const [button] = buttonsOf(card).filter(({ label }) => label === 'How the date moved');
      const body = bodyOf(await press(button?.id ?? '', commands, context));
      expect(body.files).toMatchObject([{ name: 'history.webp', description: scenes.map(altOf)[0] }]);
      expect(textOf(body)).toMatch(
        /14 November 2031 \(planned\).*1 December 2031 \(planned, counts here\)/su,
      );
      const again = await press(button?.id ?? '', commands, contextOf(createLibrary(packs)));
      expect(bodyOf(again).files).toBeUndefined();
      expect(textOf(bodyOf(again))).toBe(textOf(body));
    }
  });

  it('says that a button is stale whose film or release is gone', async () => {
    for (const id of [
      'release:moved?film=gone',
      'release:moved?film=fallout',
      'release:moved?film=fallout&of=_1',
    ]) {
      await expect(press(id, commands, asker())).rejects.toThrow('component.stale');
    }
  });

  it('says privately that there is no date where there are no packs', async () => {
    const reply = await ask('release', {}, contextOf(createLibrary([])));
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(bodyOf(reply).content).toBe('No source gives a date for any film.');
  });

  it('offers films by the beginning of their names, and takes the id', () => {
    expect(offered('release', 'film', 'fall')).toEqual([['Mission: Impossible – Fallout', 'fallout']]);
    expect(offered('release', 'film', '')).toHaveLength(4);
  });
});

describe('/release of a title that two films have', () => {
  const gull = (pack: string, day: string, name: string) => ({
    ...smallPack(pack, {
      films: [{ ...datedFilm('gull', day, pack), id: `gull-${pack}`, title: 'The Gull' }],
    }),
    name,
  });
  const library = createLibrary([
    gull('north', '2031-02-03', 'Gulls of the North'),
    gull('south', '1998-02-03', 'Gulls of the South'),
  ]);

  it('asks which is meant, by names that tell them apart', async () => {
    const { body } = await read('release', { film: 'the gull' }, contextOf(library));
    const labels = ['The Gull (2031) – Gulls of the North', 'The Gull (1998) – Gulls of the South'];
    expect(body.content).toBe(`“the gull” fits several. Which one? ${labels.join(' or ')}.`);
    expect(buttonsOf(body).map(({ label }) => label)).toEqual(labels);
  });
});
