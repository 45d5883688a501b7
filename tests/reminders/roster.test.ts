import { describe, expect, it } from 'vitest';
import type { Planned } from '../../src/reminders/plan.ts';
import { Roster } from '../../src/reminders/roster.ts';
import type { Plannable } from '../../src/reminders/subscription.ts';
import { at, day, release, subscription, told, window } from './samples.ts';

const START = at('2023-06-05T00:00:00Z');
const FILM = release(day('2023-07-14'));

function rosterOf(events: readonly Plannable[] = [FILM]) {
  const asked: (string | undefined)[] = [];
  const roster = new Roster((guild) => {
    asked.push(guild);
    return events;
  }, START);
  return { roster, asked };
}

/** "a 2023-06-30T09:00:00Z" for each. */
const whose = (planned: Iterable<Planned>) =>
  Array.from(planned, ({ recipient, due }) => `${recipient} ${due.toString()}`);

describe('a roster', () => {
  it('plans what falls due, and then waits for what is next', () => {
    const { roster } = rosterOf();
    roster.put('100', [subscription()]);
    expect(roster.next?.toString()).toBe('2023-06-14T09:00:00Z');
    expect(told([...roster.plan(window('2023-06-05T00:00:00Z', '2023-06-30T09:00:00Z'))])).toEqual([
      '30d 2023-06-14T09:00:00Z',
      '14d 2023-06-30T09:00:00Z',
    ]);
    expect(roster.next?.toString()).toBe('2023-07-07T09:00:00Z');
  });

  it('visits none but those that are due', () => {
    const { roster, asked } = rosterOf();
    roster.put('100', [subscription({ id: 'a', guild: '100' })]);
    roster.put('200', [subscription({ id: 'b', guild: '200', time: '10:00' })]);
    asked.length = 0;
    expect([...roster.plan(window('2023-06-05T00:00:00Z', '2023-06-14T09:30:00Z'))]).toHaveLength(1);
    expect(new Set(asked)).toEqual(new Set(['100']));
    asked.length = 0;
    expect([...roster.plan(window('2023-06-14T09:30:00Z', '2023-06-14T09:31:00Z'))]).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('looks again for what lies further away than it looks', () => {
    const { roster } = rosterOf([release(day('2037-07-14'))]);
    roster.put('100', [subscription()]);
    expect(roster.next).toBeUndefined();
    const windows = [
      window('2023-06-05T00:00:00Z', '2033-07-01T00:00:00Z'),
      window('2033-07-01T00:00:00Z', '2037-07-14T09:00:00Z'),
    ];
    const planned = windows.map((one) => told([...roster.plan(one)]));
    expect(planned[0]).toEqual([]);
    expect(planned[1]?.at(-1)).toBe('0d 2037-07-14T09:00:00Z');
    roster.put('100', []);
    expect([...roster.plan(window('2037-07-14T09:00:00Z', '2050-01-01T00:00:00Z'))]).toEqual([]);
  });

  it('takes a server’s new list in the place of the old one', () => {
    const { roster } = rosterOf();
    roster.put('100', [subscription({ id: 'a' }), subscription({ id: 'b' })]);
    roster.put('100', [subscription({ id: 'b', time: '12:00' })]);
    expect(roster.size).toBe(1);
    expect(roster.next?.toString()).toBe('2023-06-14T12:00:00Z');
    roster.put('100', []);
    expect(roster.next).toBeUndefined();
  });

  it('plans, of whom it has come to only now, what they are by now', () => {
    const { roster } = rosterOf();
    for (const id of ['a', 'b', 'c']) roster.put(id, [subscription({ id, guild: id })]);
    const planned = roster.plan(window('2023-06-05T00:00:00Z', '2023-06-14T12:00:00Z'));
    expect(planned.next().value?.recipient).toBe('a');
    roster.put('b', [subscription({ id: 'b', guild: 'b', time: '10:00' })]);
    roster.put('c', []);
    expect(whose(planned)).toEqual(['b 2023-06-14T10:00:00Z']);
    expect(roster.size).toBe(2);
    const next = roster.plan(window('2023-06-14T12:00:00Z', '2023-06-30T12:00:00Z'));
    expect(whose(next)).toEqual(['a 2023-06-30T09:00:00Z', 'b 2023-06-30T10:00:00Z']);
  });

  it('plans again what could not be written', () => {
    const { roster } = rosterOf();
    roster.put('100', [subscription()]);
    const first = [...roster.plan(window('2023-06-05T00:00:00Z', '2023-06-14T09:00:00Z'))];
    roster.restart(START);
    expect(roster.next?.toString()).toBe('2023-06-14T09:00:00Z');
    expect([...roster.plan(window('2023-06-05T00:00:00Z', '2023-06-14T09:00:00Z'))]).toEqual(first);
  });
});

it('asks a person’s own events, whenever it plans', () => {
  const asked = new Set<unknown>();
  const roster = new Roster((guild, person) => {
    asked.add(person);
    return guild === undefined && person === '7' ? [FILM] : [];
  }, START);
  roster.put('7', [subscription({ id: '7/one', guild: undefined, person: '7' })]);
  const planned = [...roster.plan(window('2023-06-05T00:00:00Z', '2023-06-14T09:00:00Z'))];
  expect(planned).toMatchObject([{ kind: 'private', recipient: '7' }]);
  expect(roster.next?.toString()).toBe('2023-06-30T09:00:00Z');
  roster.restart(START);
  expect(roster.next?.toString()).toBe('2023-06-14T09:00:00Z');
  expect(asked).toEqual(new Set(['7']));
});
