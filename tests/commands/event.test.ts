import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../src/kit/command.ts';
import { asker, commands } from '../support/asking.ts';
import { commandNamed } from '../support/pressing.ts';
import { bodyOf, buttonsOf, idOf, objectionTo, textOf } from '../support/reply.ts';
import { confirmed, oslo, server, told } from '../support/server.ts';

const PARTY = { title: 'Watch party', when: 'next Friday 8pm' };

const events = async (here: Awaited<ReturnType<typeof oslo>>) => (await here.context()).guild?.events ?? [];

describe('/event add', () => {
  it('echoes how the date was understood, and saves nothing before that is confirmed', async () => {
    const here = await oslo();
    const reply = await here.run('event add', PARTY);
    expect(textOf(bodyOf(reply)).split('\n')).toEqual([
      '**Watch party**',
      expect.stringMatching(/^Friday,? 16 June 2023, 20:00 in Europe\/Oslo \(for you <t:1686938400:F>\)$/u),
      'Is that right? Nothing is saved yet.',
      '-# Read in the time zone Europe/Oslo.',
    ]);
    expect(objectionTo(reply)).toBeUndefined();
    expect(await events(here)).toEqual([]);
  });

  it('saves once that is confirmed, by whichever moderator, once however often it is pressed', async () => {
    const here = await oslo();
    const save = idOf(bodyOf(await here.run('event add', PARTY)), 'Save');
    const text = textOf(bodyOf(await here.press(save, { by: '43' })));
    expect(text).toMatch(/^Saved\.\n\*\*Watch party\*\*\n.*-# Added by <@43> on <t:1685966400:d>\.$/su);
    await here.press(save);
    expect(await events(here)).toMatchObject([
      {
        title: 'Watch party',
        when: { kind: 'moment', local: '2023-06-16T20:00', zone: 'Europe/Oslo' },
        by: '43',
      },
    ]);
  });

  it('takes a day alone for all day', async () => {
    const here = await oslo();
    expect(await confirmed(here, 'event add', { title: 'Day', when: '14 July' })).toMatch(
      /Friday,? 14 July 2023, all day \(<t:\d+:D>\)/u,
    );
    expect((await events(here))[0]?.when).toEqual({ kind: 'day', day: '2023-07-14' });
  });

  it('saves nothing where it is called off', async () => {
    const here = await oslo();
    const asked = bodyOf(await here.run('event add', PARTY));
    expect(textOf(bodyOf(await here.press(idOf(asked, 'Do not save'))))).toBe('Nothing was saved.');
    expect(await events(here)).toEqual([]);
  });

  it('asks which is meant where day and month can be read in two ways', async () => {
    const here = await oslo();
    const asked = bodyOf(await here.run('event add', { title: 'Gala', when: '03/04/2027' }));
    const labels = buttonsOf(asked).map(({ label }) => label);
    expect(labels).toEqual(['Save 3 April 2027', 'Save 4 March 2027', 'Do not save']);
    await here.press(idOf(asked, 'Save 4 March 2027'));
    expect((await events(here))[0]?.when).toEqual({ kind: 'day', day: '2027-03-04' });
    const american = bodyOf(
      await here.run('event add', { title: 'Gala', when: '03/04/2027' }, { locale: 'en-US' }),
    );
    expect(buttonsOf(american)[0]?.label).toBe('Save 4 March 2027');
  });

  it('says that the zone is only assumed where none is set', async () => {
    expect(await server().say('event add', PARTY)).toContain(
      'Read in UTC, since no time zone is set here: see </settings zone:800000000000000001>.',
    );
  });

  it.each([
    [{ ...PARTY, when: '3 days before christmas' }, 'date.unclear'],
    [{ ...PARTY, when: '8pm' }, 'date.no-day'],
    [{ ...PARTY, when: 'friday 8pm to 10pm' }, 'date.range'],
    [{ ...PARTY, when: '2023-06-04' }, 'event.past'],
    [{ ...PARTY, when: 'today 1pm' }, 'event.past'],
    [{ ...PARTY, title: '\u200b \u202e' }, 'event.title.empty'],
    [{ title: 'x' }, 'option.missing'],
    [{ ...PARTY, title: 'x'.repeat(101) }, 'option.too-long'],
  ])('refuses %j (%s)', async (options, key) => {
    expect(await (await oslo()).say('event add', options)).toBe(key);
  });

  it('echoes nothing that is alive', async () => {
    const here = await oslo();
    const text = await confirmed(here, 'event add', { ...PARTY, title: '**@everyone** <@&1>' });
    expect(text).not.toMatch(/@everyone|<@&/u);
    expect(text).toContain(String.raw`\*\*`);
  });

  it('understands German', async () => {
    const here = await oslo();
    const german = { locale: 'de' };
    const asked = bodyOf(
      await here.run('event add', { title: 'Filmabend', when: 'nächsten Freitag 20 Uhr' }, german),
    );
    expect(textOf(asked)).toContain('Freitag, 16. Juni 2023, 20:00 in Europe/Oslo');
    expect(textOf(bodyOf(await here.press(idOf(asked, 'Speichern'), german)))).toContain('Gespeichert.');
  });
});

describe('what a button carries', () => {
  it.each([
    'event:save',
    'event:save?draft=00000000-0000-4000&pick=0',
    'event:save?draft=..%2Fx&pick=0',
    'event:save?draft=x&pick=-1',
    'event:remove?key=gone',
    'event:remove',
  ])('is not believed: %s', async (id) => {
    const here = await oslo();
    const key = await told(() => here.press(id));
    expect(['component.stale', 'draft.gone', 'event.gone']).toContain(key);
  });

  it('is of no use in another server, nor with a reading that was not offered, nor once the time is over', async () => {
    const here = await oslo();
    const save = idOf(bodyOf(await here.run('event add', PARTY)), 'Save');
    const other = await oslo();
    expect(await told(() => other.press(save))).toBe('draft.gone');
    expect(await told(() => here.press(save.replace('pick=0', 'pick=1')))).toBe('component.stale');
    expect(await told(() => here.press(save, { now: '2023-06-16T18:30:00Z' }))).toBe('event.past');
    expect(await events(here)).toEqual([]);
  });
});

describe('/event edit, move and remove', () => {
  it('keep the event’s identity, and say who did it', async () => {
    const here = await oslo();
    await confirmed(here, 'event add', PARTY);
    const [before] = await events(here);
    const edited = await here.say('event edit', { event: before?.key, title: 'Gala' }, { by: '43' });
    expect(edited).toContain('**Gala**');
    expect(edited).toContain('Last edited by <@43>');
    const asked = bodyOf(await here.run('event move', { event: 'gala', when: '17 June 9pm' }, { by: '44' }));
    expect(textOf(asked)).toMatch(/17 June 2023, 21:00.*Until now: .*16 June 2023, 20:00/su);
    await here.press(idOf(asked, 'Save'), { by: '44' });
    const [after] = await events(here);
    expect(after).toMatchObject({ key: before?.key, title: 'Gala', by: '42', edited: { by: '44' } });
    expect(after?.when).toMatchObject({ local: '2023-06-17T21:00' });
  });

  it('asks before it removes', async () => {
    const here = await oslo();
    await confirmed(here, 'event add', PARTY);
    const asked = bodyOf(await here.run('event remove', { event: 'Watch party' }));
    expect(textOf(asked)).toContain('Remove it? This can’t be undone.');
    expect(await events(here)).toHaveLength(1);
    const remove = idOf(asked, 'Remove');
    expect(textOf(bodyOf(await here.press(remove)))).toBe('Removed.');
    expect(await told(() => here.press(remove))).toBe('event.gone');
    expect(await events(here)).toEqual([]);
  });

  it('say so where the event is gone', async () => {
    const here = await oslo();
    for (const words of ['event edit', 'event move', 'event remove']) {
      expect(await here.say(words, { event: 'Gala', title: 'x', when: 'tomorrow' })).toBe('event.unknown');
    }
  });

  it('offer events by their titles, with their times', async () => {
    const here = await oslo();
    await confirmed(here, 'event add', PARTY);
    await confirmed(here, 'event add', { title: 'x'.repeat(100), when: '14 July' });
    const [event] = await events(here);
    expect(await here.offered('event edit', 'event', 'WATCH')).toEqual([
      { name: 'Watch party: 16 June 2023, 20:00', value: event?.key },
    ]);
    const [, long] = await here.offered('event edit', 'event', '');
    expect(long?.name).toHaveLength(100);
    expect(long?.name).toMatch(/x…: 14 July 2023$/u);
  });
});

describe('/event list', () => {
  it('has all of them, the next first, page by page', async () => {
    const here = await oslo();
    for (let day = 10; day < 30; day += 1) {
      await confirmed(here, 'event add', { title: '*'.repeat(100), when: `${day} July` });
    }
    const first = await here.run('event list');
    expect(textOf(bodyOf(first))).toMatch(/^## 20 events of this server\n.*10 July.*11 July/su);
    expect(objectionTo(first)).toBeUndefined();
    const next = await here.press(idOf(bodyOf(first), 'Next page'));
    expect(textOf(bodyOf(next))).toMatch(/29 July/u);
    expect(objectionTo(next)).toBeUndefined();
  });

  it('says how to begin where there is none', async () => {
    expect(await server().say('event list')).toContain('</event add:800000000000000001>');
  });

  it('is for servers, as all of it is', async () => {
    for (const [, action] of actionsOf(commandNamed(commands, 'event'))) {
      const given = { ...PARTY, event: 'x', film: 'part one', date: '2024', source: 'x' };
      const raw = new Map(Object.entries(given));
      await expect(async () => action.invoke(raw, asker())).rejects.toMatchObject({ key: 'guild.only' });
    }
  });
});
