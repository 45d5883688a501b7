import { describe, expect, it } from 'vitest';
import { newPerson } from '../../src/people/person-record.ts';
import { reminderHolding } from '../../src/privacy/reminder-holding.ts';
import { shardOf } from '../../src/shard.ts';
import { at } from '../reminders/samples.ts';
import { ADA, BOB, DAYS, FILM, peopleTown, target, ZONE } from '../support/people-town.ts';
import { filmOn } from '../support/registry.ts';

const SAID = '2023-07-01T12:00:00Z';

describe('people', () => {
  it('are looked at in groups as the bot starts, and it is said how many that were', async () => {
    const { state, faults, looked, start } = await peopleTown();
    const reminder = { event: `release:${FILM.id}`, steps: ['1d'], time: null, created: SAID, since: SAID };
    const ids = Array.from({ length: 70 }, (_, place) => String(600_000_000_000_000_000n + BigInt(place)));
    for (const id of ids) await state.people.set(id, { ...newPerson('UTC', 'en'), reminders: [reminder] });
    const { people, planned } = await start((person) => person !== ids[0]);
    expect(looked).toEqual([31, 63, 69]);
    expect(people.ids().toSorted()).toEqual(ids.slice(1));
    expect(planned(ids[69] ?? '')).toEqual([`private ${ids[69]} 1d 2023-07-13T09:00:00Z`]);
    expect(faults).toEqual([]);
  });
});

describe('a person’s reminders', () => {
  it('are planned as those of channels are, for the person', async () => {
    const { start } = await peopleTown();
    const { desk, planned } = await start();
    await desk(ADA).add(target, DAYS, ZONE);
    expect(planned(ADA)).toEqual([
      `private ${ADA} 1d 2023-07-13T09:00:00Z`,
      `private ${ADA} 0d 2023-07-14T09:00:00Z`,
    ]);
    await desk(ADA).setZone('Asia/Kathmandu');
    expect(planned(ADA)).toEqual([
      `private ${ADA} 1d 2023-07-13T03:15:00Z`,
      `private ${ADA} 0d 2023-07-14T03:15:00Z`,
    ]);
  });

  it('of one event are one, with the steps of both and the time that was named last', async () => {
    const { start } = await peopleTown();
    const { desk } = await start();
    await desk(ADA).add(target, DAYS, ZONE);
    const joined = await desk(ADA).add(target, { steps: ['3d'], time: '18:00' }, ZONE);
    expect(joined).toMatchObject({
      did: 'saved',
      joined: true,
      reminder: { steps: ['3d', '1d', '0d'], time: '18:00' },
    });
    expect((await desk(ADA).roll()).reminders).toHaveLength(1);
  });

  it('are kept only where a direct message arrives', async () => {
    const { start, here, state } = await peopleTown();
    const { desk } = await start();
    here.closed = 'direct-messages-closed';
    expect(await desk(ADA).add(target, DAYS, ZONE)).toEqual({ did: 'closed', why: 'direct-messages-closed' });
    expect(await state.people.get(ADA)).toBeUndefined();
  });

  it('are divided over shards by the person’s id, and heard of where the command was answered elsewhere', async () => {
    const { start } = await peopleTown();
    const all = await Promise.all([0, 1, 2].map((shard) => start((person) => shardOf(person, 3) === shard)));
    const people = [1, 2, 3, 4].map((n) => String((143_051_147_460n + BigInt(n)) << 22n));
    for (const person of people) await all[0]?.desk(person).add(target, DAYS, ZONE);
    for (const { people: mine } of all) await mine.catchUp();
    for (const [shard, { people: mine }] of all.entries()) {
      expect(mine.ids()).toEqual(people.filter((person) => shardOf(person, 3) === shard));
    }
    expect(new Set(people.map((person) => shardOf(person, 3))).size).toBeGreaterThan(1);
  });

  it('follow a date that moves after ten minutes, over a restart, with one notice and no step twice', async () => {
    const { start, here, ledger } = await peopleTown();
    const first = await start();
    await first.desk(ADA).add(target, DAYS, ZONE);
    here.films = [filmOn('2023-07-14', '2023-07-21')];
    const second = await start();
    expect(second.people.isChanging(ADA, `release:${FILM.id}`)).toBe(true);
    expect(second.planned(ADA)).toContain(`private ${ADA} 0d 2023-07-14T09:00:00Z`);
    here.now = here.now.add({ minutes: 10 });
    const third = await start();
    expect(await third.people.countChanges()).toBe(true);
    expect(third.planned(ADA)).toEqual([
      `private ${ADA} 1d 2023-07-20T09:00:00Z`,
      `private ${ADA} 0d 2023-07-21T09:00:00Z`,
    ]);
    await start();
    const rows = await ledger.list({ recipient: ADA }, 10);
    expect(rows.map(({ kind, guild }) => [kind, guild])).toEqual([['notice', undefined]]);
    expect(JSON.parse(rows[0]?.note ?? '{}')).toMatchObject({
      from: { day: '2023-07-14' },
      to: { day: '2023-07-21' },
    });
  });

  it('are forgotten by the process that plans them, when the person is erased in another', async () => {
    const { start, state } = await peopleTown();
    const planning = await start();
    await planning.desk(ADA).add(target, DAYS, ZONE);
    await planning.desk(BOB).add(target, DAYS, ZONE);
    await reminderHolding(state).erase(ADA);
    expect(planning.people.ids()).toEqual([ADA, BOB]);
    await planning.people.catchUp();
    expect(planning.people.ids()).toEqual([BOB]);
    const left = [];
    for await (const key of state.touchedPeople.keys()) left.push(key);
    expect(left.filter((key) => key.includes(ADA))).toEqual([]);
  });

  it('of a film without a day wait until it has one', async () => {
    const { start, here } = await peopleTown();
    here.films = [filmOn('2023-07')];
    const first = await start();
    const added = await first.desk(ADA).add(target, DAYS, ZONE);
    expect(added).toMatchObject({ did: 'saved', reminder: { held: undefined, next: [] } });
    here.films = [filmOn('2023-07', '2023-07-14')];
    await start();
    here.now = here.now.add({ minutes: 10 });
    const { planned } = await start();
    expect(planned(ADA)).toHaveLength(2);
  });

  it('are at most 25, and what is past is refused before anything is sent', async () => {
    const { start, here } = await peopleTown();
    here.films = Array.from({ length: 26 }, (_, n) => ({ ...FILM, id: `film-${n}` }));
    const { desk } = await start();
    for (const { id } of here.films.slice(0, 25)) await desk(ADA).add({ film: id }, DAYS, ZONE);
    await expect(desk(ADA).add({ film: 'film-25' }, DAYS, ZONE)).rejects.toMatchObject({
      key: 'remindme.full',
    });
    here.now = at('2023-07-14T12:00:00Z');
    await expect(desk(BOB).add({ film: 'film-1' }, DAYS, ZONE)).rejects.toMatchObject({
      key: 'remindme.past',
    });
    here.now = at('2023-07-16T12:00:00Z');
    await expect(desk(BOB).add({ film: 'film-1' }, DAYS, ZONE)).rejects.toMatchObject({
      key: 'remindme.over',
    });
  });
});
