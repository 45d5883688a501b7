import { describe, expect, it } from 'vitest';
import { at } from '../../reminders/samples.ts';
import { due, GUILD, postStep, serverWith } from '../../support/registry.ts';

const TIDE = 'release:tide';

describe('an event of the server’s own', () => {
  const party = { title: 'Watch party', when: { kind: 'day', day: '2023-07-10' } } as const;

  async function added() {
    const here = await serverWith();
    const registry = await here.start();
    await (await here.book()).addEvent('p', party);
    await registry.refresh(GUILD);
    const remove = async () => {
      await (await here.book()).removeEvent('p');
      await registry.refresh(GUILD);
      const waiting = await here.waiting(registry, 'own:p');
      here.pass(10);
      await registry.countChanges();
      return waiting;
    };
    return { ...here, registry, remove };
  }

  it('is no news when it is added, and none when it is removed before anything was posted of it', async () => {
    const { remove, told, state } = await added();
    expect(await remove()).toMatchObject({ told: 0 });
    expect(await told()).toEqual([]);
    expect((await state.standings.get(GUILD))?.dates.map(({ event }) => event)).toEqual([TIDE]);
  });

  it('that was announced is told as cancelled, by its title, and its steps are taken back', async () => {
    const { remove, told, registry, ledger, rowsOf } = await added();
    const [first, second] = due(registry, '2023-07-07T00:00:00Z', '2023-07-20T00:00:00Z').filter(
      ({ event }) => event === 'own:p',
    );
    if (!first || !second) throw new Error('nothing to post');
    await postStep(ledger, first);
    await ledger.insert([{ occurrence: second }]);
    expect(await remove()).toMatchObject({ told: 1 });
    expect(await told()).toEqual(['2023-07-10 → none']);
    expect(JSON.parse((await rowsOf('notice'))[0]?.note ?? '').title).toBe('Watch party');
    expect((await rowsOf('countdown')).map(({ state }) => state)).toEqual(['sent']);
  });

  it('in a zone that this Node does not know rests, and is not told as cancelled', async () => {
    const { registry, state, told, pass } = await added();
    const list = await state.events.get(GUILD);
    const when = { kind: 'moment', local: '2023-07-10T20:00', zone: 'Mars/Olympus' } as const;
    await state.events.set(GUILD, { events: (list?.events ?? []).map((event) => ({ ...event, when })) });
    await registry.refresh(GUILD);
    pass(60);
    await registry.countChanges();
    expect(await told()).toEqual([]);
    expect(registry.isChanging(GUILD, 'own:p')).toBe(true);
  });

  it('that is over is removed without a word', async () => {
    const { remove, told, registry, ledger, pass } = await added();
    const [first] = due(registry, '2023-07-07T00:00:00Z', '2023-07-20T00:00:00Z').filter(
      ({ event }) => event === 'own:p',
    );
    if (first) await postStep(ledger, first);
    pass(5 * 24 * 60);
    await remove();
    expect(await told()).toEqual([]);
  });
});

describe('an anniversary', () => {
  const upcoming = async (anniversaries: boolean, happened: boolean) => {
    const here = await serverWith({ events: { releases: 'all', own: 'all', anniversaries } });
    here.town.now = at('2023-07-20T12:00:00Z');
    const registry = await here.start();
    if (happened) {
      await (await here.book()).correct('k', 'tide', {
        date: { precision: 'day', value: '2023-07-14' },
        kind: 'theatrical',
        region: null,
        status: 'happened',
        said: '2023-07-20',
        source: 'I was there',
      });
      await registry.refresh(GUILD);
    }
    const posts = due(registry, '2023-07-20T12:00:00Z', '2025-08-01T00:00:00Z');
    return posts.map(({ event, step, due: on }) => `${event} ${step} ${on.toString()}`);
  };

  it('is counted down to where a moderator has confirmed the day, on the day alone', async () => {
    expect(await upcoming(true, true)).toEqual([
      'anniversary:tide 0d 2024-07-14T09:00:00Z',
      'anniversary:tide 0d 2025-07-14T09:00:00Z',
    ]);
  });

  it('is not, where nobody has said that it happened, or where it was not chosen', async () => {
    expect([await upcoming(true, false), await upcoming(false, true)]).toEqual([[], []]);
  });
});
