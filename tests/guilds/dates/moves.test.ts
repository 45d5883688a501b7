import { describe, expect, it } from 'vitest';
import { ASKED } from '../../../src/guilds/dates/consequences.ts';
import { planningOf } from '../../../src/guilds/records/subscriptions.ts';
import type { Registry } from '../../../src/guilds/registry/registry.ts';
import { plan } from '../../../src/reminders/plan.ts';
import { handle } from '../../../src/views/layout/handle.ts';
import { at } from '../../reminders/samples.ts';
import { filmOn, GUILD, postStep, serverWith } from '../../support/registry.ts';

const TIDE = 'release:tide';

/** What a subscription of the registry has due in a window. */
function due(registry: Registry, after: string, until: string) {
  const all = (registry.list(GUILD)?.subscriptions ?? []).map((one) => planningOf(GUILD, one));
  return plan(all, (guild) => registry.eventsOf(guild), { after: at(after), until: at(until) });
}

const daysOf = (registry: Registry) => registry.eventsOf(GUILD).map(({ id, when }) => [id, when]);

describe('a date that is changed while the bot is away', () => {
  it('counts ten minutes after the start, and the old one is held true until then', async () => {
    const { start, town, pass, told } = await serverWith();
    await start();
    town.films = [filmOn('2023-07-14', '2023-07-20')];
    let registry = await start();
    expect(daysOf(registry)).toEqual([[TIDE, { kind: 'day', day: '2023-07-14' }]]);
    expect(registry.isChanging(GUILD, TIDE)).toBe(true);
    expect(registry.nextChange?.toString()).toBe('2023-07-07T12:10:00Z');
    pass(4);
    registry = await start();
    expect(registry.nextChange?.toString()).toBe('2023-07-07T12:10:00Z');
    pass(6);
    await registry.countChanges();
    expect(daysOf(registry)).toEqual([[TIDE, { kind: 'day', day: '2023-07-20' }]]);
    expect([registry.isChanging(GUILD, TIDE), registry.nextChange]).toEqual([false, undefined]);
    expect(await told()).toEqual(['2023-07-14 → 2023-07-20']);
    pass(60);
    await (await start()).countChanges();
    expect(await told()).toHaveLength(1);
  });

  it('and had been seen before, counts at the start', async () => {
    const { start, town, pass, told } = await serverWith();
    await start();
    town.films = [filmOn('2023-07-14', '2023-07-20')];
    await start();
    pass(600);
    await start();
    expect(await told()).toEqual(['2023-07-14 → 2023-07-20']);
  });

  it('and is undone meanwhile is no news, and what was held back goes on', async () => {
    const { start, town, pass, told, ledger } = await serverWith();
    const before = await start();
    const [step] = due(before, '2023-07-07T08:00:00Z', '2023-07-07T12:00:00Z');
    await ledger.insert(step ? [{ occurrence: step }] : []);
    town.films = [filmOn('2023-07-14', '2023-07-20')];
    await start();
    await ledger.hold(step ? [step.id] : [], 'changing');
    pass(5);
    town.films = [filmOn('2023-07-14')];
    const registry = await start();
    pass(60);
    await registry.countChanges();
    expect(await told()).toEqual([]);
    expect(await ledger.get(step?.id ?? '')).toMatchObject({ state: 'due', held: false });
  });

  it('cancels nothing where no pack has the film any more, and what is due waits', async () => {
    const { start, town, pass, told } = await serverWith();
    await start();
    town.films = [];
    const registry = await start();
    pass(60);
    await registry.countChanges();
    expect(await told()).toEqual([]);
    expect([daysOf(registry), registry.isChanging(GUILD, TIDE)]).toEqual([[], true]);
    town.films = [filmOn('2023-07-14')];
    expect(daysOf(await start())).toHaveLength(1);
    expect(await told()).toEqual([]);
  });
});

describe('a date that moves', () => {
  it('is told each time that it counted, with what was true then', async () => {
    const { start, town, pass, told } = await serverWith();
    await start();
    for (const dates of [
      ['2023-07-20'],
      ['2023-07-20', '2023-08'],
      ['2023-07-20', '2023-08', '2023-08-11'],
    ]) {
      town.films = [filmOn('2023-07-14', ...dates)];
      const registry = await start();
      pass(10);
      await registry.countChanges();
    }
    expect(await told()).toEqual(['2023-07-14 → 2023-07-20', '2023-07-20 → none', 'none → 2023-08-11']);
  });

  it('takes back its old steps, posts today’s late and has the last post edited', async () => {
    const { start, town, pass, ledger, rowsOf } = await serverWith();
    const first = await start();
    const [posted, waits] = due(first, '2023-07-01T00:00:00Z', '2023-07-12T00:00:00Z');
    if (!posted || !waits) throw new Error('nothing to post');
    await postStep(ledger, posted);
    await ledger.insert([{ occurrence: waits }]);
    town.films = [filmOn('2023-07-14', '2023-07-08')];
    const registry = await start();
    pass(10);
    await registry.countChanges();
    const steps = (await rowsOf('countdown')).map(({ when, step, state }) => `${when} ${step} ${state}`);
    expect(steps.toSorted()).toEqual(['2023-07-08 1d due', '2023-07-14 7d sent']);
    expect((await rowsOf('edit')).map(({ note }) => JSON.parse(note ?? '').message)).toEqual(['m-7d']);
    expect(
      due(registry, '2023-07-07T12:10:00Z', '2023-07-20T00:00:00Z').map(({ due: on }) => on.toString()),
    ).toEqual(['2023-07-08T09:00:00Z']);
  });

  it('doubles nothing where the bot is killed after the rows and before the date is held true', async () => {
    const { start, town, pass, state, told, rowsOf, faults } = await serverWith();
    await start();
    town.films = [filmOn('2023-07-14', '2023-07-08')];
    const standings = { ...state.standings };
    const registry = await start({ ...state, standings });
    pass(10);
    standings.set = async () => {
      throw new Error('killed');
    };
    expect(await registry.countChanges()).toBe(false);
    expect(faults).toEqual([new Error('killed')]);
    expect(registry.nextChange).toBeDefined();
    expect(await told()).toHaveLength(1);
    pass(7);
    await start();
    expect(await told()).toEqual(['2023-07-14 → 2023-07-08']);
    expect(await rowsOf('countdown')).toHaveLength(1);
  });

  it('is not told to who subscribes only afterwards, be it anew', async () => {
    const { start, town, pass, told, state } = await serverWith();
    const list = await state.subscriptions.get(GUILD);
    await (await start()).update(GUILD, () => ({ subscriptions: [] }));
    town.films = [filmOn('2023-07-14', '2023-07-20')];
    const registry = await start();
    await registry.update(GUILD, () => list ?? { subscriptions: [] });
    pass(60);
    await registry.countChanges();
    expect(await told()).toEqual([]);
    expect(daysOf(registry)).toEqual([[TIDE, { kind: 'day', day: '2023-07-20' }]]);
  });
});

describe('what a moderator’s change puts into the past', () => {
  /** A correction to today, made by a moderator who is asked. */
  async function asked() {
    const here = await serverWith();
    const registry = await here.start();
    await (await here.book()).correct('k', 'tide', {
      date: { precision: 'day', value: '2023-07-07' },
      kind: 'theatrical',
      region: null,
      status: 'planned',
      said: '2023-07-07',
      source: 'the studio',
    });
    await registry.refresh(GUILD);
    const waiting = await here.waiting(registry, TIDE);
    expect(waiting).toMatchObject({ late: 1, told: 1, countsAt: at('2023-07-07T12:10:00Z') });
    const count = async () => {
      here.pass(10);
      await registry.countChanges();
      return (await here.rowsOf('countdown')).map(({ step, state, reason }) => [step, state, reason]);
    };
    return { ...here, registry, count, event: waiting?.event ?? '' };
  }

  it('is missed without an answer, and can still be posted afterwards', async () => {
    const { count, postLate, registry, event } = await asked();
    expect(await count()).toEqual([['0d', 'missed', ASKED]]);
    expect(await postLate(registry, event)).toBe('goes');
    expect(await postLate(registry, event)).toBe('nothing');
  });

  it('is posted where the moderator said so, also over a restart', async () => {
    const { postLate, registry, event, start, pass, rowsOf } = await asked();
    expect(await postLate(registry, event)).toBe('waits');
    pass(11);
    await start();
    expect((await rowsOf('countdown')).map(({ step, state }) => [step, state])).toEqual([['0d', 'due']]);
  });

  it('is nobody’s question where no change waits', async () => {
    const { waiting, postLate, start } = await serverWith();
    const registry = await start();
    expect(await waiting(registry, TIDE)).toBeUndefined();
    expect(await postLate(registry, handle(TIDE))).toBe('nothing');
  });
});

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
