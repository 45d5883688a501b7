import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBook } from '../../../src/guilds/desk/book.ts';
import { NOTHING_SET } from '../../../src/guilds/records/settings.ts';
import { openState, type State } from '../../../src/guilds/records/state.ts';
import { MOST_CORRECTIONS, MOST_EVENTS } from '../../../src/kit/capacity.ts';
import { openStore, type Store } from '../../../src/store/store.ts';

const GUILD = '900000000000000001';
const NOON = '2026-06-05T12:00:00Z';
const LATER = '2026-06-06T12:00:00Z';

let store: Store;
let state: State;
beforeEach(async () => {
  store = await openStore('sqlite::memory:', { application: 'test' });
  state = await openState(store);
});
afterEach(() => store.close());

const book = (by = 'ada', now = NOON, guild = GUILD) =>
  openBook(state, guild, by, Temporal.Instant.from(now));

const day = (on: string) => ({ kind: 'day', day: on }) as const;
const claim = {
  date: { precision: 'day', value: '2026-07-10' },
  kind: 'theatrical',
  region: null,
  status: 'planned',
  said: '2026-06-05',
  source: 'The distributor’s letter',
} as const;

describe('the settings of a server', () => {
  it('are nothing until somebody sets them, and then say who did and when', async () => {
    expect((await book()).settings).toEqual(NOTHING_SET);
    await (await book('ada')).set('zone', 'Europe/Oslo');
    await (await book('bob', LATER)).set('language', 'de');
    expect((await book()).settings).toEqual({
      ...NOTHING_SET,
      zone: { value: 'Europe/Oslo', by: 'ada', at: NOON },
      language: { value: 'de', by: 'bob', at: LATER },
    });
  });

  it('can be unset, and are each server’s own', async () => {
    await (await book()).set('log', '5');
    expect((await book('ada', NOON, '8')).settings.log).toBeNull();
    await (await book()).set('log', null);
    expect((await book()).settings.log).toBeNull();
  });

  it('keep both changes of two moderators who read the same before', async () => {
    const [ada, bob] = await Promise.all([book('ada'), book('bob')]);
    await Promise.all([ada.set('zone', 'Asia/Tokyo'), bob.set('log', '5'), bob.set('language', 'en')]);
    expect((await book()).settings).toMatchObject({
      zone: { value: 'Asia/Tokyo', by: 'ada' },
      log: { value: '5', by: 'bob' },
      language: { value: 'en' },
    });
  });
});

describe('the events of a server', () => {
  it('keep their identity through every edit, and say who edited them', async () => {
    await (await book('ada')).addEvent('k1', { title: 'Party', when: day('2026-06-12') });
    await (await book('bob', LATER)).changeEvent('k1', { title: 'Watch party' });
    const renamed = {
      title: 'Watch party',
      since: NOON,
      by: 'ada',
      at: NOON,
      edited: { by: 'bob', at: LATER },
    };
    expect((await book()).events).toMatchObject([{ key: 'k1', ...renamed }]);
    await (await book('bob', LATER)).changeEvent('k1', { when: day('2026-06-13') });
    expect((await book()).events).toMatchObject([{ key: 'k1', when: day('2026-06-13'), since: LATER }]);
  });

  it('are made once, however often that is confirmed', async () => {
    const one = await book();
    const event = { title: 'Party', when: day('2026-06-12') };
    await Promise.all([one.addEvent('k1', event), one.addEvent('k1', event)]);
    await one.changeEvent('k1', { title: 'Gala' });
    expect(await one.addEvent('k1', event)).toMatchObject({ title: 'Gala' });
    expect((await book()).events).toHaveLength(1);
  });

  it('all survive when many are made at once', async () => {
    const books = await Promise.all(Array.from({ length: 8 }, (_, n) => book(`mod-${n}`)));
    await Promise.all(
      books.map((one, n) => one.addEvent(`k${n}`, { title: `${n}`, when: day('2026-06-12') })),
    );
    expect((await book()).events.map(({ by }) => by).sort()).toEqual(books.map((_, n) => `mod-${n}`));
  });

  it('are told the next first, those that are over last', async () => {
    const one = await book();
    await one.set('zone', 'Europe/Oslo');
    const moment = { kind: 'moment', local: '2026-06-05T13:00', zone: 'Europe/Oslo' } as const;
    for (const [key, when] of [
      ['over', day('2026-06-01')],
      ['far', day('2027-01-01')],
      ['past hour', moment],
      ['today', day('2026-06-05')],
    ] as const) {
      await one.addEvent(key, { title: key, when });
    }
    expect((await book()).events.map(({ key }) => key)).toEqual(['today', 'far', 'past hour', 'over']);
  });

  it('are counted in UTC where the server’s zone is one that this Node does not know', async () => {
    const one = await book();
    await one.set('zone', 'Mars/Olympus');
    for (const [key, on] of [
      ['over', '2026-06-04'],
      ['today', '2026-06-05'],
    ] as const) {
      await one.addEvent(key, { title: key, when: day(on) });
    }
    expect((await book()).events.map(({ key }) => key)).toEqual(['today', 'over']);
  });

  it('are put in order by their wall time where their zone is one that this Node does not know', async () => {
    const one = await book();
    const onMars = (local: string) => ({ kind: 'moment', local, zone: 'Mars/Olympus' }) as const;
    await one.addEvent('over', { title: 'over', when: onMars('2026-06-05T11:00') });
    await one.addEvent('ahead', { title: 'ahead', when: onMars('2026-06-05T13:00') });
    expect((await book()).events.map(({ key }) => key)).toEqual(['ahead', 'over']);
  });

  it('are at most 100, even where two come at once', async () => {
    const events = Array.from({ length: MOST_EVENTS - 1 }, (_, n) => ({
      key: `k${n}`,
      title: 'x',
      when: day('2026-06-12'),
      by: 'ada',
      at: NOON,
      since: NOON,
      edited: null,
    }));
    await state.events.set(GUILD, { events });
    const one = await book();
    const event = { title: 'x', when: day('2026-06-12') };
    const results = await Promise.allSettled([one.addEvent('a', event), one.addEvent('b', event)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await book()).events).toHaveLength(MOST_EVENTS);
    await expect(one.addEvent('c', event)).rejects.toMatchObject({ key: 'event.full' });
  });

  it('are gone once removed, and can’t be changed then', async () => {
    const one = await book();
    await one.addEvent('k1', { title: 'Party', when: day('2026-06-12') });
    expect(await one.removeEvent('k1')).toBe(true);
    expect(await one.removeEvent('k1')).toBe(false);
    await expect(one.changeEvent('k1', { title: 'x' })).rejects.toMatchObject({ key: 'event.gone' });
    expect((await book()).events).toEqual([]);
  });
});

describe('the corrections of a server', () => {
  it('are kept by film, oldest first, each once', async () => {
    await (await book('ada')).correct('k1', 'tide', claim);
    await (await book('ada')).correct('k1', 'tide', claim);
    await (await book('bob', LATER)).correct('k2', 'tide', {
      ...claim,
      date: { precision: 'tba', value: null },
    });
    const { corrections } = await book();
    expect(corrections.get('tide')?.map(({ by, at, date }) => [by, at, date.precision])).toEqual([
      ['ada', NOON, 'day'],
      ['bob', LATER, 'tba'],
    ]);
    expect((await book('ada', NOON, '8')).corrections.size).toBe(0);
  });

  it('are refused past the most, so that none is dropped', async () => {
    const corrections = Array.from({ length: MOST_CORRECTIONS }, (_, n) => ({
      ...claim,
      key: `k${n}`,
      film: 'tide',
      by: 'ada',
      at: NOON,
    }));
    await state.corrections.set(GUILD, { corrections });
    await expect((await book()).correct('new', 'tide', claim)).rejects.toMatchObject({ key: 'correct.full' });
  });
});

describe('what is to be confirmed', () => {
  const draft = { kind: 'add', title: 'Party', times: [day('2026-06-12')] } as const;

  it('is found by its key, in its server alone', async () => {
    const key = await (await book()).keepDraft(draft);
    expect(await (await book('bob')).draft(key)).toEqual(draft);
    expect(await (await book('ada', NOON, '8')).draft(key)).toBeUndefined();
    expect((await book()).events).toEqual([]);
  });

  it('of a person’s files, which may be large, the last alone is kept, and an older question is not answered by it', async () => {
    const asked = (zone: string) => ({
      kind: 'import' as const,
      file: { format: 'reckoner-settings' as const, version: 1 as const, settings: { zone } },
    });
    const old = await (await book()).keepDraft(asked('Europe/Oslo'));
    const fresh = await (await book()).keepDraft(asked('Asia/Tokyo'));
    expect(await (await book()).draft(old)).toBeUndefined();
    expect(await (await book()).draft(fresh)).toMatchObject(asked('Asia/Tokyo'));
    expect(await (await book('bob')).draft(fresh)).toBeUndefined();
  });

  it.each([
    '',
    '../x',
    'x'.repeat(500),
    '\u202e',
    '00000000-0000-4000',
  ])('is not found by %j', async (key) => {
    expect(await (await book()).draft(key)).toBeUndefined();
  });
});
