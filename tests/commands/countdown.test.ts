import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import type { CardScene } from '../../src/kit/picture.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { altOf } from '../../src/views/layout/picture.ts';
import { ask, asker, offered, read } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { bodyOf, buttonsOf, textOf } from '../support/reply.ts';
import { confirmed, oslo, told } from '../support/server.ts';

/** Asks where pictures are drawn, and gives what was to be drawn besides. */
async function illustrated(options: Record<string, unknown>, now?: string) {
  const scenes: CardScene[] = [];
  const pictures = {
    draw: async (scene: CardScene) => {
      scenes.push(scene);
      return new Uint8Array([1, 2, 3]);
    },
  };
  const reply = await ask('countdown', options, asker({ pictures, ...(now ? { now } : {}) }));
  return { reply, body: bodyOf(reply), scenes };
}

describe('/countdown', () => {
  it('counts to the next planned film, as a picture and in words', async () => {
    const { reply, body, scenes } = await illustrated({});
    expect(reply).toMatchObject({ private: false, outcome: 'answered' });
    const [scene] = scenes;
    if (!scene) throw new Error('nothing was drawn');
    const description = altOf(scene);
    expect(body.files).toEqual([{ name: 'countdown.webp', data: new Uint8Array([1, 2, 3]), description }]);
    const gallery = { type: 12, items: [{ media: { url: 'attachment://countdown.webp' }, description }] };
    expect(body.components?.[0]).toMatchObject({ components: [gallery, {}, {}, {}] });
    const text = textOf(body);
    expect(text).toContain('## Mission: Impossible – Dead Reckoning Part One');
    expect(text).toContain('**Friday, 14 July 2023** (<t:1689328800:D>, <t:1689328800:R>)');
    expect(text).toContain('39 days to go (1 month and 9 days).');
    expect(text).toContain('Source, as of 5 June 2023:');
    for (const words of [
      '39 days to go',
      'Planned, in theaters',
      'As of 5 June 2023, on the calendar of UTC',
    ]) {
      expect(text).toContain(words);
      expect(description).toContain(words);
    }
  });

  it('says all the same where no picture can be drawn', async () => {
    const { body, text } = await read('countdown');
    expect(body.files).toBeUndefined();
    expect(text).toBe(textOf((await illustrated({})).body));
  });

  it.each([
    ['2023-07-13T09:00:00Z', 'The day begins in 15 hours on the calendar of UTC.'],
    ['2023-07-14T12:00:00Z', 'Set for today, according to the article of 5 June 2023.'],
    ['2023-07-16T12:00:00Z', 'Was due on 14 July 2023, 2 days ago.'],
  ])('speaks at %s on picture and in text: "%s"', async (now, sentence) => {
    const { body, scenes } = await illustrated({ film: 'part one' }, now);
    expect(textOf(body)).toContain(sentence);
    expect(scenes[0]?.sentence).toContain(sentence);
    expect(textOf(body)).not.toMatch(/out now/u);
  });

  it('counts to no made-up day', async () => {
    const { body, scenes } = await illustrated({ film: 'fallout' });
    expect(textOf(body)).toContain('No source gives a date for this film.');
    expect(scenes[0]).toMatchObject({ count: undefined, sentence: 'No source gives a date for this film.' });
  });

  it('answers privately with what comes near, for a film that nobody knows', async () => {
    const reply = await ask('countdown', { film: 'Jaws' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).map(({ id }) => id)).toContain('/countdown?film=fallout');
  });

  it('says privately that there is no date where there are no packs', async () => {
    const reply = await ask('countdown', {}, contextOf(createLibrary([])));
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
  });

  it('offers films by the beginning of their names', () => {
    expect(offered('countdown', 'film', 'fall')).toEqual([['Mission: Impossible – Fallout', 'fallout']]);
  });
});

describe('/countdown of a server’s own event', () => {
  it('counts to it as a picture and in words that say the same, by title or by what was offered', async () => {
    const here = await oslo();
    await confirmed(here, 'event add', { title: 'Watch **party**', when: '16 June 2023 8pm' });
    const [choice] = await here.offered('countdown', 'event', 'watch');
    if (!choice) throw new Error('it is not offered');
    expect(choice.name).toBe('Watch **party**: 16 June 2023, 20:00');
    const scenes: CardScene[] = [];
    const pictures = {
      draw: async (scene: CardScene) => {
        scenes.push(scene);
        return new Uint8Array([1]);
      },
    };
    const context = { ...(await here.context()), pictures };
    const body = bodyOf(await ask('countdown', { event: choice.value }, context));
    expect(textOf(body).split('\n')).toEqual([
      '## Watch \\*\\*party\\*\\*',
      expect.stringMatching(/^Friday,? 16 June 2023, 20:00 in Europe\/Oslo \(for you <t:1686938400:F>\)$/u),
      'Begins <t:1686938400:R>.',
      '-# As of 5 June 2023, on the calendar of Europe/Oslo.',
      '-# Set by this server.',
    ]);
    expect(scenes).toMatchObject([
      {
        title: 'Watch **party**',
        count: { number: '11' },
        foot: ['Set by this server.', 'As of 5 June 2023, on the calendar of Europe/Oslo.'],
      },
    ]);
    expect(body.files).toHaveLength(1);
    expect(textOf(bodyOf(await ask('countdown', { event: 'watch **PARTY**' }, context)))).toContain('Begins');
  });

  it('says where it can’t be counted to, since nobody here knows its zone, and the others go on', async () => {
    const here = await oslo();
    const book = (await here.context()).guild;
    const when = { kind: 'moment', local: '2023-06-16T20:00', zone: 'Mars/Olympus' } as const;
    await book?.addEvent('mars', { title: 'On Mars', when });
    await confirmed(here, 'event add', { title: 'Fan day', when: '14 June 2023' });
    const context = await here.context();
    expect(textOf(bodyOf(await here.run('event list', {})))).toContain(
      'Mars/Olympus, a time zone that is not',
    );
    await expect(ask('countdown', { event: 'On Mars' }, context)).rejects.toThrow(
      new UserError('event.lost'),
    );
    const calendar = bodyOf(await ask('calendar', {}, context));
    expect(textOf(calendar)).toContain('Fan day');
    expect(textOf(calendar)).not.toContain('On Mars');
  });

  it.each([
    ['2023-06-13T09:00:00Z', '1 day to go.'],
    ['2023-06-14T09:00:00Z', 'Today.'],
    ['2023-06-16T09:00:00Z', 'Was on 14 June 2023.'],
  ])('of a whole day says at %s "%s"', async (now, sentence) => {
    const here = await oslo();
    await confirmed(here, 'event add', { title: 'Fan day', when: '14 June 2023' });
    const { context } = here;
    const reply = await ask('countdown', { event: 'Fan day' }, await context({ now }));
    expect(textOf(bodyOf(reply)).split('\n')).toContain(sentence);
  });

  it('is refused where there is no server, no such event, or a film besides', async () => {
    const here = await oslo();
    expect(await told(() => ask('countdown', { event: 'x' }))).toBe('remindme.server-only');
    expect(await here.say('countdown', { event: 'x' })).toBe('event.unknown');
    expect(await here.say('countdown', { event: 'x', film: 'fallout' })).toBe('remindme.which');
  });
});
