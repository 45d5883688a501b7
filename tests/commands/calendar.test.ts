import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/kit/reply.ts';
import { translator } from '../../src/language/languages.ts';
import { createLibrary } from '../../src/packs/pack-library.ts';
import { calendarCard, contentsOf } from '../../src/views/dates/calendar.ts';
import { packCalendar, releaseInFile } from '../../src/views/dates/calendar-file.ts';
import { ask, asker, library, offered } from '../support/asking.ts';
import { readCalendar } from '../support/calendar-text.ts';
import { contextOf } from '../support/context.ts';
import { bodyOf, buttonsOf, MENTION, objectionTo, textOf } from '../support/reply.ts';
import { confirmed, oslo } from '../support/server.ts';

/** What the file of an answer says. */
function fileOf(reply: Reply) {
  const [file, ...more] = bodyOf(reply).files ?? [];
  if (!file || more.length > 0) throw new Error('the answer has not one file');
  return {
    name: file.name,
    description: file.description,
    ...readCalendar(Buffer.from(file.data).toString('utf8')),
  };
}

const PART_ONE = 'release.dead-reckoning-part-one@reckoner';
const PART_TWO = 'release.dead-reckoning-part-two@reckoner';

describe('/calendar', () => {
  it('gives all that is to come, and says what is in the file and who says so', async () => {
    const reply = await ask('calendar');
    expect(reply).toMatchObject({ private: false, outcome: 'answered' });
    expect(objectionTo(reply)).toBeUndefined();
    const file = fileOf(reply);
    expect(file).toMatchObject({ name: 'dates.ics', description: 'Calendar file with 2 dates' });
    expect(file.events.map(({ uid, start }) => [uid, start])).toEqual([
      [PART_ONE, '2023-07-14'],
      [PART_TWO, '2024-06-28'],
    ]);
    const text = textOf(bodyOf(reply));
    expect(text).toMatch(/Part One\*\*: \*\*Friday, 14 July 2023\*\*.*Part Two\*\*: .*28 June 2024/su);
    expect(text).toContain('Source, as of 5 June 2023');
    expect(text).not.toMatch(/webcal|subscribe/u);
  });

  it('writes in each entry how sure it is, by whose word and as of when', async () => {
    const [event] = fileOf(await ask('calendar', { film: 'part one' })).events;
    expect(event).toMatchObject({
      title: 'Mission: Impossible – Dead Reckoning Part One',
      sequence: 0,
      status: 'TENTATIVE',
      transparent: true,
      alarms: [{ trigger: '-PT15H' }],
    });
    const [first, ...rest] = event?.description.split('\n') ?? [];
    expect(first).toBe('Set for 14 July 2023, according to the article of 5 June 2023.');
    expect(rest.join('\n')).toMatch(
      /^Planned, in theaters, region not stated\.\nSource, as of 5 June 2023: .*paragraph 7\)\nOur reading: The sentence/u,
    );
    expect(event?.description).not.toMatch(/[*_\\`]/u);
  });

  it('says in card and entry that sources contradict each other', async () => {
    const film = library.film('dead-reckoning-part-one');
    const [claim] = film?.releases ?? [];
    if (!film || !claim) throw new Error('the pack has a date for it');
    const other = { ...claim, date: { precision: 'day' as const, value: '2023-07-21' } };
    const disputed = { ...film, releases: [other, claim] };
    const contents = contentsOf(disputed, asker());
    expect(textOf(calendarCard(contents, asker()))).toContain('14 July 2023 counts here: the earlier date');
    const entries = contents.entries.map((entry) => releaseInFile(entry, translator('en')));
    expect(entries.map(({ lines }) => lines[2])).toEqual([
      expect.stringMatching(
        /^Sources of 5 June 2023 contradict each other: 14 July 2023 and 21 July 2023\./u,
      ),
    ]);
  });

  it('leaves out what is over, but for a film that is asked for, where no bell rings any more', async () => {
    const later = asker({ now: '2023-08-01T00:00:00Z' });
    expect(fileOf(await ask('calendar', {}, later)).events.map(({ uid }) => uid)).toEqual([PART_TWO]);
    const file = fileOf(await ask('calendar', { film: 'part one' }, later));
    expect(file.events).toMatchObject([{ uid: PART_ONE, start: '2023-07-14', alarms: [] }]);
    const never = await ask('calendar', {}, asker({ now: '2026-11-26T00:00:00Z' }));
    expect(never).toMatchObject({ private: true, outcome: 'not_found' });
    expect(bodyOf(never).content).toContain('No date to come names a day');
  });

  it('says of a film without a day that there is nothing, and of one that nobody knows what comes near', async () => {
    const none = await ask('calendar', { film: 'fallout' });
    expect(none).toMatchObject({ private: true, outcome: 'not_found' });
    expect(bodyOf(none).content).toContain(
      'Nobody names a day on which Mission: Impossible – Fallout comes out',
    );
    const lost = bodyOf(await ask('calendar', { film: 'Jaws' }));
    const ids = buttonsOf(lost).map(({ id }) => id);
    expect(ids.some((id) => id.startsWith('/calendar?film='))).toBe(true);
    expect(ids).toContain('/release?film=fallout');
    expect(offered('calendar', 'film', '').map(([, id]) => id)).toEqual([
      'dead-reckoning-part-one',
      'dead-reckoning-part-two',
    ]);
    const empty = await ask('calendar', {}, contextOf(createLibrary([])));
    expect(empty).toMatchObject({ private: true, outcome: 'not_found' });
  });

  it('says how to subscribe where there is a public address, in the reader’s language', async () => {
    const feeds = [
      {
        pack: 'dead-reckoning',
        name: 'Dead Reckoning',
        url: 'https://bot.example.org/calendar/dead-reckoning.ics',
      },
      { pack: 'other', name: 'Other', url: 'https://bot.example.org/calendar/other.ics' },
    ];
    const text = textOf(bodyOf(await ask('calendar', { film: 'part one' }, asker({ feeds }))));
    expect(text).toContain('<https://bot.example.org/calendar/dead-reckoning.ics>');
    expect(text).toContain('`webcal://bot.example.org/calendar/dead-reckoning.ics`');
    expect(text).toContain('nothing of any server');
    expect(text).not.toContain('other.ics');
    const german = await ask('calendar', {}, asker({ feeds, locale: 'de' }));
    expect(textOf(bodyOf(german))).toContain('/calendar/dead-reckoning.ics?lang=de>');
    expect(textOf(bodyOf(german))).toContain('other.ics?lang=de');
    expect(fileOf(german).events[0]?.description).toMatch(
      /^Angesetzt für den 14\. Juli 2023, laut dem Artikel vom 5\. Juni 2023\./u,
    );
  });
});

describe('/calendar in a server', () => {
  it('goes by the server’s corrections, and the entry moves each time', async () => {
    const here = await oslo();
    const dates: [string | undefined, number | undefined][] = [];
    const look = async () => {
      const reply = await here.run('calendar', { film: 'part two' });
      const [event] = fileOf(reply).events;
      expect(event?.uid).toBe(PART_TWO);
      dates.push([event?.start, event?.sequence]);
      return { event, text: textOf(bodyOf(reply)), objection: objectionTo(reply) };
    };
    await look();
    const correct = (date: string) =>
      confirmed(here, 'event correct', { film: 'part two', date, source: 'the studio; *twice*' });
    await correct('2024-07-05');
    const { event, text } = await look();
    expect(event?.description).toContain('according to a moderator of a Discord server');
    expect(event?.description).toContain('gives as source: the studio; *twice*');
    expect(event?.description).not.toMatch(/<@|\b42\b/u);
    expect(text).toContain('Correction of this server, by <@42>');
    await correct('2024-06-28');
    await look();
    await correct('2024');
    const gone = await look();
    expect(gone.event).toMatchObject({ status: 'CANCELLED', alarms: [] });
    expect(gone.event?.title).toBe('No longer set: Mission: Impossible – Dead Reckoning Part Two');
    expect(gone.event?.description).toMatch(/^28 June 2024 no longer stands\..*the date is now: 2024\./u);
    expect(gone.text).toContain(
      '28 June 2024 no longer stands; in the file it is marked as cancelled. Now planned: 2024',
    );
    expect(gone.objection).toBeUndefined();
    expect(dates).toEqual([
      ['2024-06-28', 0],
      ['2024-07-05', 1],
      ['2024-06-28', 2],
      ['2024-06-28', 3],
    ]);
  });

  it('names what has no day and is not in the file', async () => {
    const here = await oslo();
    await confirmed(here, 'event correct', { film: 'fallout', date: 'July 2027', source: 'a poster' });
    const reply = await here.run('calendar');
    expect(fileOf(reply).events.map(({ uid }) => uid)).toEqual([PART_ONE, PART_TWO]);
    expect(textOf(bodyOf(reply))).toMatch(
      /### Not in the file: no day is named\n\*\*Mission: Impossible – Fallout\*\*: planned: July 2027/u,
    );
  });

  it('has the server’s own events in their zone, and knows one again that has moved', async () => {
    const here = await oslo();
    await confirmed(here, 'event add', { title: 'Party, *big*', when: 'next Friday 8pm' });
    await confirmed(here, 'event add', { title: 'Gala', when: '20 June' });
    const reply = await here.run('calendar');
    expect(objectionTo(reply)).toBeUndefined();
    const own = (answer: Reply) => fileOf(answer).events.filter(({ uid }) => uid.startsWith('own.'));
    const [party, gala] = own(reply);
    expect(party).toMatchObject({
      title: 'Party, *big*',
      type: 'date-time',
      start: '2023-06-16T18:00:00Z',
      sequence: 0,
      status: 'CONFIRMED',
      description: 'Set by a Discord server for itself: 16 June 2023, 20:00 (Europe/Oslo).',
      alarms: [{ trigger: '-PT1H' }],
    });
    expect(gala).toMatchObject({ type: 'date', start: '2023-06-20', end: '2023-06-21' });
    expect(textOf(bodyOf(reply))).toMatch(/Party.*20:00 in Europe\/Oslo/u);

    const [key] = (await here.context()).guild?.events.map((event) => event.key) ?? [];
    const later = { now: '2023-06-06T12:00:00Z' };
    await here.run('event edit', { event: key, title: 'Feast' }, later);
    expect(own(await here.run('calendar'))[0]).toMatchObject({
      uid: party?.uid,
      title: 'Feast',
      sequence: 0,
    });
    const asked = bodyOf(await here.run('event move', { event: key, when: '17 June 9pm' }, later));
    await here.press(buttonsOf(asked)[0]?.id ?? '', later);
    const [moved] = own(await here.run('calendar'));
    expect(moved).toMatchObject({ uid: party?.uid, start: '2023-06-17T19:00:00Z' });
    expect(moved?.sequence).toBeGreaterThan(0);
    expect(MENTION.test(JSON.stringify(own(reply)))).toBe(false);
  });

  it('has none of them in a film’s file', async () => {
    const here = await oslo();
    await confirmed(here, 'event add', { title: 'Gala', when: '20 June' });
    expect(fileOf(await here.run('calendar', { film: 'part one' })).events).toHaveLength(1);
  });
});

describe('a pack’s calendar', () => {
  it('has every dated release, over or not, in each language', () => {
    const pack = { id: 'dead-reckoning', name: 'Dead Reckoning' };
    const read = readCalendar(packCalendar(library, pack, translator('fr')));
    expect(read.title).toBe('Dead Reckoning');
    expect(read.events.map(({ uid }) => uid)).toEqual([PART_ONE, PART_TWO]);
    expect(read.events[0]?.description).toMatch(
      /^Prévu pour le 14 juillet 2023, selon l’article \(5 juin 2023\)\./u,
    );
    const other = packCalendar(library, { id: 'none', name: 'None' }, translator('en'));
    expect(readCalendar(other).events).toEqual([]);
  });
});
