import { describe, expect, it } from 'vitest';
import { ASKED } from '../../../src/guilds/dates/consequences.ts';
import type { Registry } from '../../../src/guilds/registry/registry.ts';
import { handle } from '../../../src/views/layout/handle.ts';
import { at } from '../../reminders/samples.ts';
import { due, filmOn, GUILD, postStep, serverWith } from '../../support/registry.ts';

const TIDE = 'release:tide';

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

  it('is told once where the store was put back to before it was seen, and sees it later', async () => {
    const { start, town, pass, told, state } = await serverWith();
    await start();
    const before = await state.standings.get(GUILD);
    town.films = [filmOn('2023-07-14', '2023-07-20')];
    for (const hours of [1, 2]) {
      await state.standings.set(GUILD, before ?? { dates: [] });
      pass(60 * hours);
      const registry = await start();
      pass(10);
      await registry.countChanges();
      expect(await told()).toEqual(['2023-07-14 → 2023-07-20']);
    }
  });

  it('there and back and there again is told three times', async () => {
    const { start, town, pass, told } = await serverWith();
    await start();
    for (const day of ['2023-07-20', '2023-07-14', '2023-07-20']) {
      town.films = [filmOn(day)];
      const registry = await start();
      pass(10);
      await registry.countChanges();
    }
    const [there, back] = ['2023-07-14 → 2023-07-20', '2023-07-20 → 2023-07-14'];
    expect(await told()).toEqual([there, back, there]);
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
